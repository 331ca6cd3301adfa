#include <catch2/catch.hpp>

#include "core/learn/metrics.h"

using namespace qurio;

TEST_CASE("accuracy and F1 from a confusion matrix", "[metrics]") {
  const std::vector<int> truth{0, 0, 0, 1, 1, 2};
  const std::vector<int> guess{0, 0, 1, 1, 1, 0};
  const Matrix<int> counts = confusion(truth, guess, 4);
  CHECK(counts(0, 0) == 2);
  CHECK(counts(0, 1) == 1);
  CHECK(counts(2, 0) == 1);
  CHECK(accuracy(counts) == Approx(4.0 / 6));
  const std::vector<double> f1 = f1_per_class(counts);
  CHECK(f1[0] == Approx(2.0 / 3));
  CHECK(f1[1] == Approx(0.8));
  CHECK(f1[2] == 0);
  CHECK(f1[3] == -1);
  CHECK(macro_f1(counts) == Approx((2.0 / 3 + 0.8 + 0) / 3));
  CHECK(accuracy(Matrix<int>::Zero(2, 2)) == 0);
  CHECK(macro_f1(Matrix<int>::Zero(2, 2)) == 0);
}

TEST_CASE("the first of equal scores is the answer", "[metrics]") {
  Matrix<float> scores(2, 3);
  scores << 1, 2, 2, 5, 0, 1;
  CHECK(argmax_rows(scores) == std::vector<int>{1, 0});
}

TEST_CASE("calibration error is the gap between confidence and accuracy", "[metrics]") {
  Matrix<float> p(4, 2);
  p << 0.8F, 0.2F, 0.8F, 0.2F, 0.8F, 0.2F, 0.8F, 0.2F;
  const std::vector<int> truth{0, 0, 1, 1};
  CHECK(calibration_error(p, truth) == Approx(0.3).epsilon(1e-5));
  const std::vector<int> none;
  CHECK(calibration_error(Matrix<float>(0, 2), none) == 0);
  Matrix<float> sure(1, 2);
  sure << 0, 1;
  CHECK(calibration_error(sure, std::vector<int>{1}) == Approx(0));
}

TEST_CASE("the fitted temperature makes the likelihood largest", "[metrics]") {
  // 3 of 4 right at equal logits (d, 0): the best odds are 3 to 1, so d / T = log 3.
  Matrix<float> logits(4, 2);
  logits << 2, 0, 2, 0, 2, 0, 2, 0;
  const std::vector<int> truth{0, 0, 0, 1};
  const double temperature = fit_temperature(logits, truth);
  CHECK(temperature == Approx(2 / std::log(3.0)).epsilon(1e-3));
  CHECK(negative_log_likelihood(logits, truth, temperature) <
        negative_log_likelihood(logits, truth, 1.0));
  CHECK(negative_log_likelihood(logits, truth, temperature) ==
        Approx(-0.75 * std::log(0.75) - 0.25 * std::log(0.25)));
  CHECK(fit_temperature(Matrix<float>(0, 2), std::vector<int>()) == 1);
  const Matrix<float> p = probabilities_of(logits, temperature);
  CHECK(p(0, 0) == Approx(0.75).epsilon(1e-3));
}

TEST_CASE("AUROC counts pairs, ties by half", "[metrics]") {
  const std::vector<double> high{3, 2, 2};
  const std::vector<double> low{1, 2};
  CHECK(auroc(high, low) == Approx((2 + 1.5 + 1.5) / 6));
  CHECK(auroc(low, high) == Approx(1 - (2 + 1.5 + 1.5) / 6));
  CHECK(auroc({}, low) == 0.5);
}

TEST_CASE("McNemar's exact p", "[metrics]") {
  CHECK(mcnemar(0, 0) == 1);
  CHECK(mcnemar(5, 5) == 1);
  CHECK(mcnemar(0, 5) == Approx(2.0 / 32));
  CHECK(mcnemar(5, 0) == Approx(2.0 / 32));
  CHECK(mcnemar(1, 9) == Approx(2 * 11.0 / 1024));
  CHECK(mcnemar(300, 400) < 1e-3);
}

TEST_CASE("accuracy at coverage keeps the most confident", "[metrics]") {
  const std::vector<double> confidence{0.9, 0.1, 0.8, 0.2};
  const std::vector<bool> correct{true, false, true, false};
  CHECK(accuracy_at_coverage(confidence, correct, 0.5) == 1);
  CHECK(accuracy_at_coverage(confidence, correct, 1) == 0.5);
  CHECK(accuracy_at_coverage(confidence, correct, 0) == 1);
  CHECK(accuracy_at_coverage({}, {}, 0.5) == 0);
}

TEST_CASE("the bootstrap resamples objects, not photos", "[metrics]") {
  // One object with all its photos better, one with all of them worse: nothing is certain.
  std::vector<double> difference(20, 1.0);
  std::vector<int> group(20, 0);
  for (std::size_t i = 10; i < 20; ++i) {
    difference[i] = -1;
    group[i] = 1;
  }
  const auto [low, high] = paired_bootstrap(difference, group, 2000, 1);
  CHECK(low == -1);
  CHECK(high == 1);
  const std::vector<double> always(20, 0.25);
  CHECK(paired_bootstrap(always, group, 100, 1) == std::pair<double, double>(0.25, 0.25));
  CHECK(paired_bootstrap({}, {}, 100, 1) == std::pair<double, double>(0, 0));
  // Many objects: the interval is that of the normal approximation.
  std::vector<double> many(400);
  std::vector<int> own(400);
  for (int i = 0; i < 400; ++i) {
    many[std::size_t(i)] = i % 2;
    own[std::size_t(i)] = i;
  }
  const auto [a, b] = paired_bootstrap(many, own, 4000, 2);
  CHECK(a == Approx(0.5 - 1.96 * 0.025).margin(0.006));
  CHECK(b == Approx(0.5 + 1.96 * 0.025).margin(0.006));
}
