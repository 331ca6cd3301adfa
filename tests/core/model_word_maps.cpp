#include <catch2/catch.hpp>

#include "core/model/front/word_maps.h"
#include "tests/core/support/attention_setting.h"

using namespace qurio;
using namespace qurio::test;

namespace {

// The maps of words that attention gave these rows, before regions that draw every word alike.
Matrix<double> maps_of(AttentionSetting& setting, const Matrix<double>& rows) {
  setting.gates.setZero();
  setting.pass.border_distance.resize(0);
  setting.pass.word_to_region = rows;
  return word_maps(setting.weights(), setting.pass);
}

void check(const Matrix<double>& maps, const Matrix<double>& expected) {
  CHECK((maps - expected).cwiseAbs().maxCoeff() < 1e-12);
}

}  // namespace

TEST_CASE("a word's map is what it adds to the mean of all words and of none", "[word_maps]") {
  AttentionSetting setting(4, 2);
  Matrix<double> rows(2, 4), expected(2, 4);
  rows << 0.70, 0.20, 0.05, 0.05,  //
      0.55, 0.05, 0.35, 0.05;
  // Every word: (1/4 + 0.70 + 0.55) / 3 = 0.5, 1/6, 13/60, 7/60. Added: 0.2, 1/30; 0.05, 2/15.
  expected << 6.0 / 7, 1.0 / 7, 0, 0,  //
      3.0 / 11, 0, 8.0 / 11, 0;
  check(maps_of(setting, rows), expected);
}

TEST_CASE("a word that is alone adds to none", "[word_maps]") {
  AttentionSetting setting(4, 1);
  Matrix<double> rows(1, 4), expected(1, 4);
  rows << 0.4, 0.3, 0.2, 0.1;
  expected << 0.75, 0.25, 0, 0;
  check(maps_of(setting, rows), expected);
}

TEST_CASE("a word that hardly adds anything looks nowhere in particular", "[word_maps]") {
  AttentionSetting setting(4, 1);
  Matrix<double> rows(1, 4), expected(1, 4);
  // (A - 1/4) / 2: 0.049 and 0.051 in one region.
  rows << 0.348, 0.25, 0.25, 0.152;
  expected.setConstant(0.25);
  check(maps_of(setting, rows), expected);
  rows << 0.352, 0.25, 0.25, 0.148;
  expected << 1, 0, 0, 0;
  check(maps_of(setting, rows), expected);
}

TEST_CASE("what draws every word, border and gate, draws none in particular", "[word_maps]") {
  AttentionSetting setting(5, 3);
  setting.query.setZero();
  setting.loss();
  const Matrix<double>& all = setting.pass.word_to_region;
  CHECK((all.rowwise() - all.row(0)).cwiseAbs().maxCoeff() < 1e-12);
  CHECK(all.maxCoeff() > 0.3);
  const Matrix<double> maps = word_maps(setting.weights(), setting.pass);
  CHECK((maps.array() == 0.2).all());
}

TEST_CASE("word maps are distributions, and none without a photo or a caption", "[word_maps]") {
  AttentionSetting setting(6, 3);
  setting.loss();
  const Matrix<double> maps = word_maps(setting.weights(), setting.pass);
  CHECK(maps.minCoeff() >= 0);
  CHECK((maps.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-12);
  for (const auto& [regions, words] : {std::pair{4, 0}, std::pair{0, 4}}) {
    AttentionSetting alone(regions, words);
    alone.loss();
    CHECK(word_maps(alone.weights(), alone.pass).size() == 0);
  }
}
