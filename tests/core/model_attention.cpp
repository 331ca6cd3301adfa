#include <catch2/catch.hpp>

#include "core/model/front/attention.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {

std::span<double> span_of(Matrix<double>& m) { return {m.data(), std::size_t(m.size())}; }
std::span<double> span_of(Vector<double>& m) { return {m.data(), std::size_t(m.size())}; }

constexpr int kWidth = 4;

// Weights and their gradients; the loss is a weighted sum of everything attention puts out.
struct Setting {
  explicit Setting(int regions, int words) : random(31) {
    gates = random_matrix<double>(random, 2, kWidth);
    query = random_matrix<double>(random, kWidth, kWidth);
    key = random_matrix<double>(random, kWidth, kWidth);
    pass.regions = random_matrix<double>(random, regions, kWidth);
    pass.words = random_matrix<double>(random, words, kWidth);
    for (Vector<double>* c : {&on_v, &on_t, &on_regions, &on_words}) {
      *c = random_matrix<double>(random, kWidth, 1);
    }
    if (regions > 0) {
      on_gamma = random_matrix<double>(random, regions, 1);
      pass.border_distance = random_matrix<double>(random, regions, 1);
    }
    if (regions > 0 && words > 0) on_map = random_matrix<double>(random, words, regions);
  }
  AttentionWeights<double> weights() const {
    return {VectorView<double>(gates.row(0).data(), kWidth),
            VectorView<double>(gates.row(1).data(), kWidth),
            MatrixView<double>(query.data(), kWidth, kWidth),
            MatrixView<double>(key.data(), kWidth, kWidth),
            log_scale[0],
            border_gate[0]};
  }
  double loss() {
    attention(weights(), pass);
    double sum = 0;
    if (pass.v.size() > 0) sum += on_v.dot(pass.v) + on_regions.dot(pass.pooled_regions);
    if (pass.t.size() > 0) sum += on_t.dot(pass.t) + on_words.dot(pass.pooled_words);
    if (pass.v.size() > 0) sum += on_gamma.dot(pass.gamma);
    return sum + on_map.cwiseProduct(pass.word_to_region).sum();
  }

  Random random;
  Matrix<double> gates, query, key;
  Vector<double> log_scale = Vector<double>::Constant(1, -0.7);
  Vector<double> border_gate = Vector<double>::Constant(1, 0.6);
  Vector<double> on_v, on_t, on_regions, on_words, on_gamma;
  Matrix<double> on_map;
  AttentionPass<double> pass;
};

}  // namespace

TEST_CASE("attention rows and columns are distributions", "[attention]") {
  Setting setting(6, 3);
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
  Setting setting(5, 2);
  for (Eigen::Index r = 1; r < 5; ++r) setting.pass.regions.row(r) = setting.pass.regions.row(0);
  setting.pass.border_distance.resize(0);
  setting.loss();
  CHECK((setting.pass.word_to_region.array() - 0.2).abs().maxCoeff() < 1e-12);
  CHECK((setting.pass.v - setting.pass.regions.row(0).transpose()).norm() < 1e-12);
}

TEST_CASE("words look away from what is like the border, the picture's own gate does not",
          "[attention]") {
  Setting setting(5, 2);
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
  Setting setting(4, 1);
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
  Setting photo(4, 0);
  photo.loss();
  CHECK(photo.pass.t.size() == 0);
  CHECK(photo.pass.word_to_region.size() == 0);
  CHECK((photo.pass.v - photo.pass.pooled_regions).norm() == 0);
  Setting caption(0, 4);
  caption.loss();
  CHECK(caption.pass.v.size() == 0);
  CHECK(caption.pass.beta.sum() == Approx(1));
}

TEST_CASE("the gradient of attention is that of finite differences", "[attention]") {
  for (const auto& [regions, words] : {std::pair(6, 3), std::pair(5, 0), std::pair(0, 4)}) {
    CAPTURE(regions, words);
    Setting setting(regions, words);
    setting.loss();
    Matrix<double> d_gates = Matrix<double>::Zero(2, kWidth);
    Matrix<double> d_query = Matrix<double>::Zero(kWidth, kWidth);
    Matrix<double> d_key = d_query;
    Vector<double> d_scale = Vector<double>::Zero(1);
    Vector<double> d_border = d_scale;
    AttentionGradient<double> gradient{VectorSlot<double>(d_gates.row(0).data(), kWidth),
                                       VectorSlot<double>(d_gates.row(1).data(), kWidth),
                                       MatrixSlot<double>(d_query.data(), kWidth, kWidth),
                                       MatrixSlot<double>(d_key.data(), kWidth, kWidth),
                                       d_scale.data(),
                                       d_border.data()};
    AttentionBackward<double> back{
        setting.on_v,
        setting.on_t,
        {setting.on_regions, setting.on_words, setting.on_gamma, setting.on_map},
        {},
        {}};
    const AttentionPass<double> kept = setting.pass;
    attention_backward(setting.weights(), kept, back, gradient);
    const auto loss = [&] { return setting.loss(); };
    CHECK(gradient_error(loss, span_of(setting.gates), span_of(d_gates)) < 1e-7);
    CHECK(gradient_error(loss, span_of(setting.query), span_of(d_query)) < 1e-7);
    CHECK(gradient_error(loss, span_of(setting.key), span_of(d_key)) < 1e-7);
    CHECK(gradient_error(loss, span_of(setting.log_scale), span_of(d_scale)) < 1e-7);
    CHECK(gradient_error(loss, span_of(setting.border_gate), span_of(d_border)) < 1e-7);
    CHECK(gradient_error(loss, span_of(setting.pass.regions), span_of(back.d_regions)) < 1e-7);
    CHECK(gradient_error(loss, span_of(setting.pass.words), span_of(back.d_words)) < 1e-7);
  }
}
