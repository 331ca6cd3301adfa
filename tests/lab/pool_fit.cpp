// The pooled answer's settings as the trainer fits them, and runs on disk.
#include "models/train/pool_fit.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "core/learn/metrics.h"
#include "core/quantum/quantum.h"
#include "models/train/head_report.h"
#include "models/train/run_file.h"

using namespace qurio;

namespace {

constexpr Eigen::Index kRows = 4000;
constexpr Eigen::Index kClasses = 5;

// Truth drawn from softmax(a log p + b e + c s + d n + e v): maximum likelihood must find the
// weights.
FitRows made_with(double a, double b, double c, double d, std::uint64_t seed = 7, double e = 0) {
  Random random(seed);
  Random voting(seed + 100);
  FitRows made;
  Matrix<float> log_head(kRows, kClasses), evidence(kRows, kClasses), similarity(kRows, kClasses),
      nearest(kRows, kClasses), votes(kRows, kClasses);
  for (Eigen::Index i = 0; i < kRows; ++i) {
    std::vector<double> z(kClasses);
    for (Eigen::Index k = 0; k < kClasses; ++k) {
      log_head(i, k) = static_cast<float>(2 * random.normal());
      evidence(i, k) = static_cast<float>(std::max(0.0, 2 * random.normal()));
      similarity(i, k) = static_cast<float>(std::tanh(random.normal()));
      nearest(i, k) = static_cast<float>(std::tanh(random.normal()));
      votes(i, k) = static_cast<float>(voting.normal());
      z[static_cast<std::size_t>(k)] = e * double{votes(i, k)} + a * double{log_head(i, k)} +
                                       b * double{evidence(i, k)} + c * double{similarity(i, k)} +
                                       d * double{nearest(i, k)};
    }
    double sum = 0;
    for (double& value : z) sum += value = std::exp(value);
    double at = random.uniform() * sum;
    int label = 0;
    while (label + 1 < kClasses && at >= z[static_cast<std::size_t>(label)]) {
      at -= z[static_cast<std::size_t>(label++)];
    }
    made.truth.push_back(label);
    made.items.push_back(static_cast<int>(i));
  }
  made.rows = {log_head, evidence, similarity, nearest, votes, {}};
  return made;
}

FitRows without_words(FitRows made) {
  made.rows.evidence.resize(0, 0);
  return made;
}

const FitRows kNone;

double loss_of(const PoolSettings& settings, const FitRows& made) {
  return negative_log_likelihood(pool_logits(settings, made.rows), made.truth, 1);
}

}  // namespace

TEST_CASE("maximum likelihood finds the weights that made the data", "[train]") {
  const PoolSettings photo = fit_pool(kNone, without_words(made_with(0.4, 0, 2.5, 1.5, 7, 0.7)));
  CHECK(photo.head == Approx(0.4).margin(0.08));
  CHECK(photo.words == 0);
  CHECK(photo.photo == Approx(2.5).margin(0.25));
  CHECK(photo.nearest == Approx(1.5).margin(0.25));
  CHECK(photo.votes == Approx(0.7).margin(0.1));
  CHECK(photo.novel_scale == 1);
  CHECK(photo.known == 1);
  const PoolSettings both = fit_pool(kNone, made_with(0.4, 0.8, 2.5, 0));
  CHECK(both.words == Approx(0.8).margin(0.08));
  CHECK(both.photo == Approx(2.5).margin(0.25));
  CHECK(both.votes == Approx(0).margin(0.05));
}

TEST_CASE("next to words the nearest exemplar does not count", "[train]") {
  CHECK(fit_pool(kNone, made_with(0.4, 0.8, 1, 3)).nearest == 0);
}

TEST_CASE("a part that speaks against the truth gets no weight, one that is missing none either",
          "[train]") {
  FitRows made = without_words(made_with(0.8, 0, 2, 0));
  made.rows.similarity *= -1;
  const PoolSettings settings = fit_pool(kNone, made);
  CHECK(settings.photo == 0);
  CHECK(settings.words == 0);
  CHECK(settings.head > 0.3F);
}

TEST_CASE("known and novel rows count half each, however many they are", "[train]") {
  const FitRows known = without_words(made_with(1, 0, 1, 0, 1));
  const FitRows novel = without_words(made_with(0.1, 0, 3, 0, 2));
  // A tenth of the known rows: what is fitted stays the same but for chance.
  std::vector<int> most(known.items.begin() + kRows / 10, known.items.end());
  CaseRows few;
  few[kPhotoOnly] = known;
  few = without(few, most);
  REQUIRE(few[kPhotoOnly].truth.size() == kRows / 10);
  const PoolSettings all = fit_pool(known, novel);
  const PoolSettings tenth = fit_pool(few[kPhotoOnly], novel);
  CHECK(all.head > 0.2F);
  CHECK(all.head < 0.9F);
  CHECK(tenth.head == Approx(all.head).margin(0.12));
  CHECK(tenth.photo == Approx(all.photo).margin(0.4));
}

TEST_CASE("the scales are fitted on known rows, and serve them best", "[train]") {
  // Known rows are three times as sure where an exemplar is near.
  const FitRows novel = without_words(made_with(0.3, 0, 0.7, 0, 2));
  const FitRows known = without_words(made_with(0.9, 0, 2.1, 0, 1));
  const PoolSettings settings = fit_pool(known, novel);
  CHECK(settings.known > 1);
  PoolSettings unscaled = settings;
  unscaled.known = unscaled.novel_scale = 1;
  CHECK(loss_of(settings, known) < loss_of(unscaled, known) - 0.01);
  for (const float other : {0.9F, 1.1F}) {
    PoolSettings changed = settings;
    changed.known *= other;
    CHECK(loss_of(changed, known) >= loss_of(settings, known));
    changed = settings;
    changed.novel_scale *= other;
    CHECK(loss_of(changed, known) >= loss_of(settings, known));
  }
}

TEST_CASE("above the threshold 95 % are right, but no more than 30 % are refused", "[train]") {
  for (const double sharpness : {0.5, 1.0, 3.0}) {
    const FitRows made = made_with(0.4 * sharpness, 0.8 * sharpness, 2.5 * sharpness, 0);
    const PoolSettings settings = fit_pool(kNone, made);
    const Matrix<float> p = probabilities_of(pool_logits(settings, made.rows), 1);
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

TEST_CASE("95 % of the known rows have the support asked for", "[train]") {
  const FitRows known = made_with(0.4, 0.8, 1, 0);
  const PoolSettings settings = fit_pool(known, kNone);
  const std::vector<double> all = supports(pool_logits(settings, known.rows), known.rows);
  const auto enough =
      std::count_if(all.begin(), all.end(), [&](double s) { return s >= settings.support; });
  CHECK(static_cast<double>(enough) / double{kRows} == Approx(kSupported).margin(0.001));
}

TEST_CASE("support is asked of the class that is answered", "[train]") {
  PartsRows rows;
  rows.log_head.resize(1, 3);
  rows.log_head << std::log(0.2F), std::log(0.7F), std::log(0.1F);
  rows.nearest.resize(1, 3);
  rows.nearest << 0.1F, 0.5F, 0.9F;
  rows.evidence.resize(1, 3);
  rows.evidence << 0, 4, 0;
  Matrix<float> z(1, 3);
  z << 1, 3, 2;
  CHECK(supports(z, rows)[0] == Approx(0.5 + kSupportOfWords * 2 + kSupportOfHead * 0.7));
  CHECK(supports(z, rows, 1)[0] == Approx(0.9 + kSupportOfHead * 0.1));  // class 1 is no answer
  // Words for an unknown kind count as far as they are more than those for any class.
  rows.unknown.resize(1, 1);
  rows.unknown << 5;
  CHECK(supports(z, rows)[0] == Approx(0.5 + kSupportOfWords * (2 - 1) + kSupportOfHead * 0.7));
  rows.unknown << 4;
  rows.nearest.resize(0, 0);
  CHECK(supports(z, rows)[0] == Approx(kSupportOfWords * 2 + kSupportOfHead * 0.7));
  z << 3, 1, 2;
  CHECK(supports(z, rows, 0)[0] == Approx(kSupportOfHead * 0.1));
}

TEST_CASE("crosswise settings never see the part's own items", "[train]") {
  CaseRows known, novel;
  known[kPhotoOnly] = without_words(made_with(0.4, 0, 2, 0, 1));
  novel[kPhotoOnly] = without_words(made_with(0.4, 0, 2, 0, 2));
  Part first{"first", {}, {}};
  for (int i = 0; i < 1000; ++i) first.evaluate.push_back(i);
  const auto before = fit_crosswise(known, novel, {first});
  for (std::size_t i = 0; i < 1000; ++i) {
    known[kPhotoOnly].truth[i] = 0;
    novel[kPhotoOnly].truth[i] = 0;
  }
  const auto after = fit_crosswise(known, novel, {first});
  CHECK(after[0][kPhotoOnly].photo == before[0][kPhotoOnly].photo);
  CHECK(after[0][kPhotoOnly].threshold == before[0][kPhotoOnly].threshold);
  CHECK(fit_cases(known, novel)[kPhotoOnly].photo != before[0][kPhotoOnly].photo);
}

TEST_CASE("settings are read as they were written; a number that is missing is none", "[train]") {
  CaseSettings settings;
  settings[kPhotoOnly].novel_scale = 0.25F;
  settings[kCaptionOnly].threshold = 0.5F;
  Json json = settings_json(settings);
  const auto read = settings_of(json);
  REQUIRE(read.ok());
  CHECK(read.value()[kPhotoOnly].novel_scale == 0.25F);
  CHECK(read.value()[kCaptionOnly].threshold == 0.5F);
  json["photo"].erase("novel");
  CHECK(settings_of(json).message() == "no setting novel for photo");
  CHECK_FALSE(settings_of(Json()).ok());
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
  run.swapped.pairs = {{4, 7, Swap::group}};
  run.swapped.logits = Matrix<float>::Constant(1, 3, 0.5F);
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
  CHECK(read->swapped.pairs == run.swapped.pairs);
  CHECK(read->swapped.logits == run.swapped.logits);

  std::ifstream pool(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(pool)), {});
  std::ofstream(path, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size() - 5));
  CHECK_FALSE(read_run(path));
  std::remove(path.c_str());
  CHECK_FALSE(read_run(path));
}
