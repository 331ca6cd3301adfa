// Agreement as the trainer fits it, and the figures of it.
#include "models/train/agreement_fit.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <utility>

#include "core/learn/metrics.h"
#include "core/quantum/quantum.h"
#include "models/train/agreement_figures.h"

using namespace qurio;

namespace {

constexpr int kReadClasses = 5;
const ClassGroups kNoGroups;

AgreementModel true_model() {
  AgreementModel model;
  model.bias = 3;
  model.weights[0] = -40;  // classes alike
  model.weights[3] = -10;
  model.weights[6] = -1;
  return model;
}

std::vector<float> reading(Random& random) {
  std::vector<float> p(kReadClasses);
  float sum = 0;
  for (float& value : p) sum += value = float(std::exp(2.5 * random.normal()));
  for (float& value : p) value /= sum;
  return p;
}

PairAnswer plain_pair(int i, std::vector<float> photo, std::vector<float> caption, bool belongs) {
  PairAnswer pair;
  pair.photo = std::move(photo);
  pair.caption = std::move(caption);
  pair.belongs = belongs;
  pair.right = true;
  pair.grounds.contradict = true;
  pair.pair = {i, belongs ? i : i + 1, Swap::any};
  return pair;
}

// Pairs that belong or not as the true model has it, all of which would be plain answers otherwise.
std::vector<PairAnswer> made(std::uint64_t seed, int count = 8000) {
  Random random(seed);
  const AgreementModel model = true_model();
  std::vector<PairAnswer> pairs;
  for (int i = 0; i < count; ++i) {
    const std::vector<float> photo = reading(random);
    const std::vector<float> caption = reading(random);
    const double chance = double{model.agreement(photo, caption, kNoGroups)};
    pairs.push_back(plain_pair(i, photo, caption, random.uniform() < chance));
  }
  return pairs;
}

std::vector<float> peaked_at(std::size_t label, Random& random) {
  std::vector<float> p = reading(random);
  for (float& value : p) value *= 0.1F;
  p[label] += 0.9F;
  return p;
}

// Every other pair is by chance; in those that belong eyes and words read the same, but class 4
// seen is said to be 0.
std::vector<PairAnswer> mistaken(std::uint64_t seed, int count = 4000) {
  Random random(seed);
  std::vector<PairAnswer> pairs;
  for (int i = 0; i < count; ++i) {
    const std::size_t seen = random.below(kReadClasses);
    const bool belongs = i % 2 == 0;
    const std::size_t said = (seen + (belongs ? 0 : 1 + random.below(3))) % 4;
    pairs.push_back(plain_pair(i, peaked_at(seen, random), peaked_at(said, random), belongs));
  }
  return pairs;
}

double area(const AgreementModel& model, const std::vector<PairAnswer>& pairs) {
  std::vector<double> own, others;
  for (const PairAnswer& pair : pairs) {
    (pair.belongs ? own : others).push_back(agreement_of(model, pair, kNoGroups));
  }
  return auroc(own, others);
}

double plain_share(const AgreementModel& model, const std::vector<PairAnswer>& pairs) {
  int swapped = 0;
  int plain = 0;
  for (const PairAnswer& pair : pairs) {
    if (pair.belongs) continue;
    ++swapped;
    plain += conclusion_of(model, pair, kNoGroups) == Conclusion::sure ? 1 : 0;
  }
  return plain / double(swapped);
}

}  // namespace

TEST_CASE("the fit tells pairs apart as well as what made them", "[agreement]") {
  const auto known = made(1);
  const auto novel = made(2);
  const AgreementModel model = fit_agreement(known, novel, kNoGroups);
  const auto fresh = made(3);
  CHECK(area(model, fresh) == Approx(area(true_model(), fresh)).margin(0.005));
}

TEST_CASE("what goes together though it is not one class is found", "[agreement]") {
  const auto pairs = mistaken(1);
  const AgreementModel model = fit_agreement(pairs, mistaken(2), kNoGroups);
  CHECK(model.together(4, 0) > 2);  // rows: seen
  CHECK(model.together(4, 1) < 0.5F);
  CHECK(model.together(1, 1) > 2);
  CHECK(model.together(1, 2) < 0.5F);
  std::vector<PairAnswer> fours;
  for (const PairAnswer& pair : mistaken(3)) {
    if (pair.photo[4] >= 0.9F) fours.push_back(pair);
  }
  CHECK(area(model, fours) > 0.9);
  // Either kind counts half, however many pairs it has.
  CHECK(fit_agreement(pairs, {}, kNoGroups)
            .together.isApprox(fit_agreement(pairs, pairs, kNoGroups).together));
}

TEST_CASE("a class that is never read, or next to never, keeps the numbers finite", "[agreement]") {
  auto pairs = mistaken(1, 3000);
  const float rare = 1e-6F;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (std::vector<float>* const reading : {&pairs[i].photo, &pairs[i].caption}) {
      reading->push_back(0);
      reading->push_back(i == 0 ? rare : 0);
    }
  }
  const AgreementModel model = fit_agreement(pairs, {}, kNoGroups);
  CHECK(model.together(kReadClasses, 0) == 1);
  CHECK(model.together(0, kReadClasses) == 1);
  CHECK(double{model.together(kReadClasses + 1, kReadClasses + 1)} == kMostTimes);
  CHECK(model.together.allFinite());
  CHECK(std::isfinite(model.bias));
}

TEST_CASE("below the threshold no more swapped pairs are plain than may be", "[agreement]") {
  const auto known = made(1);
  const auto novel = made(2);
  const AgreementModel model = fit_agreement(known, novel, kNoGroups);
  CHECK(plain_share(model, known) <= kPlainKnown);
  CHECK(plain_share(model, novel) <= kPlainNovel);
  AgreementModel lower = model;
  lower.threshold -= 0.01F;
  CHECK((plain_share(lower, known) > kPlainKnown || plain_share(lower, novel) > kPlainNovel));
}

TEST_CASE("pairs of one sort alone teach nothing, and then everything agrees", "[agreement]") {
  std::vector<PairAnswer> own = made(1, 100);
  for (PairAnswer& pair : own) pair.belongs = true;
  const AgreementModel none = fit_agreement(own, {}, kNoGroups);
  CHECK(none.weights == AgreementModel{}.weights);
  CHECK(conclusion_of(none, own[0], kNoGroups) == Conclusion::sure);
  CHECK(fit_agreement(own, made(2), kNoGroups).weights ==
        fit_agreement({}, made(2), kNoGroups).weights);
}

TEST_CASE("crosswise models never see the part's own items, as photo or as caption",
          "[agreement]") {
  PairsByPart known{made(1, 3000)};
  const PairsByPart novel{made(2, 3000)};
  Part first{"first", {}, {}};
  for (int i = 0; i < 1000; ++i) first.evaluate.push_back(i);
  const auto before = fit_agreement_crosswise(known, novel, {first}, kNoGroups);
  for (PairAnswer& pair : known[0]) {
    if (pair.pair.photo < 1000 || pair.pair.caption < 1000) pair.belongs = !pair.belongs;
  }
  const auto after = fit_agreement_crosswise(known, novel, {first}, kNoGroups);
  CHECK(after[0].weights == before[0].weights);
  CHECK(after[0].threshold == before[0].threshold);
  CHECK(fit_agreement(all_pairs(known), all_pairs(novel), kNoGroups).weights != before[0].weights);
}

TEST_CASE("the figures count every outcome of own and swapped captions", "[agreement]") {
  Rehearsals all;
  PairAnswer own;
  own.belongs = own.right = own.grounds.contradict = true;
  own.photo = own.caption = {1, 0};
  PairAnswer wrong = own;
  wrong.right = false;
  PairAnswer swapped = own;
  swapped.belongs = swapped.right = false;
  swapped.caption = {0, 1};
  PairAnswer wordless = swapped;
  wordless.grounds.contradict = false;
  wordless.pair.swap = Swap::group;
  all.folds.pairs = {{own, wrong}, {swapped, wordless}};
  AgreementModel model{1, {}, 0.5F, {}};
  model.weights[0] = -2;
  all.folds.agreements = {model, model};
  const Json figures = agreement_figures(all);
  const Json& known = figures["known"];
  CHECK(known["own"]["pairs"] == 2);
  CHECK(known["own"]["sure"] == 1);
  CHECK(known["own"]["right"] == 0.5);
  CHECK(known["swapped"]["any"]["disagree"] == 1);
  CHECK(known["swapped"]["any"]["auroc"] == 1);
  CHECK(known["swapped"]["same_group"]["unsure"] == 1);
  CHECK_FALSE(known["swapped"].contains("same_source"));
  CHECK(figures["left_out_sources"].is_null());
  CHECK_THAT(agreement_table(figures),
             Catch::Contains("| known collections, caption of another class | 1 | 1.000 | 0.0 | "
                             "0.0 | 100.0 | 0.0 |"));
}
