#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/model/answer/log_linear_pool.h"

using namespace qurio;

namespace {

const std::vector<std::string> kPoolClasses = {"coin", "vase"};
const std::string kLexicon = "class coin\ndecisive: drachm\nclass vase\ndecisive: krater\n";

// Three channels; the first says coin, the second says vase.
PhotoPrototypes prototypes() {
  PhotoPrototypes made;
  made.mean.setZero(3);
  made.inverse_sd.setOnes(3);
  made.map = Matrix<float>::Identity(3, 2);
  made.centre.setZero(2);
  made.prototypes = Matrix<float>::Identity(2, 2);
  return made;
}

// The first channel against the second: one exemplar of each class.
PhotoExemplars exemplars() {
  PhotoExemplars made;
  made.map = Matrix<float>::Identity(3, 2);
  made.centre.setZero(2);
  made.exemplars.resize(2, 2);
  made.exemplars << 0.8F, 0.6F, 0, 1;
  made.classes = {0, 1};
  // So that the votes of a photo at cosine 0.8 to the first are 0.8 and 0.
  made.votes = Matrix<float>::Zero(2, 2);
  made.votes(0, 0) = 0.8F / std::exp(kKernelSharpness * (0.8F - 1));
  return made;
}

// a, b, c, d, e, novel, known, threshold, support.
std::array<PoolSettings, kModalityCases> settings() {
  return {{{1, 0.5F, 2, 0, 0, 1, 1, 0.6F, 0.7F},
           {1, 0.5F, 3, 1, 3, 0.5F, 1.5F, 0.7F, 0.5F},
           {1, 0.25F, 2, 0, 0, 9, 0.5F, 0.8F, 0}}};
}

ModelFile file() {
  ModelFile made{{{"format", std::string(kModelFormat)},
                  {"version", std::string(kModelVersion)},
                  {"lexicon", kLexicon}},
                 photo_prototype_arrays(prototypes())};
  for (NamedArray& array : photo_exemplar_arrays(exemplars())) {
    made.arrays.push_back(std::move(array));
  }
  made.arrays.push_back(pool_array(settings()));
  return made;
}

LogLinearPool pool(const ModelFile& from = file()) {
  ModelReader reader(from);
  LogLinearPool read = LogLinearPool::read(reader, kPoolClasses, 3);
  reader.finish();
  INFO(reader.failure<int>().message());
  REQUIRE(reader.ok());
  return read;
}

// A photo of one region: similarity (1, 0) to the prototypes, nearest (0.8, 0) and votes (0.8, 0)
// of the exemplars.
const std::vector<float> kRegion = {1, 0, 0};
const std::vector<float> kEven = {0.5F, 0.5F};

// What is said of a photo, a caption (null: none) and what the head gave.
struct Asked {
  Asked(const LogLinearPool& pool, bool photo, const char* caption,
        const std::vector<float>& head) {
    const std::size_t modality = modality_case(photo, caption != nullptr);
    if (caption != nullptr) words = pool.lexicon().read(caption);
    if (photo) likeness = pool.likeness(kRegion);
    if (photo) similarity = pool.blended(likeness, modality);
    answer = pool.answer(
        {head, words.evidence, likeness.similarity, likeness.nearest, likeness.votes}, modality);
  }
  LexiconReading words;
  Likeness likeness;
  std::vector<float> similarity;
  PooledAnswer answer;
};

double softmax_of_gap(double gap) { return 1 / (1 + std::exp(-gap)); }

}  // namespace

TEST_CASE("the three parts add up") {
  // Evidence of "krater" in the title: 4 x kTitleFactor for vase.
  const Asked asked(pool(), true, "A krater", kEven);
  const PooledAnswer& answer = asked.answer;
  const double gap = 2 * 1 - 0.5 * 4 * kTitleFactor;
  CHECK(answer.probabilities[0] == Approx(softmax_of_gap(gap)));
  CHECK(answer.probabilities[1] == Approx(1 - softmax_of_gap(gap)));
  CHECK(answer.top == 1);
  CHECK(answer.confidence == answer.probabilities[1]);
  CHECK(asked.words.hits.size() == 1);
  CHECK(asked.similarity == std::vector<float>{1, 0});
  CHECK(answer.threshold == 0.6F);
  CHECK_FALSE(answer.abstain);
}

TEST_CASE("the head counts by its logarithm, an unfamiliar photo less") {
  const std::vector<float> head = {0.2F, 0.8F};
  const PooledAnswer answer = Asked(pool(), true, nullptr, head).answer;
  const double scale = 0.5 + (1.5 - 0.5) * 0.8;
  const double gap = scale * (3 + 4 * 0.8 + std::log(0.25));
  CHECK(answer.probabilities[0] == Approx(softmax_of_gap(gap)));
}

TEST_CASE("the terms that are handed out are the answer, to rounding") {
  const auto gap = [](const std::vector<double>& term) {
    return term.empty() ? 0.0 : term[0] - term[1];
  };
  for (const char* caption : {"A krater and a drachm", static_cast<const char*>(nullptr)}) {
    const Asked asked(pool(), true, caption, {0.3F, 0.7F});
    const PoolTerms& terms = asked.answer.terms;
    CHECK(terms.words.empty() == (caption == nullptr));
    const double sum = gap(terms.head) + gap(terms.words) + gap(terms.photo);
    CHECK(asked.answer.probabilities[0] == Approx(softmax_of_gap(sum)).epsilon(1e-7));
    CHECK(gap(terms.head) == Approx(asked.answer.head_weight * std::log(0.3 / 0.7)));
    CHECK(gap(terms.photo) ==
          Approx(asked.answer.photo_weight * (asked.similarity[0] - asked.similarity[1])));
  }
  // Photo only: (3 x 1 + 4 x 0.8) / 7.
  const Asked photo(pool(), true, nullptr, {0.3F, 0.7F});
  CHECK(photo.similarity[0] == Approx((3 + 4 * 0.8) / 7));
}

TEST_CASE("the terms of a class that is all but excluded still are its odds") {
  // Below kLeastProbability the head's own logarithm says no more; the pooled one does.
  const Asked asked(pool(), true, "drachm", {1, 1e-12F});
  const std::vector<double> z = pool_logits(asked.answer.terms);
  CHECK(z[0] - z[1] > 25);
  CHECK(std::log(double{asked.answer.probabilities[0]} / asked.answer.probabilities[1]) ==
        Approx(z[0] - z[1]).epsilon(1e-6));
}

TEST_CASE("a photo that nothing resembles has the scale of novel objects") {
  // Opposite to both exemplars: inlier_score 0, not less.
  const std::vector<float> head = {0.2F, 0.8F};
  const std::vector<float> opposite = {-1, -0.5F};
  const auto z =
      pool_logits(pool_terms(settings()[kPhotoOnly], {head, {}, {}, opposite, opposite}));
  CHECK(z[0] - z[1] == Approx(0.5 * (std::log(0.25) - 4 * 0.5)));
}

TEST_CASE("a photo alone hears no words, and the reverse") {
  const Asked photo(pool(), true, nullptr, kEven);
  CHECK(photo.answer.probabilities[0] == Approx(softmax_of_gap(1.3 * (3 + 4 * 0.8))));
  CHECK(photo.answer.threshold == 0.7F);

  const Asked caption(pool(), false, "A krater", kEven);
  CHECK(caption.similarity.empty());
  CHECK(caption.answer.probabilities[1] == Approx(softmax_of_gap(0.5 * 0.25 * 4 * kTitleFactor)));
  CHECK(caption.answer.photo_weight == 1);  // 0.5 x 2, and nothing to count
}

TEST_CASE("below the threshold there is no answer") {
  const PooledAnswer answer = Asked(pool(), false, "nothing known", kEven).answer;
  CHECK(answer.confidence == Approx(0.5));
  CHECK(answer.abstain);
  CHECK_FALSE(answer.unsupported);
}

TEST_CASE("without support there is no answer, however sure the parts are") {
  const std::vector<float> sure = {0.0001F, 0.9999F};
  // Similarity of the answer to its exemplar: 0. A sure head alone is not the 0.5 asked for.
  const PooledAnswer photo = Asked(pool(), true, nullptr, {1e-9F, 1}).answer;
  CHECK(photo.top == 1);
  CHECK(photo.confidence > photo.threshold);
  CHECK(photo.support == Approx(kSupportOfHead));
  CHECK(photo.support_threshold == 0.5F);
  CHECK(photo.unsupported);
  CHECK(photo.abstain);
  // The word that names it is support as well: sqrt(8) / 4.
  const PooledAnswer named = Asked(pool(), true, "krater", sure).answer;
  CHECK(named.support ==
        Approx(kSupportOfWords * std::sqrt(4 * kTitleFactor) + kSupportOfHead * sure[1]));
  CHECK_FALSE(named.unsupported);
  const PooledAnswer unnamed = Asked(pool(), true, "nothing known", sure).answer;
  CHECK(unnamed.top == 1);
  CHECK(unnamed.unsupported);
  const PooledAnswer seen = Asked(pool(), true, "drachm", kEven).answer;
  CHECK(seen.support ==
        Approx(0.8 + kSupportOfWords * std::sqrt(4 * kTitleFactor) + kSupportOfHead * 0.5));
  CHECK_FALSE(seen.unsupported);
  CHECK_FALSE(seen.abstain);
}

TEST_CASE("a caption that names an unknown kind speaks against every answer") {
  ModelFile with = file();
  with.metadata[2].second += "unknown clock\nstrong: watch\ndecisive: sundial\n";
  const LogLinearPool pool_with = pool(with);
  const std::vector<float> head = {0.6F, 0.4F};
  const std::vector<float> nearest = {0.8F, 0};
  const auto support = [&](const char* caption) {
    const LexiconReading reading = pool_with.lexicon().read(caption);
    return support_of({head, reading.evidence, {}, nearest, {}, reading.unknown}, 0);
  };
  const float seen = 0.8F + kSupportOfHead * head[0];
  CHECK(support("nothing known") == Approx(seen));
  CHECK(support("a sundial") == Approx(seen - kSupportOfWords * std::sqrt(4 * kTitleFactor)));
  // As far as it has more than any class.
  CHECK(support("drachm, sundial") == Approx(support("drachm")));
  CHECK(support("drachm, watch, sundial") ==
        Approx(support("drachm") - kSupportOfWords * std::sqrt(2 * kTitleFactor * kRepeatFactor)));
  CHECK(support("krater, watch") == Approx(seen));
}

TEST_CASE("exemplars without weight leave the similarity to the prototypes") {
  CHECK(Asked(pool(), true, "nothing known", kEven).similarity == std::vector<float>{1, 0});
  auto none = settings();
  none[kPhotoOnly].photo = 0;
  none[kPhotoOnly].nearest = 0;
  none[kPhotoOnly].votes = 0;
  ModelFile without = file();
  without.arrays.back() = pool_array(none);
  CHECK(Asked(pool(without), true, nullptr, kEven).similarity == std::vector<float>{1, 0});
}

TEST_CASE("a class that the head excludes stays finite") {
  const std::vector<float> sure = {0, 1};
  const auto z = pool_logits(pool_terms({1, 0, 0, 0, 0, 1, 1, 0, 0}, {sure, {}, {}, {}, {}}));
  CHECK(z[0] == Approx(std::log(kLeastProbability)));
  CHECK(z[1] == 0);
}

TEST_CASE("a wrong file is refused by name") {
  const auto message = [](const ModelFile& from, int width = 3,
                          const std::vector<std::string>& classes = kPoolClasses) {
    ModelReader reader(from);
    LogLinearPool::read(reader, classes, width);
    REQUIRE_FALSE(reader.ok());
    return reader.failure<int>().message();
  };
  ModelFile wrong = file();
  wrong.arrays.pop_back();
  CHECK(message(wrong) == "array pool is missing");
  wrong = file();
  wrong.arrays.back().shape = {3, 9};
  CHECK(message(wrong) == "array pool has shape [3, 9] instead of [9, 3]");
  for (const std::size_t scale : {5, 6}) {  // novel, known
    wrong = file();
    wrong.arrays.back().values[scale * kModalityCases] = -0.1F;
    CHECK(message(wrong) == "array pool has a negative scale");
  }
  wrong.arrays.back().values[9] = std::numeric_limits<float>::quiet_NaN();
  CHECK(message(wrong) == "array pool has a number that is not finite");
  wrong = file();
  wrong.arrays.erase(wrong.arrays.begin());
  CHECK(message(wrong) == "array photo_mean is missing");
  wrong = file();
  wrong.arrays.erase(wrong.arrays.end() - 2);
  CHECK(message(wrong) == "array exemplar_votes is missing");
  wrong = file();
  wrong.metadata.back().second = "class plate\n";
  CHECK(message(wrong) == "lexicon, line 1: \"plate\" is none of the classes");
  CHECK(message(file(), 3, {"coin", "vase", "jade"}) ==
        "array photo_prototypes has shape [2, 2] instead of [3, 2]");
  CHECK(message(file(), 6) == "array photo_map has shape [3, 2] instead of [6, any]");
}

TEST_CASE("settings survive the file") {
  const LogLinearPool read = pool();
  for (std::size_t c = 0; c < kModalityCases; ++c) {
    const PoolSettings expected = settings()[c];
    for (const auto field :
         {&PoolSettings::head, &PoolSettings::words, &PoolSettings::photo, &PoolSettings::nearest,
          &PoolSettings::votes, &PoolSettings::novel_scale, &PoolSettings::known,
          &PoolSettings::threshold, &PoolSettings::support}) {
      CHECK(read.settings(c).*field == expected.*field);
    }
  }
}
