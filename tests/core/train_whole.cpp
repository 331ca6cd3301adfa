// The whole answer's weights as the trainer fits them, and runs on disk.
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "core/model/metrics.h"
#include "core/quantum/random.h"
#include "models/train/run_file.h"
#include "models/train/whole_parts.h"

using namespace qurio;

namespace {

constexpr Eigen::Index kRows = 4000;
constexpr Eigen::Index kClasses = 5;

struct Made {
  PartsRows rows;
  std::vector<int> truth;
};

// Truth drawn from softmax(a log p + b e + c s): maximum likelihood must find a, b and c again.
Made made_with(double a, double b, double c) {
  Random random(7);
  Made made;
  made.rows = {Matrix<float>(kRows, kClasses), Matrix<float>(kRows, kClasses),
               Matrix<float>(kRows, kClasses)};
  for (Eigen::Index i = 0; i < kRows; ++i) {
    std::vector<double> z(kClasses);
    for (Eigen::Index k = 0; k < kClasses; ++k) {
      made.rows.log_head(i, k) = static_cast<float>(2 * random.normal());
      made.rows.evidence(i, k) = static_cast<float>(std::max(0.0, 2 * random.normal()));
      made.rows.similarity(i, k) = static_cast<float>(std::tanh(random.normal()));
      z[static_cast<std::size_t>(k)] = a * double{made.rows.log_head(i, k)} +
                                       b * double{made.rows.evidence(i, k)} +
                                       c * double{made.rows.similarity(i, k)};
    }
    double sum = 0;
    for (double& value : z) sum += value = std::exp(value);
    double at = random.uniform() * sum;
    int label = 0;
    while (label + 1 < kClasses && at >= z[static_cast<std::size_t>(label)]) {
      at -= z[static_cast<std::size_t>(label++)];
    }
    made.truth.push_back(label);
  }
  return made;
}

}  // namespace

TEST_CASE("maximum likelihood finds the weights that made the data", "[train]") {
  const Made made = made_with(0.4, 0.8, 2.5);
  const WholeSettings settings = fit_whole(made.rows, made.truth);
  CHECK(settings.head == Approx(0.4).margin(0.08));
  CHECK(settings.words == Approx(0.8).margin(0.08));
  CHECK(settings.photo == Approx(2.5).margin(0.25));
  CHECK(settings.temperature == 1);
}

TEST_CASE("a part that speaks against the truth gets no weight, one that is missing none either",
          "[train]") {
  Made made = made_with(0.8, 0, 2);
  made.rows.similarity *= -1;
  made.rows.evidence.resize(0, 0);
  const WholeSettings settings = fit_whole(made.rows, made.truth);
  CHECK(settings.photo == 0);
  CHECK(settings.words == 0);
  CHECK(settings.head > 0.3F);
}

TEST_CASE("above the threshold 95 % are right, but no more than 30 % are refused", "[train]") {
  for (const double sharpness : {0.5, 1.0, 3.0}) {
    const Made made = made_with(0.4 * sharpness, 0.8 * sharpness, 2.5 * sharpness);
    const WholeSettings settings = fit_whole(made.rows, made.truth);
    const Matrix<float> p = probabilities_of(whole_logits(settings, made.rows), 1);
    const std::vector<int> guess = argmax_rows(p);
    double reached = 0;
    double right = 0;
    for (Eigen::Index i = 0; i < p.rows(); ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (p(i, guess[at]) < settings.threshold) continue;
      reached += 1;
      right += guess[at] == made.truth[at] ? 1 : 0;
    }
    INFO("sharpness " << sharpness);
    CHECK(reached / double{kRows} >= 1 - kRefused - 1e-3);
    const bool refuses_most = reached / double{kRows} <= 1 - kRefused + 1e-3;
    CHECK((refuses_most || right / reached >= kRight - 1e-3));
  }
}

TEST_CASE("a run is read as it was written; half a file is none", "[train]") {
  Run run;
  run.seconds = 1.5;
  run.parameters = {1, -2, 3};
  run.answers.resize(std::size(kConditions));
  run.answers[0].items = {4, 7};
  run.answers[0].logits = Matrix<float>::Constant(2, 3, 0.25F);
  run.wild.items = {0};
  run.wild.logits = Matrix<float>::Constant(1, 3, -1);
  const std::string path = "test_train_run.run";
  REQUIRE(write_run(path, run));
  const auto read = read_run(path);
  REQUIRE(read);
  CHECK(read->seconds == 1.5);
  CHECK(read->parameters == run.parameters);
  CHECK(read->answers[0].items == run.answers[0].items);
  CHECK(read->answers[0].logits == run.answers[0].logits);
  CHECK(read->answers[1].items.empty());
  CHECK(read->wild.logits == run.wild.logits);

  std::ifstream whole(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(whole)), {});
  std::ofstream(path, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size() - 5));
  CHECK_FALSE(read_run(path));
  std::remove(path.c_str());
  CHECK_FALSE(read_run(path));
}
