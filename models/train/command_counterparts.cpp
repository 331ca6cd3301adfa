#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>

#include "models/train/commands.h"
#include "models/train/counterpart_file.h"

namespace qurio {
namespace {

// What the page holds the head against: the same circuit without its two-qubit gates, two classical
// heads, and the head that sees one modality alone.
constexpr const char* kCounterparts[] = {"no-entangling", "mlp", "linear", "photo-only",
                                         "caption-only"};

Result<HeadConfigFile> config_of(const HeadTask& task, const std::string& name) {
  auto file = read_head_config_file("models/train/configs/" + name + ".json",
                                    task.options.training.changes);
  if (file.ok() && file.value().components != task.file.components) {
    return {Status::invalid_argument, name + " wants other whitenings than the head"};
  }
  return file;
}

std::string make_counterparts(const HeadOptions& options, const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  auto read = read_head_task(options, words);
  if (!read.ok()) return read.message();
  HeadTask task = std::move(read).value();
  const Labels labels(task.set);
  const Splits splits = splits_of(task.set);
  const Whitenings whitenings = fit_whitenings(task.set, splits.train, task.file.components);
  const ReducedFeatures reduced(task.set, whitenings);
  std::vector<CounterpartProduct> counterparts;
  for (const char* name : kCounterparts) {
    auto file = config_of(task, name);
    if (!file.ok()) return file.message();
    task.file = std::move(file).value();
    auto counterpart =
        make_counterpart(task, whitenings, reduced, labels, splits, items_asked(task, splits));
    if (!counterpart.ok()) return std::string(name) + ": " + counterpart.message();
    std::printf("%s: seed %llu, macro-F1 %.4f on the validation split\n", name,
                static_cast<unsigned long long>(counterpart.value().chosen.seed),
                counterpart.value().chosen.merit);
    std::fflush(stdout);
    counterparts.push_back(std::move(counterpart).value());
  }
  std::string problem = write_counterparts(task, counterparts);
  if (!problem.empty()) return problem;
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("%.0f s\n", elapsed.count());
  return "";
}

}  // namespace

Action counterparts_command(CLI::App& app) {
  const auto options = std::make_shared<HeadOptions>();
  add_head_options(app, *options);
  return [options](const Words& words) { return make_counterparts(*options, words); };
}

}  // namespace qurio
