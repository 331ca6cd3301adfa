// Training in slices: one batch per call, so that a page can draw, answer and cancel in between.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/learn/adamw.h"
#include "core/model/head/fusion.h"

namespace qurio {

// The features of a photo, or of an augmented view of it, and Sample::border_distance of them.
template <typename Real>
struct PhotoView {
  const Real* regions = nullptr;
  const Real* border_distance = nullptr;
};

// One object of the training set; pointers are borrowed and must outlive the trainer.
template <typename Real>
struct TrainingItem {
  std::vector<PhotoView<Real>> views;  // the photo and its augmented views; empty: no photo
  int region_count = 0;
  const Real* object_shares = nullptr;  // of the photo itself, views[0] (Sample::object_shares)
  const Real* words = nullptr;          // null: no caption
  int word_count = 0;
  const Real* masked =
      nullptr;  // the caption without the words that name classes; null: use `words`
  int masked_count = 0;
  int label = 0;
  double weight = 1;  // relative frequency in an epoch (TrainOptions::weighted)
};

struct TrainOptions {
  int epochs = 40;
  int batch = 128;
  int warmup = 20;  // steps
  int draws = 0;    // items of an epoch where they are drawn by weight; 0: as many as there are
  bool weighted = false;  // draw items by weight, with replacement, instead of each once per epoch
  double mask = 0.5;      // probability that the masked caption is used
  double drop_photo = 0.15;  // of an item that has both
  double drop_caption = 0.20;
  double drop_words = 0;    // of every word of a caption, on its own (one always stays)
  double drop_regions = 0;  // of every region of a photo
  double dropout = 0.2;     // on v and t
  double average_from =
      1;  // from this fraction of the steps on, the result is the mean of all parameters
  LossOptions loss;
  AdamWOptions optimiser;
  // Above 0: the angles of the circuit follow plain quantum natural gradient steps of this rate
  // (natural_gradient.h) instead of AdamW.
  double natural_rate = 0;
  double natural_damping = 0.02;  // > 0
  std::uint64_t seed = 1;
};

struct TrainStep {
  int step = 0;   // steps done
  int steps = 0;  // in all
  int epoch = 0;  // of the batch just seen, from 0
  double loss = 0;
};

template <typename Real>
class Trainer {
 public:
  // Errors: invalid_argument (no items, an item that this head sees nothing of, a label out of
  // range, options).
  static Result<Trainer> create(const HeadConfig& config, std::vector<TrainingItem<Real>> items,
                                const TrainOptions& options);

  bool done() const { return step_ >= steps_; }
  // One batch. Precondition: !done().
  TrainStep step();

  // Current parameters (the averaged ones once done, where averaging is asked for).
  std::span<const Real> parameters() const { return parameters_; }
  std::span<Real> parameters() { return parameters_; }
  Fusion<Real>& model() { return model_; }

 private:
  Trainer(Fusion<Real> model, std::vector<TrainingItem<Real>> items, const TrainOptions& options);
  void new_epoch();
  Sample<Real> draw_sample(const TrainingItem<Real>& item);
  void thin_regions(Sample<Real>& sample, std::size_t slot);
  void thin_words(Sample<Real>& sample, std::size_t slot);
  const std::vector<int>& survivors(int count, double dropped);
  void average();
  std::vector<double> natural_turn(double schedule);

  Fusion<Real> model_;
  std::vector<TrainingItem<Real>> items_;
  TrainOptions options_;
  Random random_;
  AdamW<Real> optimiser_;
  std::vector<Real> parameters_, gradient_;
  std::size_t angles_;  // block
  std::vector<double> sum_;
  int averaged_ = 0;
  std::vector<std::size_t> order_;
  std::vector<double> cumulative_;
  // Of the batch, where rows are dropped.
  std::vector<Matrix<Real>> kept_regions_, kept_words_, kept_shares_, kept_distances_;
  std::vector<int> survivors_;
  int step_ = 0, steps_ = 0, per_epoch_ = 0;
};

// What this head sees of a sample: the modalities it does not use are taken away.
template <typename Real>
Sample<Real> seen_by(const HeadConfig& config, Sample<Real> sample) {
  if (!config.photo) {
    sample.regions = nullptr;
    sample.region_count = 0;
    sample.object_shares = nullptr;
    sample.border_distance = nullptr;
  }
  if (!config.caption) sample.words = nullptr, sample.word_count = 0;
  return sample;
}

}  // namespace qurio
