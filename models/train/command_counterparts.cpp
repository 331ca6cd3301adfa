#include <chrono>
#include <cstdio>

#include "models/train/commands.h"
#include "models/train/counterpart_file.h"

namespace qurio {
namespace {

// What the page holds the head against: the same circuit without its two-qubit gates, two classical
// heads, and the head that sees one modality alone.
constexpr const char* kCounterparts[] = {"no-entangling", "mlp", "linear", "photo-only",
                                         "caption-only"};

}  // namespace

int counterparts_command(const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  auto read = read_head_task(words, "twins");
  if (!read.ok()) return fail(read.message());
  HeadTask task = std::move(read).value();
  const Labels labels(task.set);
  const Splits splits = splits_of(task.set);
  const std::string split = task.options.text("evaluate", "test");
  const std::vector<int>& asked = split == "val" ? splits.val : splits.test;
  const int components = task.file.components;
  const Whitenings whitenings = fit_whitenings(task.set, splits.train, components);
  const ReducedFeatures reduced(task.set, whitenings);
  std::vector<CounterpartProduct> counterparts;
  for (const char* name : kCounterparts) {
    auto file = read_head_config_file(std::string("models/train/configs/") + name + ".json",
                                      task.options.all("set"));
    if (!file.ok()) return fail(file.message());
    if (file.value().components != components) {
      return fail(std::string(name) + " wants other whitenings than the head");
    }
    task.file = std::move(file).value();
    auto counterpart = make_counterpart(task, whitenings, reduced, labels, splits, asked);
    if (!counterpart.ok()) return fail(std::string(name) + ": " + counterpart.message());
    std::printf("%s: seed %llu, macro-F1 %.4f on the validation split\n", name,
                static_cast<unsigned long long>(counterpart.value().chosen.seed),
                counterpart.value().chosen.merit);
    std::fflush(stdout);
    counterparts.push_back(std::move(counterpart).value());
  }
  const std::string problem = write_counterparts(task, counterparts, split);
  if (!problem.empty()) return fail(problem);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("%.0f s\n", elapsed.count());
  return 0;
}

}  // namespace qurio
