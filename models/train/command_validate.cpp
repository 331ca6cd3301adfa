#include <cstdio>
#include <memory>

#include "models/train/commands.h"
#include "models/train/options.h"
#include "models/train/score.h"

namespace qurio {
namespace {

// Five folds by object over train and val, or the val split itself.
std::vector<Part> development_parts(const FeatureSet& set, bool split) {
  std::vector<Part> parts(split ? 1 : 5);
  for (std::size_t i = 0; i < set.items().size(); ++i) {
    const FeatureItem& item = set.items()[i];
    if (item.split == "test") continue;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const bool held = split ? item.split == "val" : item.fold == static_cast<int>(p);
      (held ? parts[p].evaluate : parts[p].train).push_back(static_cast<int>(i));
    }
  }
  return parts;
}

void print_table(const std::string& name, const std::vector<std::vector<Answers>>& answers,
                 std::size_t parts, const Labels& labels) {
  std::printf("%s\n%-15s %6s  %-18s %-18s\n", name.c_str(), "condition", "items", "accuracy",
              "macro-F1");
  const std::size_t seeds = answers.size() / parts;
  for (std::size_t c = 0; c < std::size(kConditions); ++c) {
    std::vector<double> accuracies, f1s;
    int items = 0;
    for (std::size_t seed = 0; seed < seeds; ++seed) {
      const auto classes = static_cast<Eigen::Index>(labels.names.size());
      Matrix<int> all = Matrix<int>::Zero(classes, classes);
      for (std::size_t p = 0; p < parts; ++p) {
        all += score(answers[p * seeds + seed][c], labels, 1).confusion;
      }
      accuracies.push_back(accuracy(all));
      f1s.push_back(macro_f1(all));
      items = all.sum();
    }
    const Spread a = spread(accuracies);
    const Spread f = spread(f1s);
    std::printf("%-15s %6d  %.4f +- %.4f   %.4f +- %.4f\n", condition_name(kConditions[c]), items,
                a.mean, a.sd, f.mean, f.sd);
  }
}

}  // namespace

int validate_command(const Words& words) {
  const auto options =
      Options::parse(words, {"features", "captions", "config", "set", "seeds", "threads", "split"});
  if (!options.ok()) return std::fprintf(stderr, "%s\n", options.message().c_str()), 2;
  const auto opened = FeatureSet::open(options.value().text("features", "build/features/world"),
                                       options.value().text("captions", ""));
  const auto file = read_head_config_file(
      options.value().text("config", "models/train/configs/j6e.json"), options.value().all("set"));
  if (!opened.ok()) return std::fprintf(stderr, "%s\n", opened.message().c_str()), 1;
  if (!file.ok()) return std::fprintf(stderr, "%s\n", file.message().c_str()), 1;
  const FeatureSet& set = opened.value();
  note_missing_objects(set, file.value());
  const int seeds = options.value().number("seeds", 2);
  const int threads = options.value().number("threads", 2);
  const Labels labels(set);
  const std::vector<Part> parts =
      development_parts(set, options.value().text("split", "folds") == "val");

  std::vector<std::unique_ptr<ReducedFeatures>> reduced(parts.size());
  run_parallel(static_cast<int>(parts.size()), threads, [&](int p) {
    const auto at = static_cast<std::size_t>(p);
    reduced[at] = std::make_unique<ReducedFeatures>(
        set, fit_whitenings(set, parts[at].train, file.value().components));
  });
  const int runs = static_cast<int>(parts.size()) * seeds;
  std::vector<std::vector<Answers>> answers(static_cast<std::size_t>(runs));
  std::vector<std::string> problems(answers.size());
  std::vector<double> seconds(answers.size());
  run_parallel(runs, threads, [&](int run) {
    const auto slot = static_cast<std::size_t>(run);
    const auto p = static_cast<std::size_t>(run / seeds);
    const auto model = train_model(file.value(), set, *reduced[p], labels, parts[p].train,
                                   static_cast<std::uint64_t>(run % seeds) + 1);
    if (!model.ok()) {
      problems[slot] = model.message();
      return;
    }
    seconds[slot] = model.value().seconds;
    for (const Condition condition : kConditions) {
      answers[slot].push_back(
          answer(model.value(), set, *reduced[p], parts[p].evaluate, condition));
    }
  });
  for (const std::string& problem : problems) {
    if (!problem.empty()) return std::fprintf(stderr, "%s\n", problem.c_str()), 1;
  }
  std::printf("%.1f s a run\n", spread(seconds).mean);
  print_table(file.value().config.name, answers, parts.size(), labels);
  return 0;
}

}  // namespace qurio
