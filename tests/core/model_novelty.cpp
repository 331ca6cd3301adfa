#include <catch2/catch.hpp>

#include "core/learn/novelty_fit.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("what was learned is familiar and its opposite is not", "[abstain]") {
  Matrix<float> features(4, 2);
  features << 1, 0, 3, 0, 2, 1, 2, -1;  // mean (2, 0)
  const std::vector<int> labels{0, 0, 1, 1};
  const NoveltyReference novelty = make_novelty_reference(features, labels, 2, 2, 1);
  CHECK(novelty.mean[0] == 2);
  CHECK(novelty.prototypes.rows() == 4);
  for (Eigen::Index i = 0; i < 4; ++i) {
    CHECK(inlier_score(novelty, {features.row(i).data(), 2}) == Approx(1));
    CHECK(novelty.prototypes.row(i).norm() == Approx(1));
  }
  const std::vector<float> between{3, 1};
  CHECK(inlier_score(novelty, between) == Approx(std::sqrt(0.5)));
  const std::vector<float> middle{2, 0};
  CHECK(inlier_score(novelty, middle) == 0);
}

TEST_CASE("prototypes stand in the middle of their cluster", "[abstain]") {
  Random random(4);
  Matrix<float> features(60, 3);
  std::vector<int> labels(60, 0);
  for (Eigen::Index i = 0; i < 60; ++i) {
    const Eigen::Index axis = i % 3;
    features.row(i).setZero();
    features(i, axis) = 5 + 0.1F * float(random.normal());
  }
  const NoveltyReference novelty = make_novelty_reference(features, labels, 1, 3, 7);
  for (Eigen::Index i = 0; i < 60; ++i) {
    CHECK(inlier_score(novelty, {features.row(i).data(), 3}) > 0.999F);
  }
}

TEST_CASE("a class with fewer items than prototypes repeats itself", "[abstain]") {
  Matrix<float> features(3, 2);
  features << 1, 0, 0, 1, 0, 2;
  const std::vector<int> labels{0, 1, 1};
  const NoveltyReference novelty = make_novelty_reference(features, labels, 2, 4, 1);
  CHECK(novelty.prototypes.rows() == 8);
  for (Eigen::Index i = 1; i < 4; ++i) {
    CHECK((novelty.prototypes.row(i) - novelty.prototypes.row(0)).norm() < 1e-6F);
  }
}

TEST_CASE("a class without items resembles nothing, and no items at all are no fault",
          "[abstain]") {
  Matrix<float> features(2, 2);
  features << 1, 0, 0, 1;
  const NoveltyReference novelty =
      make_novelty_reference(features, std::vector<int>{0, 2}, 3, 2, 1);
  CHECK(novelty.prototypes.middleRows(2, 2).isZero());
  CHECK(novelty.prototypes.row(0).norm() == Approx(1));
  CHECK(novelty.prototypes.row(5).norm() == Approx(1));
  const NoveltyReference nothing =
      make_novelty_reference(Matrix<float>(0, 2), std::vector<int>{}, 3, 2, 1);
  CHECK(nothing.mean.isZero());
  CHECK(nothing.prototypes.isZero());
  CHECK(inlier_score(nothing, std::vector<float>{1, 2}) == 0);
}

TEST_CASE("the same seed gives the same prototypes", "[abstain]") {
  Random random(5);
  const Matrix<float> features = random_matrix<float>(random, 50, 6);
  std::vector<int> labels;
  for (int i = 0; i < 50; ++i) labels.push_back(i % 3);
  const NoveltyReference a = make_novelty_reference(features, labels, 3, 4, 9);
  const NoveltyReference b = make_novelty_reference(features, labels, 3, 4, 9);
  CHECK(a.prototypes == b.prototypes);
}

TEST_CASE("the threshold lets the wanted part pass", "[abstain]") {
  const std::vector<float> values{0.1F, 0.5F, 0.3F, 0.9F, 0.7F};
  CHECK(acceptance_threshold(values, 1) == 0.1F);
  CHECK(acceptance_threshold(values, 0.8) == 0.3F);
  CHECK(acceptance_threshold(values, 0.2) == 0.9F);
  CHECK(acceptance_threshold(values, 0) == 0.9F);
  CHECK(acceptance_threshold({}, 0.5) == 0);
}
