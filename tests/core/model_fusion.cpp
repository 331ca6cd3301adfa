#include <catch2/catch.hpp>

#include "core/model/head/fusion.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"
#include "tests/core/support/model_reference.h"

using namespace qurio;
using namespace qurio::test;

namespace {

Matrix<double> dropout_mask(Eigen::Index rows, Eigen::Index columns) {
  Random random(9);
  Matrix<double> keep(rows, columns);
  for (Eigen::Index i = 0; i < keep.size(); ++i) {
    keep.data()[i] = random.uniform() < 0.2 ? 0.0 : 1.25;
  }
  return keep;
}

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

TEST_CASE("the whole gradient of every head is that of finite differences", "[fusion]") {
  for (const HeadConfig& config : small_configs()) {
    CAPTURE(config.name);
    auto model = Fusion<double>::create(config);
    REQUIRE(model.ok());
    Fusion<double>& fusion = model.value();
    // 5 items: circuit row by row for 4 qubits, as a matrix for 3 qubits with 9 items.
    for (const int count : {5, 9}) {
      Items<double> items(config, count, 3);
      const std::vector<double> shares{0.1, 0.9, 1, 0};  // of all but the fourth photo
      for (std::size_t i = 1; i < items.samples.size(); ++i) {
        if (i != 3) items.samples[i].object_shares = shares.data();
      }
      std::vector<double> parameters = random_parameters(fusion, 5);
      std::vector<double> gradient(parameters.size());
      std::vector<double> scratch(parameters.size());
      const Matrix<double> keep = dropout_mask(count, 2 * config.width);
      const auto loss = [&](std::vector<double>& into) {
        return fusion.loss(parameters, items.samples, items.labels, keep, {0.05, 0.1, 0.3}, into);
      };
      loss(gradient);
      for (const ParameterBlock& block : fusion.layout().blocks()) {
        CAPTURE(count, block.name);
        const std::span<double> all(parameters);
        const double error =
            gradient_error([&] { return loss(scratch); }, all.subspan(block.offset, block.size()),
                           std::span<const double>(gradient).subspan(block.offset, block.size()));
        CHECK(error < 1e-7);
      }
    }
  }
}

TEST_CASE("the shipped size has the gradient of finite differences", "[fusion]") {
  HeadConfig config;
  config.classes = 17;
  auto model = Fusion<double>::create(config);
  REQUIRE(model.ok());
  Fusion<double>& fusion = model.value();
  CHECK(fusion.layout().trainable() == 15344);
  CHECK(fusion.layout().trainable(ParameterGroup::circuit) == 18);
  Items<double> items(config, 4, 11, 49, 20);
  std::vector<double> parameters = random_parameters(fusion, 6);
  std::vector<double> gradient(parameters.size());
  std::vector<double> scratch(parameters.size());
  const Matrix<double> keep = dropout_mask(4, 2 * config.width);
  fusion.loss(parameters, items.samples, items.labels, keep, {}, gradient);
  const auto loss = [&] {
    return fusion.loss(parameters, items.samples, items.labels, keep, {}, scratch);
  };
  for (const ParameterBlock& block : fusion.layout().blocks()) {
    CAPTURE(block.name);
    CHECK(directional_error(loss, std::span<double>(parameters).subspan(block.offset, block.size()),
                            std::span<const double>(gradient).subspan(block.offset, block.size()),
                            3) < 1e-7);
  }
}

TEST_CASE("the forward pass is that of the slow reference, in all three modality cases",
          "[fusion]") {
  HeadConfig config;
  config.region_width = 12;
  config.word_width = 9;
  config.classes = 5;
  auto model = Fusion<double>::create(config);
  REQUIRE(model.ok());
  Fusion<double>& fusion = model.value();
  const std::vector<double> parameters = random_parameters(fusion, 21);
  const Arrays arrays = arrays_of(fusion, parameters);
  Items<double> items(config, 3, 22, 49, 7);
  const Matrix<double> logits = fusion.forward(parameters, items.samples);
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
    CHECK(largest_difference(expected.logits, logits.row(row).data()) < 1e-10);
    CHECK(largest_difference(expected.expectations, fusion.features().row(row).data()) < 1e-12);
    CHECK(largest_difference(expected.v, fusion.fused().row(row).data()) < 1e-12);
    CHECK(largest_difference(expected.t, fusion.fused().row(row).data() + config.width) < 1e-12);
    const AttentionPass<double>& pass = fusion.attention_of(i);
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
  auto exact = Fusion<double>::create(config);
  auto fast = Fusion<float>::create(config);
  const std::vector<double> parameters = random_parameters(exact.value(), 2);
  const std::vector<float> rounded(parameters.begin(), parameters.end());
  Items<double> items(config, 3, 1, 49, 5);
  Items<float> same(config, 3, 1, 49, 5);
  const Matrix<double> a = exact.value().forward(parameters, items.samples);
  const Matrix<float> b = fast.value().forward(rounded, same.samples);
  CHECK((a - b.cast<double>()).cwiseAbs().maxCoeff() < 2e-4);
}

TEST_CASE("an item's answer does not depend on the batch it is in", "[fusion]") {
  HeadConfig config;
  config.classes = 4;
  config.qubits = 6;
  auto model = Fusion<double>::create(config);
  const std::vector<double> parameters = random_parameters(model.value(), 2);
  Items<double> items(config, 70, 1);  // more than 2^6 items: the circuit as a matrix
  const Matrix<double> together = model.value().forward(parameters, items.samples);
  for (const std::size_t i : {0U, 1U, 2U, 69U}) {
    const Matrix<double> alone =
        model.value().forward(parameters, std::span(items.samples).subspan(i, 1));
    CHECK((alone.row(0) - together.row(Eigen::Index(i))).cwiseAbs().maxCoeff() < 1e-11);
  }
}

TEST_CASE("a head that cannot be is refused in words", "[fusion]") {
  HeadConfig config;
  config.qubits = 11;
  const auto model = Fusion<float>::create(config);
  CHECK(model.status() == Status::invalid_argument);
  CHECK(model.message() == "head j6e: qubits must be 1 to 10");
}
