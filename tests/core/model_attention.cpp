#include <catch2/catch.hpp>

#include "tests/core/support/attention_setting.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("attention rows and columns are distributions", "[attention]") {
  AttentionSetting setting(6, 3);
  setting.loss();
  const AttentionPass<double>& pass = setting.pass;
  for (const Vector<double>* weights : {&pass.gamma, &pass.beta, &pass.alpha, &pass.delta}) {
    CHECK(weights->sum() == Approx(1));
    CHECK(weights->minCoeff() > 0);
  }
  CHECK(pass.word_to_region.rows() == 3);
  CHECK((pass.word_to_region.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-12);
  CHECK((pass.region_to_word.colwise().sum().array() - 1).abs().maxCoeff() < 1e-12);
}

TEST_CASE("equal regions are looked at equally", "[attention]") {
  AttentionSetting setting(5, 2);
  for (Eigen::Index r = 1; r < 5; ++r) setting.pass.regions.row(r) = setting.pass.regions.row(0);
  setting.pass.border_distance.resize(0);
  setting.loss();
  CHECK((setting.pass.word_to_region.array() - 0.2).abs().maxCoeff() < 1e-12);
  CHECK((setting.pass.v - setting.pass.regions.row(0).transpose()).norm() < 1e-12);
}

TEST_CASE("words look away from what is like the border, the picture's own gate does not",
          "[attention]") {
  AttentionSetting setting(5, 2);
  for (Eigen::Index r = 1; r < 5; ++r) setting.pass.regions.row(r) = setting.pass.regions.row(0);
  setting.pass.border_distance = Vector<double>::Zero(5);
  setting.pass.border_distance[3] = 2;
  setting.loss();
  const double much = std::exp(0.6 * 2);
  CHECK(setting.pass.word_to_region(1, 3) == Approx(much / (4 + much)));
  CHECK(setting.pass.word_to_region(0, 1) == Approx(1 / (4 + much)));
  CHECK((setting.pass.gamma.array() - 0.2).abs().maxCoeff() < 1e-12);
}

TEST_CASE("a word finds the region that is like it", "[attention]") {
  AttentionSetting setting(4, 1);
  setting.query.setIdentity();
  setting.key.setIdentity();
  setting.gates.setZero();
  setting.border_gate.setZero();
  setting.log_scale[0] = std::log(4.0);  // scale 32
  setting.pass.regions.setIdentity();
  setting.pass.words.setZero();
  setting.pass.words(0, 2) = 3;
  setting.loss();
  CHECK(setting.pass.word_to_region(0, 2) == Approx(1 / (1 + 3 * std::exp(-32.0))));
}

TEST_CASE("a missing modality leaves its outputs empty", "[attention]") {
  AttentionSetting photo(4, 0);
  photo.loss();
  CHECK(photo.pass.t.size() == 0);
  CHECK(photo.pass.word_to_region.size() == 0);
  CHECK((photo.pass.v - photo.pass.pooled_regions).norm() == 0);
  AttentionSetting caption(0, 4);
  caption.loss();
  CHECK(caption.pass.v.size() == 0);
  CHECK(caption.pass.beta.sum() == Approx(1));
}
