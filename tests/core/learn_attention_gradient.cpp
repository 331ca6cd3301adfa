#include <catch2/catch.hpp>

#include "core/learn/attention_gradient.h"
#include "tests/core/support/attention_setting.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the gradient of attention is that of finite differences", "[attention]") {
  for (const auto& [regions, words] : {std::pair(6, 3), std::pair(5, 0), std::pair(0, 4)}) {
    CAPTURE(regions, words);
    AttentionSetting setting(regions, words);
    setting.loss();
    Matrix<double> d_gates = Matrix<double>::Zero(2, kAttentionWidth);
    Matrix<double> d_query = Matrix<double>::Zero(kAttentionWidth, kAttentionWidth);
    Matrix<double> d_key = d_query;
    Vector<double> d_scale = Vector<double>::Zero(1);
    Vector<double> d_border = d_scale;
    AttentionGradient<double> gradient{
        VectorSlot<double>(d_gates.row(0).data(), kAttentionWidth),
        VectorSlot<double>(d_gates.row(1).data(), kAttentionWidth),
        MatrixSlot<double>(d_query.data(), kAttentionWidth, kAttentionWidth),
        MatrixSlot<double>(d_key.data(), kAttentionWidth, kAttentionWidth),
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
