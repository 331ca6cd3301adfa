// Whether a feature map has the gradient of finite differences.
#pragma once

#include <catch2/catch.hpp>

#include "core/learn/feature_training.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

namespace qurio::test {

// For every parameter and for z (`inputs` numbers), `rows` items at a time.
inline void check_map_gradient(const TrainableMap<double>& made, const ParameterLayout& layout,
                               Eigen::Index inputs, Eigen::Index rows) {
  const auto span_of = [](Matrix<double>& m) {
    return std::span<double>(m.data(), std::size_t(m.size()));
  };
  Random random(12);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  made.training->initialise(layout, random, span_of(parameters));
  Matrix<double> z = random_matrix<double>(random, rows, inputs);
  const Matrix<double> weights = random_matrix<double>(random, rows, made.map->size());
  FeaturePass<double> pass;
  Matrix<double> d_z;
  Matrix<double> gradient = Matrix<double>::Zero(1, Eigen::Index(layout.size()));
  const auto loss = [&] {
    made.map->forward(layout, span_of(parameters), z, pass);
    return weights.cwiseProduct(pass.features).sum();
  };
  loss();
  CHECK(pass.features.cols() == made.map->size());
  made.training->backward(layout, span_of(parameters), z, pass, weights, d_z, span_of(gradient));
  CHECK(gradient_error(loss, span_of(z), span_of(d_z)) < 1e-7);
  for (const ParameterBlock& block : layout.blocks()) {
    CAPTURE(block.name);
    CHECK(gradient_error(loss, span_of(parameters).subspan(block.offset, block.size()),
                         span_of(gradient).subspan(block.offset, block.size())) < 1e-7);
  }
}

}  // namespace qurio::test
