#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "core/model/metrics.h"
#include "models/train/experiment.h"

using namespace qurio;

int main(int argc, char** argv) {
  std::string features = "build/features/world", arm_path = "models/train/arms/j6e.json",
              mode = "folds";
  std::vector<std::string> overrides;
  int seeds = 1, threads = 2;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string key = argv[i], value = argv[i + 1];
    if (key == "--features") features = value;
    if (key == "--arm") arm_path = value;
    if (key == "--set") overrides.push_back(value);
    if (key == "--seeds") seeds = std::stoi(value);
    if (key == "--threads") threads = std::stoi(value);
    if (key == "--mode") mode = value;
  }
  const auto set_result = FeatureSet::open(features);
  if (!set_result.ok()) {
    std::fprintf(stderr, "%s\n", set_result.message().c_str());
    return 1;
  }
  const FeatureSet& set = set_result.value();
  const auto file = read_arm_file(arm_path, overrides);
  if (!file.ok()) {
    std::fprintf(stderr, "%s\n", file.message().c_str());
    return 1;
  }
  const Labels labels(set);
  std::vector<Part> parts;
  const int n = static_cast<int>(set.items().size());
  if (mode == "val") {
    Part p{"val", {}, {}};
    for (int i = 0; i < n; ++i) {
      if (set.items()[i].split == "train") p.train.push_back(i);
      if (set.items()[i].split == "val") p.evaluate.push_back(i);
    }
    parts.push_back(p);
  } else {
    for (int f = 0; f < 5; ++f) {
      Part p{"fold", {}, {}};
      for (int i = 0; i < n; ++i) {
        if (set.items()[i].split == "test") continue;
        (set.items()[i].fold == f ? p.evaluate : p.train).push_back(i);
      }
      parts.push_back(p);
    }
  }
  std::vector<std::unique_ptr<ReducedFeatures>> reduced(parts.size());
  run_parallel(static_cast<int>(parts.size()), threads, [&](int i) {
    reduced[i] = std::make_unique<ReducedFeatures>(
        set, make_fronts(set, parts[i].train, file.value().components));
  });
  struct Slot {
    std::vector<std::vector<int>> truth{5}, guess{5};
    double seconds = 0, loss = 0;
  };
  std::vector<Slot> slots(parts.size() * seeds);
  run_parallel(static_cast<int>(slots.size()), threads, [&](int k) {
    const int p = k / seeds, seed = k % seeds + 1;
    const auto model = train_model(file.value(), set, *reduced[p], labels, parts[p].train, seed);
    if (!model.ok()) {
      std::fprintf(stderr, "%s\n", model.message().c_str());
      std::exit(1);
    }
    slots[k].seconds = model.value().seconds;
    slots[k].loss = model.value().last_loss;
    for (int c = 0; c < 5; ++c) {
      const Answers a = answer(model.value(), set, *reduced[p], parts[p].evaluate, kConditions[c]);
      slots[k].guess[c] = argmax_rows(a.logits);
      for (int i : a.items) slots[k].truth[c].push_back(labels.of_item[i]);
    }
  });
  double seconds = 0;
  for (auto& s : slots) seconds += s.seconds / slots.size();
  std::printf("%-14s %.1fs loss %.3f |", file.value().arm.name.c_str(), seconds, slots[0].loss);
  for (int c = 0; c < 5; ++c) {
    double acc = 0, f1 = 0, f2 = 0;
    int items = 0;
    for (int s = 0; s < seeds; ++s) {
      Matrix<int> m = Matrix<int>::Zero(labels.names.size(), labels.names.size());
      for (std::size_t p = 0; p < parts.size(); ++p)
        m += confusion(slots[p * seeds + s].truth[c], slots[p * seeds + s].guess[c],
                       labels.names.size());
      acc += accuracy(m) / seeds;
      const double f = macro_f1(m);
      f1 += f / seeds;
      f2 += f * f / seeds;
      items = m.sum();
    }
    std::printf(" %s[%d] %.3f/%.3f+-%.3f", condition_name(kConditions[c]), items, acc, f1,
                std::sqrt(std::max(0.0, f2 - f1 * f1)));
  }
  std::printf("\n");
}
