// What words and likeness say about items, for heads that are given it as input.
#include "models/train/evidence.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "models/train/protocols.h"
#include "tests/lab/support/photo_set.h"

using namespace qurio;
using test::Photo;
using test::photos_of;
using test::set_of;

namespace {

constexpr int kTold = 3;
constexpr std::size_t kAskedBowl = 7;  // a bowl of the second source
constexpr const char* kClayWords =
    "class bowl\ndecisive: bowl\nweak: clay\nclass coin\ndecisive: coin\nclass mask\ndecisive: "
    "mask\n";

std::vector<Photo> clay_photos() { return photos_of({"bowl", "coin", "mask"}, {"s", "t", "u"}); }

Evidence evidence_of(const FeatureSet& set, bool elsewhere = false) {
  const Labels labels(set);
  const Lexicon lexicon = Lexicon::parse(kClayWords, labels.names).value();
  auto made = Evidence::create(set, labels, lexicon, {}, 1, elsewhere);
  INFO(made.message());
  REQUIRE(made.ok());
  return std::move(made).value();
}

std::vector<float> told_numbers(const float* first, int count) {
  if (first == nullptr) return {};
  return {first, first + count};
}

struct ToldEvidence {
  std::vector<float> words, masked, photo, elsewhere;
  explicit ToldEvidence(const TrainingEvidence<float>& told)
      : words(told_numbers(told.words, told.of_words)),
        masked(told_numbers(told.masked, told.of_words)),
        photo(told_numbers(told.photo, told.of_photo)),
        elsewhere(told_numbers(told.photo_elsewhere, told.of_photo)) {}
};

ToldEvidence told_of(const std::vector<Photo>& photos, std::size_t item = kAskedBowl) {
  const FeatureSet set = set_of(photos);
  return ToldEvidence(evidence_of(set).of(item));
}

std::vector<float> written(const Evidence& evidence, int photo, int caption,
                           Evidence::Words words) {
  std::vector<float> out(std::size_t{4} * kTold, -1);
  evidence.write(photo, caption, words, out);
  return out;
}

std::vector<float> in_a_row(std::vector<float> first, const std::vector<float>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

TEST_CASE("what a photo is likened to is learned without its fold", "[evidence]") {
  const ToldEvidence before = told_of(clay_photos());
  std::vector<Photo> changed = clay_photos();
  for (Photo& photo : changed) {
    if (photo.fold == changed[kAskedBowl].fold) photo.label = "mask";
  }
  changed[kAskedBowl].label = "coin";
  const ToldEvidence after = told_of(changed);
  CHECK(after.photo == before.photo);
  CHECK(after.elsewhere != before.elsewhere);
}

TEST_CASE("elsewhere it is learned without its source", "[evidence]") {
  const ToldEvidence before = told_of(clay_photos());
  std::vector<Photo> changed = clay_photos();
  for (Photo& photo : changed) {
    if (photo.source == changed[kAskedBowl].source && photo.label == "coin") photo.label = "mask";
  }
  const ToldEvidence after = told_of(changed);
  CHECK(after.elsewhere == before.elsewhere);
  CHECK(after.photo != before.photo);
}

TEST_CASE("a class of one source is known nowhere else", "[evidence]") {
  std::vector<Photo> rare = clay_photos();
  std::erase_if(rare, [](const Photo& p) { return p.label == "mask" && p.source != "s"; });
  REQUIRE(rare.back().label == "mask");
  CHECK(told_of(rare, rare.size() - 1).elsewhere.empty());
  CHECK(told_of(rare, 0).elsewhere.size() == std::size_t{3} * kTold);
}

TEST_CASE("likeness is told by three numbers a class, of about 1", "[evidence]") {
  const FeatureSet set = set_of(clay_photos());
  const Labels labels(set);
  const ToldEvidence told(evidence_of(set).of(kAskedBowl));
  const Part fold = fold_parts(set, all_items(set))[std::size_t(clay_photos()[kAskedBowl].fold)];
  const Matrix<float> means = mean_regions(set);
  const auto learned = learn_photos(means, set, labels, fold.train, {});
  REQUIRE(learned.ok());
  const std::vector<int> asked = {int(kAskedBowl)};
  const PhotoRows rows = photo_rows(learned.value(), means(asked, Eigen::all), kTold);
  REQUIRE(told.photo.size() == std::size_t{3} * kTold);
  for (int k = 0; k < kTold; ++k) {
    const auto at = static_cast<std::size_t>(k);
    CHECK(told.photo[at] == Approx(3 * rows.similarity(0, k)));
    CHECK(told.photo[kTold + at] == Approx(3 * (rows.nearest(0, k) - 0.3F)));
    CHECK(told.photo[2 * kTold + at] == Approx(1.5F * (rows.votes(0, k) + 0.7F)));
    // It is a bowl, and looks like one.
    if (k > 0) CHECK(told.photo[0] > told.photo[at]);
  }
}

TEST_CASE("words are half of their evidence, with and without those that name the class",
          "[evidence]") {
  const FeatureSet set = set_of(clay_photos());
  const Labels labels(set);
  const Lexicon lexicon = Lexicon::parse(kClayWords, labels.names).value();
  const ToldEvidence told(evidence_of(set).of(kAskedBowl));
  const auto half_of = [&](const std::string& caption) {
    std::vector<float> evidence = lexicon.read(caption).evidence;
    for (float& value : evidence) value /= 2;
    return evidence;
  };
  CHECK(told.words == half_of(clay_photos()[kAskedBowl].caption));
  CHECK(told.masked == half_of(clay_photos()[kAskedBowl].masked));
  CHECK(told.words[0] > told.masked[0]);
  CHECK(told.masked[0] > 0);
}

TEST_CASE("asked are the photo of one item and the words of another, zeros for what is missing",
          "[evidence]") {
  using Words = Evidence::Words;
  constexpr int kOther = 20;  // a coin
  const FeatureSet set = set_of(clay_photos());
  const Evidence evidence = evidence_of(set);
  const ToldEvidence photo(evidence.of(kAskedBowl));
  const ToldEvidence words(evidence.of(kOther));
  const std::vector<float> no_words(kTold), no_photo(std::size_t{3} * kTold);
  const int asked = kAskedBowl;
  CHECK(written(evidence, asked, kOther, Words::plain) == in_a_row(words.words, photo.photo));
  CHECK(written(evidence, asked, kOther, Words::masked) == in_a_row(words.masked, photo.photo));
  CHECK(written(evidence, asked, kOther, Words::none) == in_a_row(no_words, photo.photo));
  CHECK(written(evidence, -1, kOther, Words::plain) == in_a_row(words.words, no_photo));
  const Evidence elsewhere = evidence_of(set, true);
  CHECK(written(elsewhere, asked, kOther, Words::plain) == in_a_row(words.words, photo.elsewhere));
}

TEST_CASE("a fingerprint tells evidence apart", "[evidence]") {
  const FeatureSet set = set_of(clay_photos());
  std::vector<Photo> changed = clay_photos();
  changed[kAskedBowl].caption = "a coin of clay";
  const std::uint64_t own = evidence_of(set).fingerprint();
  CHECK(evidence_of(set_of(clay_photos())).fingerprint() == own);
  CHECK(evidence_of(set, true).fingerprint() != own);
  CHECK(evidence_of(set_of(changed)).fingerprint() != own);
}

TEST_CASE("photos of a single class have nothing to be told apart by", "[evidence]") {
  const FeatureSet set = set_of(photos_of({"bowl"}, {"s", "t"}));
  const Labels labels(set);
  const Lexicon lexicon = Lexicon::parse("class bowl\ndecisive: bowl\n", labels.names).value();
  const auto made = Evidence::create(set, labels, lexicon, {}, 1, false);
  CHECK(made.status() == Status::invalid_argument);
  CHECK_THAT(made.message(), Catch::StartsWith("fold 0: "));
}
