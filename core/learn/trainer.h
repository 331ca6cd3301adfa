// Training in slices: one batch per call, so that a page can draw, answer and cancel in between.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/learn/adamw.h"
#include "core/learn/objective.h"

namespace qurio {

// The features of a photo, or of an augmented view of it, and Sample::border_distance of them.
template <typename Real>
struct PhotoView {
  const Real* regions = nullptr;
  const Real* border_distance = nullptr;
};

// What else is known of a training object (Sample::evidence): what its words say, then what its
// photo does, each learned without the object.
template <typename Real>
struct TrainingEvidence {
  const Real* words = nullptr;   // null: the head takes no evidence
  const Real* masked = nullptr;  // of the caption without the words that name classes
  const Real* photo = nullptr;
  const Real* photo_elsewhere =
      nullptr;  // learned without the object's whole source; null: `photo`
  int of_words = 0;
  int of_photo = 0;
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
  TrainingEvidence<Real> evidence;
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
  // Of items with evidence: probability of TrainingEvidence::photo_elsewhere, as from a collection
  // never seen. Features mislead there: with these probabilities the photo, or the caption's
  // vectors, are then those of another item.
  double elsewhere = 0.5;
  double foreign_photo = 0.5;
  double foreign_words = 0.7;
  double drop_words = 0;    // of every word of a caption, on its own (one always stays)
  double drop_regions = 0;  // of every region of a photo
  double dropout = 0.2;     // on v and t
  double average_from =
      1;  // from this fraction of the steps on, the result is the mean of all parameters
  LossOptions loss;
  AdamWOptions optimiser;
  std::uint64_t seed = 1;
};

struct TrainStep {
  int step = 0;   // steps done
  int steps = 0;  // in all
  int epoch = 0;  // of the batch just seen, from 0
  double loss = 0;
};

// What else moves parameters: called with the gradient of every batch before AdamW's step. It may
// move parameters itself and set to zero the gradient of those that AdamW shall leave alone.
// `schedule` is the factor on every rate in this step.
template <typename Real>
using StepHook = std::function<void(double schedule, const Objective<Real>& objective,
                                    std::span<Real> parameters, std::span<Real> gradient)>;

template <typename Real>
class Trainer {
 public:
  // Errors: invalid_argument (no items, an item that this head sees nothing of, a label out of
  // range, options, those of Objective::create).
  static Result<Trainer> create(const HeadConfig& config, std::vector<TrainingItem<Real>> items,
                                const TrainOptions& options);
  // A configuration with more to it needs an objective of its own.
  template <class Config>
  static Result<Trainer> create(const Config& config, std::vector<TrainingItem<Real>> items,
                                const TrainOptions& options) = delete;
  static Result<Trainer> create(Objective<Real> objective, std::vector<TrainingItem<Real>> items,
                                const TrainOptions& options, StepHook<Real> hook = {});

  bool done() const { return step_ >= steps_; }
  // One batch. Precondition: !done().
  TrainStep step();

  // Current parameters (the averaged ones once done, where averaging is asked for).
  std::span<const Real> parameters() const { return parameters_; }
  std::span<Real> parameters() { return parameters_; }
  const Fusion<Real>& model() const { return objective_.model(); }

 private:
  Trainer(Objective<Real> objective, std::vector<TrainingItem<Real>> items,
          const TrainOptions& options, StepHook<Real> hook);
  void new_epoch();
  Sample<Real> draw_sample(const TrainingItem<Real>& item, std::size_t slot);
  void thin_regions(Sample<Real>& sample, std::size_t slot);
  void thin_words(Sample<Real>& sample, std::size_t slot);
  void add_evidence(const TrainingItem<Real>& item, bool masked, Sample<Real>& sample,
                    std::size_t slot);
  void mislead(Sample<Real>& sample);
  const std::vector<int>& survivors(int count, double dropped);
  void average();
  void fill_batch(std::vector<Sample<Real>>& samples, std::vector<int>& labels);
  Matrix<Real> draw_keep(std::size_t count);

  Objective<Real> objective_;
  std::vector<TrainingItem<Real>> items_;
  TrainOptions options_;
  StepHook<Real> hook_;
  Random random_;
  AdamW<Real> optimiser_;
  std::vector<Real> parameters_, gradient_;
  std::vector<double> sum_;
  int averaged_ = 0;
  std::vector<std::size_t> order_;
  std::vector<double> cumulative_;
  // Of the batch, where rows are dropped.
  std::vector<Matrix<Real>> kept_regions_, kept_words_, kept_shares_, kept_distances_, evidence_;
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
