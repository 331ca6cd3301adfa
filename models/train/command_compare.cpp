#include <chrono>
#include <cstdio>
#include <fstream>

#include "models/train/commands.h"
#include "models/train/comparison.h"
#include "models/train/options.h"

namespace qurio {
namespace {

using Json = nlohmann::ordered_json;

// The share of the most frequent class among the items: what knowing nothing gives.
double majority_share(const std::vector<Part>& parts, const Labels& labels) {
  std::vector<int> counts(labels.names.size(), 0);
  int items = 0;
  for (const Part& part : parts) {
    for (const int item : part.evaluate) {
      ++counts[static_cast<std::size_t>(labels.of_item[static_cast<std::size_t>(item)])];
      ++items;
    }
  }
  int most = 0;
  for (const int count : counts) most = std::max(most, count);
  return items == 0 ? 0 : static_cast<double>(most) / items;
}

void print_row(const Json& arm) {
  std::printf("%-14s %6d %3d %5.1fs", arm["name"].get<std::string>().c_str(),
              arm["parameters"].get<int>(), arm["circuit_parameters"].get<int>(),
              arm["seconds"]["mean"].get<double>());
  for (const auto& [name, row] : arm["conditions"].items()) {
    std::printf("  %s %.3f/%.3f", name.c_str(), row["accuracy"]["mean"].get<double>(),
                row["macro_f1"]["mean"].get<double>());
  }
  std::printf("\n");
}

}  // namespace

int compare_command(const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  const auto parsed = Options::parse(
      words, {"features", "captions", "arm", "set", "protocol", "seeds", "threads", "out"});
  if (!parsed.ok()) return fail(parsed.message());
  const Options& options = parsed.value();
  const auto opened = FeatureSet::open(options.text("features", "build/features/world"),
                                       options.text("captions", ""));
  if (!opened.ok()) return fail(opened.message());
  const FeatureSet& set = opened.value();
  const Labels labels(set);
  std::vector<ArmFile> files;
  for (const std::string& path : options.all("arm")) {
    const auto file = read_arm_file(path, options.all("set"));
    if (!file.ok()) return fail(file.message());
    files.push_back(file.value());
  }
  if (files.empty()) return fail("give at least one --arm FILE");
  for (const ArmFile& file : files) {
    if (file.components != files[0].components) return fail("arms need the same components");
  }
  const std::string protocol = options.text("protocol", "folds");
  if (protocol != "folds" && protocol != "sources") return fail("--protocol is folds or sources");
  const std::vector<Part> parts = protocol == "folds" ? fold_parts(set) : source_parts(set, labels);
  const int seeds = options.number("seeds", 1);
  const auto runs = run_arms(set, labels, files, parts, seeds, options.number("threads", 2));
  if (!runs.ok()) return fail(runs.message());

  Json arms = Json::array();
  for (const ArmRuns& arm : runs.value()) {
    arms.push_back(arm_figures(arm, labels));
    print_row(arms.back());
  }
  Json pairs = Json::array();
  for (const ArmRuns& other : runs.value()) {
    const ArmRuns& first = runs.value()[0];
    if (&other == &first) continue;
    for (const Condition condition : kConditions) {
      pairs.push_back(pair_figures(first, other, condition, set, labels));
    }
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  const Json results = {{"protocol", protocol},
                        {"parts", parts.size()},
                        {"seeds", seeds},
                        {"photos", set.items().size()},
                        {"classes", labels.names},
                        {"majority_accuracy", majority_share(parts, labels)},
                        {"arms", arms},
                        {"pairs", pairs}};
  std::ofstream stream(options.text("out", "build/results-" + protocol + ".json"));
  stream << results.dump(1) << "\n";
  stream.close();
  if (!stream.good()) return fail("the results cannot be written");
  std::printf("%.0f s\n", elapsed.count());
  return 0;
}

}  // namespace qurio
