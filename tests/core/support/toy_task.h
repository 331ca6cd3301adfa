// A small task that every head can learn.
#pragma once

#include "core/learn/metrics.h"
#include "core/learn/trainer.h"
#include "tests/core/support/model_data.h"

namespace qurio::test {

// Three classes that photo and caption both tell apart, with noise.
struct ToyTask {
  explicit ToyTask(const HeadConfig& config, int count = 60) {
    Random random(41);
    for (int i = 0; i < count; ++i) {
      const int label = i % config.classes;
      photos.push_back(random_matrix<float>(random, 4, config.region_width) * 0.3F);
      distances.push_back(Vector<float>::LinSpaced(4, -0.1F, 0.1F));
      captions.push_back(random_matrix<float>(random, 3, config.word_width) * 0.3F);
      photos.back().col(label).array() += 2;
      captions.back().col(label).array() += 2;
      evidence.push_back(random_matrix<float>(random, 1, config.evidence) * 0.3F);
      for (Eigen::Index k = label; k < config.evidence; k += config.classes)
        evidence.back()(0, k) += 2;
    }
    for (int i = 0; i < count; ++i) {
      const auto at = std::size_t(i);
      TrainingItem<float> item;
      item.views = {{photos[at].data(), distances[at].data()}};
      item.region_count = 4;
      item.words = captions[at].data();
      item.word_count = 3;
      item.label = i % config.classes;
      if (config.evidence > 0) {
        const float* const known = evidence[at].data();
        item.evidence = {known,   known,          known + config.classes,
                         nullptr, config.classes, config.evidence - config.classes};
      }
      items.push_back(item);
      samples.push_back({photos[at].data(), 4, captions[at].data(), 3, distances[at].data()});
      if (config.evidence > 0) samples.back().evidence = evidence[at].data();
      labels.push_back(item.label);
    }
  }
  double accuracy_of(Trainer<float>& trainer) const { return accuracy_of(trainer, samples); }
  double accuracy_of(Trainer<float>& trainer, std::span<const Sample<float>> given) const {
    FusionPass<float> pass;
    trainer.model().forward(trainer.parameters(), given, pass);
    return accuracy(confusion(labels, argmax_rows(pass.logits), 3));
  }

  std::vector<Matrix<float>> photos, captions, evidence;
  std::vector<Vector<float>> distances;
  std::vector<TrainingItem<float>> items;
  std::vector<Sample<float>> samples;
  std::vector<int> labels;
};

inline TrainOptions quick_training() {
  TrainOptions options;
  options.epochs = 30;
  options.batch = 20;
  options.warmup = 5;
  return options;
}

}  // namespace qurio::test
