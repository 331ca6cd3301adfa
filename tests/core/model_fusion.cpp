#include <catch2/catch.hpp>

#include "core/model/head/fusion.h"
#include "tests/core/support/model_data.h"
#include "tests/core/support/model_reference.h"

using namespace qurio;
using namespace qurio::test;

namespace {

Arrays arrays_of(const Fusion<double>& model, const std::vector<double>& parameters) {
  Arrays arrays;
  for (const ParameterBlock& block : model.layout().blocks()) {
    const auto first = parameters.begin() + static_cast<std::ptrdiff_t>(block.offset);
    arrays[block.name] = Numbers(first, first + static_cast<std::ptrdiff_t>(block.size()));
  }
  return arrays;
}

double largest_difference(const Numbers& a, const double* b) {
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(a[i] - b[i]));
  return worst;
}

}  // namespace

TEST_CASE("the forward pass is that of the slow reference, in all three modality cases",
          "[fusion]") {
  HeadConfig config;
  config.region_width = 12;
  config.word_width = 9;
  config.classes = 5;
  const Fusion<double> fusion = Fusion<double>::create(config).value();
  const std::vector<double> parameters = random_parameters(objective_of<double>(config), 21);
  const Arrays arrays = arrays_of(fusion, parameters);
  Items<double> items(config, 3, 22, 49, 7);
  FusionPass<double> all;
  fusion.forward(parameters, items.samples, all);
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    const auto numbers = [](const Matrix<double>& m) {
      return Numbers(m.data(), m.data() + m.size());
    };
    const Numbers none;
    const ReferenceAnswer expected = reference_head(
        arrays, i == 0 ? none : numbers(items.photos[i]), numbers(items.distances[i]),
        i == 1 ? none : numbers(items.captions[i]), config.qubits, config.layers);
    const auto row = static_cast<Eigen::Index>(i);
    CHECK(largest_difference(expected.logits, all.logits.row(row).data()) < 1e-10);
    CHECK(largest_difference(expected.expectations, all.map.features.row(row).data()) < 1e-12);
    CHECK(largest_difference(expected.v, all.fused.row(row).data()) < 1e-12);
    CHECK(largest_difference(expected.t, all.fused.row(row).data() + config.width) < 1e-12);
    const AttentionPass<double>& pass = all.trunks[i].attention;
    CHECK(pass.word_to_region.size() == Eigen::Index(expected.word_to_region.size()));
    CHECK(largest_difference(expected.word_to_region, pass.word_to_region.data()) < 1e-12);
    const Matrix<double> b = pass.region_to_word.transpose();
    CHECK(largest_difference(expected.region_to_word, b.data()) < 1e-12);
    CHECK(largest_difference(expected.gamma, pass.gamma.data()) < 1e-12);
    CHECK(largest_difference(expected.beta, pass.beta.data()) < 1e-12);
  }
}

TEST_CASE("float and double agree", "[fusion]") {
  HeadConfig config;
  config.classes = 4;
  const auto exact = Fusion<double>::create(config);
  const auto fast = Fusion<float>::create(config);
  const std::vector<double> parameters = random_parameters(objective_of<double>(config), 2);
  const std::vector<float> rounded(parameters.begin(), parameters.end());
  Items<double> items(config, 3, 1, 49, 5);
  Items<float> same(config, 3, 1, 49, 5);
  FusionPass<double> a;
  FusionPass<float> b;
  exact.value().forward(parameters, items.samples, a);
  fast.value().forward(rounded, same.samples, b);
  CHECK((a.logits - b.logits.cast<double>()).cwiseAbs().maxCoeff() < 2e-4);
}

TEST_CASE("an item's answer does not depend on the batch it is in", "[fusion]") {
  HeadConfig config;
  config.classes = 4;
  config.qubits = 6;
  const auto model = Fusion<double>::create(config);
  const std::vector<double> parameters = random_parameters(objective_of<double>(config), 2);
  Items<double> items(config, 70, 1);  // more than 2^6 items: the circuit as a matrix
  FusionPass<double> together, alone;
  model.value().forward(parameters, items.samples, together);
  for (const std::size_t i : {0U, 1U, 2U, 69U}) {
    model.value().forward(parameters, std::span(items.samples).subspan(i, 1), alone);
    CHECK((alone.logits.row(0) - together.logits.row(Eigen::Index(i))).cwiseAbs().maxCoeff() <
          1e-11);
  }
}

TEST_CASE("a head that cannot be is refused in words", "[fusion]") {
  HeadConfig config;
  config.qubits = 11;
  const auto model = Fusion<float>::create(config);
  CHECK(model.status() == Status::invalid_argument);
  CHECK(model.message() == "head j6e: qubits must be 1 to 10");
}
