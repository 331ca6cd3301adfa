// Agreement as the trainer fits it, and the figures of it.
#include "models/train/agreement_fit.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/learn/metrics.h"
#include "core/quantum/quantum.h"
#include "models/train/agreement_figures.h"

using namespace qurio;

namespace {

const AgreementModel kTrue{2, {0.8F, 0, 0, 0.4F, 0, -1}, 0};

// Pairs that belong or not as kTrue has it, all of which would be plain answers otherwise.
std::vector<PairAnswer> made(std::uint64_t seed, int count = 8000) {
  Random random(seed);
  std::vector<PairAnswer> pairs;
  for (int i = 0; i < count; ++i) {
    PairAnswer pair;
    for (std::size_t k = 0; k < 4; ++k) pair.inputs[k] = -10 * random.uniform();
    for (std::size_t k = 4; k < kAgreementInputs; ++k) pair.inputs[k] = random.uniform();
    pair.belongs = random.uniform() < double{kTrue.agreement(pair.inputs)};
    pair.right = true;
    pair.grounds.contradict = true;
    pair.pair = {i, pair.belongs ? i : i + 1, Swap::any};
    pairs.push_back(pair);
  }
  return pairs;
}

double area(const AgreementModel& model, const std::vector<PairAnswer>& pairs) {
  std::vector<double> own, others;
  for (const PairAnswer& pair : pairs) {
    (pair.belongs ? own : others).push_back(model.agreement(pair.inputs));
  }
  return auroc(own, others);
}

double plain_share(const AgreementModel& model, const std::vector<PairAnswer>& pairs) {
  int swapped = 0;
  int plain = 0;
  for (const PairAnswer& pair : pairs) {
    if (pair.belongs) continue;
    ++swapped;
    plain += conclusion_of(model, pair) == Conclusion::sure ? 1 : 0;
  }
  return plain / double(swapped);
}

}  // namespace

TEST_CASE("the fit tells pairs apart as well as what made them", "[agreement]") {
  const auto known = made(1);
  const auto novel = made(2);
  const AgreementModel model = fit_agreement(known, novel);
  const auto fresh = made(3);
  CHECK(area(model, fresh) == Approx(area(kTrue, fresh)).margin(0.003));
  CHECK(model.weights[0] == Approx(0.8).margin(0.08));
  CHECK(model.weights[1] == Approx(0).margin(0.08));
  CHECK(model.weights[3] == Approx(0.4).margin(0.08));
}

TEST_CASE("below the threshold no more swapped pairs are plain than may be", "[agreement]") {
  const auto known = made(1);
  const auto novel = made(2);
  const AgreementModel model = fit_agreement(known, novel);
  CHECK(plain_share(model, known) <= kPlainKnown);
  CHECK(plain_share(model, novel) <= kPlainNovel);
  AgreementModel lower = model;
  lower.threshold -= 0.01F;
  CHECK((plain_share(lower, known) > kPlainKnown || plain_share(lower, novel) > kPlainNovel));
}

TEST_CASE("pairs of one sort alone teach nothing, and then everything agrees", "[agreement]") {
  std::vector<PairAnswer> own = made(1, 100);
  for (PairAnswer& pair : own) pair.belongs = true;
  const AgreementModel none = fit_agreement(own, {});
  CHECK(none.weights == AgreementModel{}.weights);
  CHECK(conclusion_of(none, own[0]) == Conclusion::sure);
  CHECK(fit_agreement(own, made(2)).weights[0] == fit_agreement({}, made(2)).weights[0]);
}

TEST_CASE("crosswise models never see the part's own items, as photo or as caption",
          "[agreement]") {
  PairsByPart known{made(1, 3000)};
  const PairsByPart novel{made(2, 3000)};
  Part first{"first", {}, {}};
  for (int i = 0; i < 1000; ++i) first.evaluate.push_back(i);
  const auto before = fit_agreement_crosswise(known, novel, {first});
  for (PairAnswer& pair : known[0]) {
    if (pair.pair.photo < 1000 || pair.pair.caption < 1000) pair.belongs = !pair.belongs;
  }
  const auto after = fit_agreement_crosswise(known, novel, {first});
  CHECK(after[0].weights == before[0].weights);
  CHECK(after[0].threshold == before[0].threshold);
  CHECK(fit_agreement(all_pairs(known), all_pairs(novel)).weights != before[0].weights);
}

TEST_CASE("the figures count every outcome of own and swapped captions", "[agreement]") {
  Rehearsals all;
  PairAnswer own;
  own.belongs = own.right = own.grounds.contradict = true;
  own.inputs[0] = 1;
  PairAnswer wrong = own;
  wrong.right = false;
  PairAnswer swapped = own;
  swapped.belongs = swapped.right = false;
  swapped.inputs[0] = -1;
  PairAnswer wordless = swapped;
  wordless.grounds.contradict = false;
  wordless.pair.swap = Swap::group;
  all.folds.pairs = {{own, wrong}, {swapped, wordless}};
  const AgreementModel model{0, {1, 0, 0, 0, 0, 0}, 0.5F};
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
