#include <catch2/catch.hpp>

#include "core/model/file/named_matrix.h"

using namespace qurio;

TEST_CASE("a matrix survives as a named array") {
  Matrix<float> values(2, 3);
  values << 1, 2, 3, 4, 5, 6;
  const WeightList weights = {named_matrix("other", values * 2), named_matrix("it", values)};
  CHECK(weights[1].shape == std::vector<std::size_t>{2, 3});
  CHECK(weights[1].values == std::vector<float>{1, 2, 3, 4, 5, 6});
  const auto read = matrix_of(weights, "it");
  REQUIRE(read.ok());
  CHECK(Matrix<float>(read.value()) == values);
}

TEST_CASE("an array that is missing or no matrix is refused by name") {
  CHECK(matrix_of({}, "it").message() == "array it is missing");
  const std::vector<NamedArray> wrong = {{"it", {4}, {1, 2, 3, 4}},
                                         {"it", {2, 2, 1}, {1, 2, 3, 4}},
                                         {"it", {2, 3}, {1, 2, 3, 4}},
                                         {"it", {3, 1}, {1, 2, 3, 4}},
                                         {"it", {0, 2}, {}}};
  for (const NamedArray& array : wrong) {
    const auto read = matrix_of({array}, "it");
    CHECK(read.status() == Status::weights_mismatch);
    CHECK(read.message() == "array it is no matrix");
  }
}
