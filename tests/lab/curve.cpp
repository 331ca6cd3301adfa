// Accuracy against the number of trained parameters: where a size lies among others, and what a
// head is worth against another kind of the same size.
#include <array>
#include <catch2/catch.hpp>

#include "models/train/curve_figures.h"
#include "models/train/curve_table.h"
#include "tests/core/support/feature_folder.h"

using namespace qurio;

namespace {

// A head of so many parameters that was asked about photos 0 (class x) and 1 (class y); by seed the
// classes that it guessed.
ModelRuns head_of(std::size_t parameters, const std::vector<std::vector<int>>& guesses) {
  ModelRuns model;
  model.parameters = parameters;
  model.file.config.classes = 2;
  for (const std::vector<int>& guess : guesses) {
    Run run;
    run.answers.resize(std::size(kConditions));
    for (RunAnswers& answers : run.answers) {
      answers.items = {0, 1};
      answers.logits = Matrix<float>::Zero(2, 2);
      for (Eigen::Index i = 0; i < 2; ++i) answers.logits(i, guess[std::size_t(i)]) = 1;
    }
    model.runs.push_back({run});
  }
  return model;
}

const std::vector<int> kBothRight = {0, 1}, kFirstRight = {0, 0}, kNoneRight = {1, 0};

struct TwoPhotos {
  FeatureFolder folder;
  FeatureSet set = FeatureSet::open(folder.path()).value();
  Labels labels{set};
};

// Heads small enough for a test, in two families.
const FeatureFolder& with_table(const FeatureFolder& folder, const std::string& sizes) {
  folder.write("base.json", R"({"name": "base", "width": 4, "circuit": {"qubits": 3}})");
  folder.write("line.json", R"({"extends": "base.json", "name": "line", "features": "linear"})");
  folder.write("curve.json",
               R"({"families": [{"config": "base.json", "title": "a circuit", "sizes": [{}]},
                                {"config": "line.json", "title": "a line", "sizes": )" +
                   sizes + "}]}");
  return folder;
}

}  // namespace

TEST_CASE("a size lies between its neighbours by its logarithm", "[curve]") {
  const std::array<std::size_t, 3> sizes = {16000, 1000, 4000};
  const auto place = place_among(sizes, 2000);
  REQUIRE(place);
  CHECK(place->low == 1);
  CHECK(place->high == 2);
  CHECK(place->share == Approx(0.5));
  const auto exact = place_among(sizes, 4000);
  REQUIRE(exact);
  CHECK((exact->share == Approx(1) ? exact->high : exact->low) == 2);
}

TEST_CASE("beyond the smallest and the largest size is no place, but for one per cent", "[curve]") {
  const std::array<std::size_t, 2> sizes = {1000, 4000};
  CHECK_FALSE(place_among(sizes, 980));
  CHECK_FALSE(place_among(sizes, 4100));
  CHECK_FALSE(place_among({}, 1000));
  REQUIRE(place_among(sizes, 4030));
  CHECK(place_among(sizes, 4030)->low == 1);
  REQUIRE(place_among(sizes, 992));
  CHECK(place_among(sizes, 992)->high == 0);
}

TEST_CASE("a head is held against another kind of as many parameters, item by item", "[curve]") {
  const TwoPhotos two;
  // Of `b`: nothing right at 1000, half at 4000, so a quarter at 2000.
  const MeasuredFamily b{"b", {head_of(1000, {kNoneRight}), head_of(4000, {kFirstRight})}};
  const MeasuredFamily a{"a",
                         {head_of(2000, {kBothRight, kFirstRight}), head_of(9000, {kBothRight})}};
  const Json rows = equal_size_figures(a, b, Condition::photo, two.set, two.labels);
  REQUIRE(rows.size() == 1);  // `b` has no size near 9000
  CHECK(rows[0]["parameters"] == 2000);
  CHECK(rows[0]["items"] == 2);
  // Photo 0: 1 - 1/2; photo 1: 1/2 - 0.
  CHECK(rows[0]["difference_in_points"] == 50);
  CHECK(rows[0]["interval"] == Json({50, 50}));
}

TEST_CASE("the curve gives every run to its own size and family", "[curve]") {
  const TwoPhotos two;
  std::vector<CurveFamily> families(2);
  families[0].name = "a";
  families[0].changes = {Json{{"width", 6}}, Json{{"width", 12}}};
  families[1].name = "b";
  families[1].changes = {Json{{"hidden", 3}}};
  std::vector<ModelRuns> runs = {head_of(1000, {kNoneRight, kFirstRight}),
                                 head_of(2000, {kBothRight}), head_of(2000, {kFirstRight})};
  const Json curve = curve_figures(families, runs, two.set, two.labels);
  REQUIRE(curve["sizes"].size() == 3);
  const auto accuracy = [&](std::size_t size) {
    return curve["sizes"][size]["conditions"]["photo_caption"]["accuracy"];
  };
  CHECK(accuracy(0)["mean"] == 0.25);
  CHECK(accuracy(0)["sd"] == 0.3536);  // of 0 and 1/2
  CHECK(accuracy(1)["mean"] == 1);
  CHECK(curve["sizes"][2]["family"] == "b");
  CHECK(curve["sizes"][2]["changes"] == Json{{"hidden", 3}});
  CHECK(accuracy(2)["mean"] == 0.5);
  // One size of `a` is as large as that of `b`; three conditions.
  REQUIRE(curve["pairs"].size() == 3);
  CHECK(curve["pairs"][0]["condition"] == "photo_caption");
  CHECK(curve["pairs"][0]["difference_in_points"] == 50);
}

TEST_CASE("the table of the curve is configurations and what every size changes", "[curve]") {
  const FeatureFolder folder;
  with_table(folder, R"([{"width": 5}, {"width": 9, "train.epochs": 3}])");
  const auto table = read_curve_table(folder.path() + "/curve.json", {"train.batch=7"});
  REQUIRE(table.ok());
  REQUIRE(table.value().size() == 2);
  const CurveFamily& line = table.value()[1];
  CHECK(line.name == "line");
  CHECK(line.title == "a line");
  REQUIRE(line.configs.size() == 2);
  CHECK(line.configs[0].config.width == 5);
  CHECK(line.configs[1].config.width == 9);
  CHECK(line.configs[1].train.epochs == 3);
  CHECK(line.configs[1].train.batch == 7);
  CHECK(line.changes[0] == Json{{"width", 5}});
}

TEST_CASE("a table that cannot be read says where", "[curve]") {
  const FeatureFolder folder;
  const auto message = [&](const std::string& sizes) {
    const auto table = read_curve_table(with_table(folder, sizes).path() + "/curve.json", {});
    return table.ok() ? std::string() : table.message();
  };
  using Catch::Contains;
  CHECK_THAT(message(R"([{"widht": 5}])"), Contains("a line") && Contains("unknown key widht"));
  CHECK_THAT(message("[]"), Contains("family 2"));
  CHECK_THAT(message("[5]"), Contains("family 2"));
  CHECK_THAT(read_curve_table(folder.path() + "/none.json", {}).message(),
             Contains("cannot be read"));
}
