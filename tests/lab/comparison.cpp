#include "models/train/comparison.h"

#include <catch2/catch.hpp>

#include "tests/core/support/feature_folder.h"

using namespace qurio;

namespace {

// Answers about photos 0 (class x) and 1 (class y), by seed: the classes that were guessed.
ModelRuns config_of(const std::vector<std::vector<int>>& guesses) {
  ModelRuns config;
  for (const std::vector<int>& guess : guesses) {
    Run run;
    run.answers.resize(std::size(kConditions));
    RunAnswers& answers = run.answers[static_cast<std::size_t>(Condition::photo)];
    answers.items = {0, 1};
    answers.logits = Matrix<float>::Zero(2, 2);
    for (Eigen::Index i = 0; i < 2; ++i) answers.logits(i, guess[std::size_t(i)]) = 1;
    config.runs.push_back({run});
  }
  return config;
}

Json pair_of(const ModelRuns& a, const ModelRuns& b) {
  const FeatureFolder folder;
  const auto set = FeatureSet::open(folder.path());
  REQUIRE(set.ok());
  return pair_figures(a, b, Condition::photo, set.value(), Labels(set.value()));
}

}  // namespace

TEST_CASE("heads of different numbers of seeds are compared on the seeds that both have",
          "[pairs]") {
  const ModelRuns one = config_of({{0, 1}});
  const ModelRuns two = config_of({{0, 1}, {1, 0}});
  const Json pair = pair_of(two, one);
  CHECK(pair["seeds"] == 1);
  CHECK(pair["difference_in_points"] == 0);
  CHECK(pair["only_a_right"] == 0);
  CHECK(pair["only_b_right"] == 0);
  CHECK(pair["mcnemar_p"] == 1);
}

TEST_CASE("McNemar counts the first seed, the difference all that both have", "[pairs]") {
  const Json pair = pair_of(config_of({{0, 1}, {0, 1}}), config_of({{0, 0}, {1, 0}}));
  CHECK(pair["seeds"] == 2);
  CHECK(pair["difference_in_points"] == 75);
  CHECK(pair["only_a_right"] == 1);
  CHECK(pair["only_b_right"] == 0);
}
