#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "core/learn/trainer.h"
#include "tests/core/support/toy_task.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("every head learns a task that can be learned, in slices", "[train]") {
  for (const HeadConfig& config : small_configs()) {
    CAPTURE(config.name);
    const ToyTask toy(config);
    auto trainer = Trainer<float>::create(config, toy.items, quick_training());
    REQUIRE(trainer.ok());
    TrainStep first, last;
    while (!trainer.value().done()) {
      last = trainer.value().step();
      if (last.step == 1) first = last;
    }
    CHECK(last.steps == 90);
    CHECK(last.step == 90);
    CHECK(last.epoch == 29);
    CHECK(last.loss < first.loss);
    CHECK(toy.accuracy_of(trainer.value()) > 0.9);
    // A product with a constant says nothing.
    if (config.features == FeatureMapKind::bilinear) continue;
    std::vector<Sample<float>> photos = toy.samples;
    for (auto& sample : photos) sample.words = nullptr, sample.word_count = 0;
    CHECK(toy.accuracy_of(trainer.value(), photos) > 0.9);
  }
}

TEST_CASE("the same seed gives the same bits, another seed does not", "[train]") {
  const HeadConfig config = small_configs()[0];
  const ToyTask toy(config);
  TrainOptions options = quick_training();
  options.epochs = 2;
  const auto run = [&] {
    auto trainer = Trainer<float>::create(config, toy.items, options);
    while (!trainer.value().done()) trainer.value().step();
    const auto p = trainer.value().parameters();
    return std::vector<float>(p.begin(), p.end());
  };
  const std::vector<float> first = run();
  CHECK(first == run());
  options.seed = 2;
  CHECK(first != run());
}

TEST_CASE("a head without captions never reads one", "[train]") {
  HeadConfig config = small_configs()[0];
  config.caption = false;
  ToyTask toy(config);
  for (auto& item : toy.items) item.words = nullptr;  // reading would end the program
  auto trainer = Trainer<float>::create(config, toy.items, quick_training());
  REQUIRE(trainer.ok());
  while (!trainer.value().done()) trainer.value().step();
  std::vector<Sample<float>> seen;
  for (const auto& sample : toy.samples) seen.push_back(seen_by(config, sample));
  CHECK(toy.accuracy_of(trainer.value(), seen) > 0.9);
}

TEST_CASE("an item of weight 0 is never drawn", "[train]") {
  const HeadConfig config = small_configs()[6];
  ToyTask toy(config);
  const Matrix<float> poison =
      Matrix<float>::Constant(4, config.region_width, std::numeric_limits<float>::quiet_NaN());
  for (auto& item : toy.items) {
    if (item.label != 2) continue;
    item.weight = 0;
    item.views = {{poison.data()}};
  }
  TrainOptions options = quick_training();
  options.weighted = true;
  auto trainer = Trainer<float>::create(config, toy.items, options).value();
  while (!trainer.done()) REQUIRE(std::isfinite(trainer.step().loss));
}

TEST_CASE("averaging gives the mean of the last parameters", "[train]") {
  const HeadConfig config = small_configs()[6];
  const ToyTask toy(config);
  TrainOptions options = quick_training();
  options.epochs = 1;  // 3 steps
  auto plain = Trainer<float>::create(config, toy.items, options).value();
  std::vector<double> sum(plain.parameters().size(), 0.0);
  while (!plain.done()) {
    const int step = plain.step().step;
    for (std::size_t i = 0; i < sum.size() && step >= 2; ++i) sum[i] += plain.parameters()[i];
  }
  options.average_from = 0.5;
  auto averaged = Trainer<float>::create(config, toy.items, options).value();
  while (!averaged.done()) averaged.step();
  for (std::size_t i = 0; i < sum.size(); ++i) {
    CHECK(averaged.parameters()[i] == Approx(sum[i] / 2).margin(1e-6));
  }
}

TEST_CASE("masked captions and augmented views are used", "[train]") {
  // Class words only in the plain caption, and photos that say nothing: masking all captions leaves
  // chance.
  const HeadConfig config = small_configs()[6];
  ToyTask toy(config);
  Random random(3);
  const Matrix<float> noise = random_matrix<float>(random, 4, config.region_width);
  const Matrix<float> mask = random_matrix<float>(random, 3, config.word_width);
  for (auto& item : toy.items) {
    item.views = {{noise.data()}, {noise.data()}};
    item.masked = mask.data();
    item.masked_count = 3;
  }
  TrainOptions options = quick_training();
  options.mask = 1;
  auto blind = Trainer<float>::create(config, toy.items, options).value();
  while (!blind.done()) blind.step();
  CHECK(toy.accuracy_of(blind) < 0.7);
  options.mask = 0;
  auto reading = Trainer<float>::create(config, toy.items, options).value();
  while (!reading.done()) reading.step();
  CHECK(toy.accuracy_of(reading) > 0.9);
}

TEST_CASE("likeness learned elsewhere is drawn as often as it is asked for", "[train]") {
  HeadConfig config = small_configs()[6];  // linear
  config.evidence = 4 * config.classes;
  ToyTask toy(config);
  const std::vector<float> poison(9, std::numeric_limits<float>::quiet_NaN());
  for (auto& item : toy.items) item.evidence.photo_elsewhere = poison.data();
  const auto last_loss = [&](double elsewhere) {
    TrainOptions options = quick_training();
    options.epochs = 1;
    options.drop_photo = 0;
    options.elsewhere = elsewhere;
    auto trainer = Trainer<float>::create(config, toy.items, options).value();
    double loss = 0;
    while (!trainer.done()) loss = trainer.step().loss;
    return loss;
  };
  CHECK(std::isfinite(last_loss(0)));
  CHECK(std::isnan(last_loss(1)));
}

TEST_CASE("dropping words and regions leaves at least one of each", "[train]") {
  const HeadConfig config = small_configs()[6];
  const ToyTask toy(config);
  TrainOptions options = quick_training();
  options.drop_words = 0.95;
  options.drop_regions = 0.95;
  auto trainer = Trainer<float>::create(config, toy.items, options).value();
  while (!trainer.done()) CHECK(std::isfinite(trainer.step().loss));
  CHECK(toy.accuracy_of(trainer) > 0.9);
}

TEST_CASE("options and items that cannot be are refused in words", "[train]") {
  const HeadConfig config = small_configs()[0];
  const ToyTask toy(config);
  const auto message = [&](auto change, std::vector<TrainingItem<float>> items) {
    TrainOptions options = quick_training();
    change(options);
    return Trainer<float>::create(config, std::move(items), options).message();
  };
  const auto same = [](TrainOptions&) {};
  CHECK(message(same, {}) == "there is no item to train on");
  auto items = toy.items;
  items[2].label = 3;
  CHECK(message(same, items) == "item 2 has label 3 of 3 classes");
  items = toy.items;
  items[1].views.clear();
  items[1].words = nullptr;
  CHECK(message(same, items) == "item 1 has no photo and no caption");
  CHECK(message([](TrainOptions& o) { o.batch = 0; }, toy.items) ==
        "training options: epochs, batch and warmup must be positive");
  CHECK(message([](TrainOptions& o) { o.mask = 2; }, toy.items) ==
        "training options: mask and average_from must be within 0 and 1");
  CHECK(message([](TrainOptions& o) { o.drop_photo = 0.9; }, toy.items) ==
        "training options: drop_photo and drop_caption must be probabilities with a sum of at "
        "most 1");
  CHECK(message([](TrainOptions& o) { o.dropout = 1; }, toy.items) ==
        "training options: dropout, drop_words and drop_regions must be at least 0 and below 1");
  CHECK(message([](TrainOptions& o) { o.elsewhere = 2; }, toy.items) ==
        "training options: elsewhere, foreign_photo and foreign_words must be within 0 and 1");
  HeadConfig wrong = config;
  wrong.evidence = 12;
  CHECK(Trainer<float>::create(wrong, toy.items, quick_training()).message() ==
        "item 0 has evidence of another length");
  wrong = config;
  wrong.classes = 1;
  CHECK(Trainer<float>::create(wrong, toy.items, quick_training()).status() ==
        Status::invalid_argument);
}

TEST_CASE("the object loss brings attention onto the object", "[train]") {
  const HeadConfig config = small_configs()[0];
  ToyTask toy(config);
  const std::vector<float> shares{0, 1, 0, 0.5F};
  for (auto& photo : toy.photos) photo.row(1).array() += 1;  // so that it can be told
  for (auto& item : toy.items) item.object_shares = shares.data();
  const auto share_on_object = [&](double weight) {
    TrainOptions options = quick_training();
    options.drop_regions = 0.3;
    options.loss.object = weight;
    auto trainer = Trainer<float>::create(config, toy.items, options).value();
    while (!trainer.done()) trainer.step();
    FusionPass<float> all;
    trainer.model().forward(trainer.parameters(), toy.samples, all);
    double sum = 0;
    for (std::size_t i = 0; i < toy.samples.size(); ++i) {
      const AttentionPass<float>& pass = all.trunks[i].attention;
      sum += double(pass.gamma[1]) + double(pass.word_to_region.col(1).mean());
    }
    return sum / (2 * double(toy.samples.size()));
  };
  const double without = share_on_object(0);
  CHECK(share_on_object(1) > without + 0.1);
}

TEST_CASE("a negative weight of the loss is refused", "[train]") {
  const HeadConfig config = small_configs()[0];
  const ToyTask toy(config);
  TrainOptions options = quick_training();
  options.loss.object = -1;
  const auto trainer = Trainer<float>::create(config, toy.items, options);
  CHECK(trainer.status() == Status::invalid_argument);
  CHECK(trainer.message() ==
        "training options: smoothing, contrast and object must not be negative");
}
