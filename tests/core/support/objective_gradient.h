// Whether an objective has the gradient of finite differences.
#pragma once

#include <catch2/catch.hpp>

#include "core/learn/objective.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

namespace qurio::test {

inline Matrix<double> dropout_mask(Eigen::Index rows, Eigen::Index columns) {
  Random random(9);
  Matrix<double> keep(rows, columns);
  for (Eigen::Index i = 0; i < keep.size(); ++i) {
    keep.data()[i] = random.uniform() < 0.2 ? 0.0 : 1.25;
  }
  return keep;
}

// For every parameter, with all parts of the loss and dropout.
inline void check_objective_gradient(Objective<double>& objective) {
  const HeadConfig& config = objective.model().config();
  // 5 items: less than a vector of samples; 9: more.
  for (const int count : {5, 9}) {
    Items<double> items(config, count, 3);
    const std::vector<double> shares{0.1, 0.9, 1, 0};  // of all but the fourth photo
    for (std::size_t i = 1; i < items.samples.size(); ++i) {
      if (i != 3) items.samples[i].object_shares = shares.data();
    }
    std::vector<double> parameters = random_parameters(objective, 5);
    std::vector<double> gradient(parameters.size());
    std::vector<double> scratch(parameters.size());
    const Matrix<double> keep = dropout_mask(count, 2 * config.width);
    const auto loss = [&](std::vector<double>& into) {
      return objective.loss(parameters, items.samples, items.labels, keep, {0.05, 0.1, 0.3}, into);
    };
    loss(gradient);
    for (const ParameterBlock& block : objective.layout().blocks()) {
      CAPTURE(count, block.name);
      const std::span<double> all(parameters);
      const double error =
          gradient_error([&] { return loss(scratch); }, all.subspan(block.offset, block.size()),
                         std::span<const double>(gradient).subspan(block.offset, block.size()));
      CHECK(error < 1e-7);
    }
  }
}

}  // namespace qurio::test
