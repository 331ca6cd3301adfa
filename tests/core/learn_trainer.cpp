#include <catch2/catch.hpp>
#include <limits>

#include "core/learn/metrics.h"
#include "core/learn/trainer.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {

// Three classes that photo and caption both tell apart, with noise.
struct Toy {
  explicit Toy(const HeadConfig& config, int count = 60) {
    Random random(41);
    for (int i = 0; i < count; ++i) {
      const int label = i % config.classes;
      photos.push_back(random_matrix<float>(random, 4, config.region_width) * 0.3F);
      distances.push_back(Vector<float>::LinSpaced(4, -0.1F, 0.1F));
      captions.push_back(random_matrix<float>(random, 3, config.word_width) * 0.3F);
      photos.back().col(label).array() += 2;
      captions.back().col(label).array() += 2;
    }
    for (int i = 0; i < count; ++i) {
      const auto at = std::size_t(i);
      TrainingItem<float> item;
      item.views = {{photos[at].data(), distances[at].data()}};
      item.region_count = 4;
      item.words = captions[at].data();
      item.word_count = 3;
      item.label = i % config.classes;
      items.push_back(item);
      samples.push_back({photos[at].data(), 4, captions[at].data(), 3, distances[at].data()});
      labels.push_back(item.label);
    }
  }
  std::vector<Matrix<float>> photos, captions;
  std::vector<Vector<float>> distances;
  std::vector<TrainingItem<float>> items;
  std::vector<Sample<float>> samples;
  std::vector<int> labels;
};

TrainOptions quick() {
  TrainOptions options;
  options.epochs = 30;
  options.batch = 20;
  options.warmup = 5;
  return options;
}

double accuracy_of(Trainer<float>& trainer, const Toy& toy,
                   std::span<const Sample<float>> samples) {
  const Matrix<float>& logits = trainer.model().forward(trainer.parameters(), samples);
  return accuracy(confusion(toy.labels, argmax_rows(logits), 3));
}

}  // namespace

TEST_CASE("every head learns a task that can be learned, in slices", "[train]") {
  for (const HeadConfig& config : small_configs()) {
    CAPTURE(config.name);
    const Toy toy(config);
    auto trainer = Trainer<float>::create(config, toy.items, quick());
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
    CHECK(accuracy_of(trainer.value(), toy, toy.samples) > 0.9);
    // A product with a constant says nothing, nor does a Gaussian far from its landmarks.
    if (config.features == FeatureMapKind::bilinear ||
        config.features == FeatureMapKind::gaussian) {
      continue;
    }
    std::vector<Sample<float>> photos = toy.samples;
    for (auto& sample : photos) sample.words = nullptr, sample.word_count = 0;
    CHECK(accuracy_of(trainer.value(), toy, photos) > 0.9);
  }
}

TEST_CASE("the same seed gives the same bits, another seed does not", "[train]") {
  const HeadConfig config = small_configs()[0];
  const Toy toy(config);
  TrainOptions options = quick();
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

TEST_CASE("a frozen circuit does not move, a trained one does", "[train]") {
  for (const CircuitUse use : {CircuitUse::frozen, CircuitUse::trained}) {
    HeadConfig config = small_configs()[0];
    config.circuit = use;
    const Toy toy(config);
    auto trainer = Trainer<float>::create(config, toy.items, quick()).value();
    const auto& layout = trainer.model().layout();
    const auto block = layout.find("angles");
    const Vector<float> before = layout.vector(trainer.parameters(), block);
    for (int i = 0; i < 5; ++i) trainer.step();
    const Vector<float> after = layout.vector(trainer.parameters(), block);
    CHECK((before == after) == (use == CircuitUse::frozen));
  }
}

TEST_CASE("a head without captions never reads one", "[train]") {
  HeadConfig config = small_configs()[0];
  config.caption = false;
  Toy toy(config);
  for (auto& item : toy.items) item.words = nullptr;  // reading would end the program
  auto trainer = Trainer<float>::create(config, toy.items, quick());
  REQUIRE(trainer.ok());
  while (!trainer.value().done()) trainer.value().step();
  std::vector<Sample<float>> seen;
  for (const auto& sample : toy.samples) seen.push_back(seen_by(config, sample));
  CHECK(accuracy_of(trainer.value(), toy, seen) > 0.9);
}

TEST_CASE("an item of weight 0 is never drawn", "[train]") {
  const HeadConfig config = small_configs()[7];
  Toy toy(config);
  const Matrix<float> poison =
      Matrix<float>::Constant(4, config.region_width, std::numeric_limits<float>::quiet_NaN());
  for (auto& item : toy.items) {
    if (item.label != 2) continue;
    item.weight = 0;
    item.views = {{poison.data()}};
  }
  TrainOptions options = quick();
  options.weighted = true;
  auto trainer = Trainer<float>::create(config, toy.items, options).value();
  while (!trainer.done()) REQUIRE(std::isfinite(trainer.step().loss));
}

TEST_CASE("averaging gives the mean of the last parameters", "[train]") {
  const HeadConfig config = small_configs()[7];
  const Toy toy(config);
  TrainOptions options = quick();
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
  const HeadConfig config = small_configs()[7];
  Toy toy(config);
  Random random(3);
  const Matrix<float> noise = random_matrix<float>(random, 4, config.region_width);
  const Matrix<float> mask = random_matrix<float>(random, 3, config.word_width);
  for (auto& item : toy.items) {
    item.views = {{noise.data()}, {noise.data()}};
    item.masked = mask.data();
    item.masked_count = 3;
  }
  TrainOptions options = quick();
  options.mask = 1;
  auto blind = Trainer<float>::create(config, toy.items, options).value();
  while (!blind.done()) blind.step();
  CHECK(accuracy_of(blind, toy, toy.samples) < 0.7);
  options.mask = 0;
  auto reading = Trainer<float>::create(config, toy.items, options).value();
  while (!reading.done()) reading.step();
  CHECK(accuracy_of(reading, toy, toy.samples) > 0.9);
}

TEST_CASE("dropping words and regions leaves at least one of each", "[train]") {
  const HeadConfig config = small_configs()[7];
  const Toy toy(config);
  TrainOptions options = quick();
  options.drop_words = 0.95;
  options.drop_regions = 0.95;
  auto trainer = Trainer<float>::create(config, toy.items, options).value();
  while (!trainer.done()) CHECK(std::isfinite(trainer.step().loss));
  CHECK(accuracy_of(trainer, toy, toy.samples) > 0.9);
}

TEST_CASE("options and items that cannot be are refused in words", "[train]") {
  const HeadConfig config = small_configs()[0];
  const Toy toy(config);
  const auto message = [&](auto change, std::vector<TrainingItem<float>> items) {
    TrainOptions options = quick();
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
  HeadConfig wrong = config;
  wrong.classes = 1;
  CHECK(Trainer<float>::create(wrong, toy.items, quick()).status() == Status::invalid_argument);
}

TEST_CASE("the object loss brings attention onto the object", "[train]") {
  const HeadConfig config = small_configs()[0];
  Toy toy(config);
  const std::vector<float> shares{0, 1, 0, 0.5F};
  for (auto& photo : toy.photos) photo.row(1).array() += 1;  // so that it can be told
  for (auto& item : toy.items) item.object_shares = shares.data();
  const auto share_on_object = [&](double weight) {
    TrainOptions options = quick();
    options.drop_regions = 0.3;
    options.loss.object = weight;
    auto trainer = Trainer<float>::create(config, toy.items, options).value();
    while (!trainer.done()) trainer.step();
    trainer.model().forward(trainer.parameters(), toy.samples);
    double sum = 0;
    for (std::size_t i = 0; i < toy.samples.size(); ++i) {
      const AttentionPass<float>& pass = trainer.model().attention_of(i);
      sum += double(pass.gamma[1]) + double(pass.word_to_region.col(1).mean());
    }
    return sum / (2 * double(toy.samples.size()));
  };
  const double without = share_on_object(0);
  CHECK(share_on_object(1) > without + 0.1);
}

TEST_CASE("a negative weight of the loss is refused", "[train]") {
  const HeadConfig config = small_configs()[0];
  const Toy toy(config);
  TrainOptions options = quick();
  options.loss.object = -1;
  const auto trainer = Trainer<float>::create(config, toy.items, options);
  CHECK(trainer.status() == Status::invalid_argument);
  CHECK(trainer.message() ==
        "training options: smoothing, contrast and object must not be negative");
}

TEST_CASE("natural gradient steps learn too, and need a circuit", "[train]") {
  HeadConfig config = small_configs()[0];
  const Toy toy(config);
  TrainOptions options = quick();
  options.natural_rate = 0.2;
  auto trainer = Trainer<float>::create(config, toy.items, options).value();
  const auto& layout = trainer.model().layout();
  const Vector<float> before = layout.vector(trainer.parameters(), layout.find("angles"));
  while (!trainer.done()) trainer.step();
  const Vector<float> after = layout.vector(trainer.parameters(), layout.find("angles"));
  CHECK((before - after).norm() > 0.01F);
  CHECK(accuracy_of(trainer, toy, toy.samples) > 0.9);

  config.features = FeatureMapKind::linear;
  const auto refused = Trainer<float>::create(config, toy.items, options);
  CHECK(refused.message() ==
        "training options: natural_rate needs one trained circuit without reupload");
}
