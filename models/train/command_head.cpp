#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <utility>

#include "core/model/head.h"
#include "models/train/card.h"
#include "models/train/commands.h"
#include "models/train/head_file.h"
#include "models/train/options.h"
#include "models/train/safetensors.h"
#include "models/train/score.h"

namespace qurio {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kPrototypesPerClass = 8;
constexpr double kAccepted = 0.9;  // of validation items are familiar enough

// The condition that stands for a modality case, in the order of head_arrays.h.
constexpr Condition kCaseConditions[kModalityCases] = {Condition::photo_caption, Condition::photo,
                                                       Condition::caption};

struct Splits {
  std::vector<int> train, val, test;
};

Splits splits_of(const FeatureSet& set) {
  Splits splits;
  for (std::size_t i = 0; i < set.items().size(); ++i) {
    const std::string& split = set.items()[i].split;
    auto& part = split == "train" ? splits.train : split == "val" ? splits.val : splits.test;
    part.push_back(static_cast<int>(i));
  }
  return splits;
}

std::vector<int> all_items(const FeatureSet& set) {
  std::vector<int> items;
  for (std::size_t i = 0; i < set.items().size(); ++i) items.push_back(static_cast<int>(i));
  return items;
}

std::vector<float> familiarities(const Familiar& familiar, const Answers& answers) {
  std::vector<float> out;
  for (Eigen::Index i = 0; i < answers.features.rows(); ++i) {
    out.push_back(familiarity(familiar, {answers.features.row(i).data(),
                                         static_cast<std::size_t>(answers.features.cols())}));
  }
  return out;
}

// Temperatures and thresholds from the validation items, prototypes from the training items.
Decision decide(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
                const Labels& labels, const Splits& splits, std::uint64_t seed) {
  Decision decision;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers known = answer(model, set, reduced, splits.train, kCaseConditions[m]);
    const Answers val = answer(model, set, reduced, splits.val, kCaseConditions[m]);
    decision.temperature[m] = fit_temperature(val.logits, truth_of(val, labels));
    decision.familiar[m] = make_familiar(known.features, truth_of(known, labels), model.arm.classes,
                                         kPrototypesPerClass, seed);
    decision.threshold[m] =
        acceptance_threshold(familiarities(decision.familiar[m], val), kAccepted);
  }
  return decision;
}

double rounded(double value, double digits = 1e4) { return std::round(value * digits) / digits; }

Json json_of(const Score& score, const Labels& labels) {
  const auto right = static_cast<int>(score.confusion.trace());
  const auto [low, high] = wilson(right, score.items);
  Json per_class = Json::object();
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    if (score.f1[c] >= 0) per_class[labels.names[c]] = rounded(score.f1[c]);
  }
  return {{"items", score.items},
          {"one_item_in_points", rounded(100.0 / std::max(1, score.items), 100)},
          {"accuracy", rounded(score.accuracy)},
          {"accuracy_interval", {rounded(low), rounded(high)}},
          {"macro_f1", rounded(score.macro_f1)},
          {"calibration_error", rounded(score.calibration_error)},
          {"f1", per_class}};
}

std::size_t case_of(Condition condition) {
  if (condition == Condition::photo) return kPhotoOnly;
  const bool both = condition == Condition::photo_caption || condition == Condition::photo_masked;
  return both ? kPhotoAndCaption : kCaptionOnly;
}

// How well familiarity tells photos of heritage (test) from the wild ones.
Json abstention_figures(const TrainedModel& model, const FeatureSet& set,
                        const ReducedFeatures& reduced, const std::vector<int>& asked,
                        const Fronts& fronts, const Decision& decision,
                        const std::string& wild_folder) {
  Json figures = {{"accepted_on_validation", kAccepted}};
  const auto wild = FeatureSet::open(wild_folder);
  if (!wild.ok()) return figures;
  const ReducedFeatures wild_reduced(wild.value(), fronts);
  const Answers known = answer(model, set, reduced, asked, Condition::photo);
  const Answers strange =
      answer(model, wild.value(), wild_reduced, all_items(wild.value()), Condition::photo);
  const std::vector<float> high = familiarities(decision.familiar[kPhotoOnly], known);
  const std::vector<float> low = familiarities(decision.familiar[kPhotoOnly], strange);
  const double threshold = decision.threshold[kPhotoOnly];
  const auto above = [&](const std::vector<float>& values) {
    const auto count =
        std::count_if(values.begin(), values.end(), [&](float v) { return v >= threshold; });
    return static_cast<double>(count) / static_cast<double>(values.size());
  };
  const std::vector<double> a(high.begin(), high.end());
  const std::vector<double> b(low.begin(), low.end());
  figures["wild_photos"] = low.size();
  figures["auroc_wild"] = rounded(auroc(a, b));
  figures["test_photos_accepted"] = rounded(above(high));
  figures["wild_photos_accepted"] = rounded(above(low));
  return figures;
}

// Largest difference between the probabilities of the head file and of the trained model.
Result<double> reading_error(const WeightList& arrays, const TrainedModel& model,
                             const FeatureSet& set, const ReducedFeatures& reduced,
                             const std::vector<int>& items, const Decision& decision) {
  const auto head = Head::load(arrays);
  if (!head.ok()) return {head.status(), head.message()};
  std::vector<float> regions(std::size_t{FeatureSet::kRegionCount} * FeatureSet::kRegionWidth);
  std::vector<float> words;
  double worst = 0;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers expected = answer(model, set, reduced, items, kCaseConditions[m]);
    const Matrix<float> p = probabilities_of(expected.logits, decision.temperature[m]);
    for (std::size_t i = 0; i < expected.items.size(); ++i) {
      const FeatureItem& item = set.items()[static_cast<std::size_t>(expected.items[i])];
      HeadInput input;
      if (m != kCaptionOnly) {
        set.read_regions(item.region_rows[0], regions);
        input.regions = regions;
      }
      if (m != kPhotoOnly) {
        words.resize(static_cast<std::size_t>(item.words.count) * FeatureSet::kWordColumns);
        set.read_words(item.words.first, item.words.count, words);
        input.words = words;
      }
      const auto given = head.value().answer(input);
      if (!given.ok()) return {given.status(), item.id + ": " + given.message()};
      for (std::size_t c = 0; c < given.value().probabilities.size(); ++c) {
        worst = std::max(worst, std::abs(double(given.value().probabilities[c]) -
                                         double(p(Eigen::Index(i), Eigen::Index(c)))));
      }
    }
  }
  return worst;
}

std::string percent(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", 100 * value);
  return text;
}

const char* condition_title(Condition condition) {
  switch (condition) {
    case Condition::photo_caption:
      return "photo + caption";
    case Condition::photo_masked:
      return "photo + caption without class words";
    case Condition::photo:
      return "photo only";
    case Condition::caption:
      return "caption only";
    case Condition::masked:
      return "caption without class words only";
  }
  return "";
}

std::string figures_table(const Json& test) {
  std::string table =
      "| given | test items | one item | accuracy % (95 % interval) | macro-F1 % | calibration "
      "error |\n"
      "|---|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& row = test[condition_name(condition)];
    char one[32];
    std::snprintf(one, sizeof one, "%.2f", row["one_item_in_points"].get<double>());
    table += std::string("| ") + condition_title(condition) + " | " +
             std::to_string(row["items"].get<int>()) + " | " + one + " points | " +
             percent(row["accuracy"]) + " (" + percent(row["accuracy_interval"][0]) + " to " +
             percent(row["accuracy_interval"][1]) + ") | " + percent(row["macro_f1"]) + " | " +
             percent(row["calibration_error"]) + " % |\n";
  }
  return table;
}

std::string class_table(const Json& test, const Labels& labels, const FeatureSet& set,
                        const Splits& splits) {
  std::vector<int> train(labels.names.size(), 0);
  std::vector<int> held(labels.names.size(), 0);
  for (const int i : splits.train) {
    const auto at = static_cast<std::size_t>(i);
    if (!set.items()[at].region_rows.empty()) ++train[static_cast<std::size_t>(labels.of_item[at])];
  }
  for (const int i : splits.test) ++held[static_cast<std::size_t>(labels.of_item[std::size_t(i)])];
  std::string table =
      "| class | photos to learn from | test photos | F1 %, photo + caption | F1 %, photo only |\n"
      "|---|---|---|---|---|\n";
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    const auto f1 = [&](Condition condition) {
      const Json& row = test[condition_name(condition)]["f1"];
      return row.contains(labels.names[c]) ? percent(row[labels.names[c]]) : std::string("none");
    };
    table += "| " + labels.names[c] + " | " + std::to_string(train[c]) + " | " +
             std::to_string(held[c]) + " | " + f1(Condition::photo_caption) + " | " +
             f1(Condition::photo) + " |\n";
  }
  return table;
}

std::string read_text(const std::string& path) {
  std::ifstream stream(path);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

bool write_bytes(const std::string& path, const char* data, std::size_t size) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(data, static_cast<std::streamsize>(size));
  stream.close();
  return stream.good();
}

}  // namespace

int head_command(const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  const auto parsed =
      Options::parse(words, {"features", "captions", "wild", "arm", "set", "seeds", "threads",
                             "name", "title", "template", "out", "card", "evaluate"});
  if (!parsed.ok()) return fail(parsed.message());
  const Options& options = parsed.value();
  const std::string name = options.text("name", "world");
  const auto opened = FeatureSet::open(options.text("features", "build/features/" + name),
                                       options.text("captions", ""));
  const auto file =
      read_arm_file(options.text("arm", "models/train/arms/j6e.json"), options.all("set"));
  if (!opened.ok()) return fail(opened.message());
  if (!file.ok()) return fail(file.message());
  const FeatureSet& set = opened.value();
  const Labels labels(set);
  const Splits splits = splits_of(set);
  const Fronts fronts = make_fronts(set, splits.train, file.value().components);
  const ReducedFeatures reduced(set, fronts);

  // The seed is chosen on the validation split.
  const int seeds = options.number("seeds", 1);
  std::vector<std::optional<TrainedModel>> models(static_cast<std::size_t>(seeds));
  std::vector<double> merit(models.size(), -1);
  run_parallel(seeds, options.number("threads", 2), [&](int run) {
    const auto slot = static_cast<std::size_t>(run);
    auto model = train_model(file.value(), set, reduced, labels, splits.train, slot + 1);
    if (!model.ok()) return;
    merit[slot] = 0;
    for (const Condition condition : {Condition::photo_caption, Condition::photo}) {
      const Answers val = answer(model.value(), set, reduced, splits.val, condition);
      merit[slot] += score(val, labels, 1).macro_f1 / 2;
    }
    models[slot] = std::move(model).value();
  });
  const auto best =
      static_cast<std::size_t>(std::max_element(merit.begin(), merit.end()) - merit.begin());
  if (!models[best]) return fail("the training options or the items do not fit this arm");
  const TrainedModel& model = *models[best];
  const std::uint64_t seed = best + 1;
  const Decision decision = decide(model, set, reduced, labels, splits, seed);
  const WeightList arrays = head_arrays(model, fronts, decision);
  const auto difference = reading_error(arrays, model, set, reduced, splits.val, decision);
  if (!difference.ok()) return fail("the head cannot be read back: " + difference.message());
  std::printf("largest difference of a probability, head file - trained model: %.2g\n",
              difference.value());
  if (difference.value() > 1e-3) return fail("the head file answers otherwise than the model");

  const std::string evaluated = options.text("evaluate", "test");
  const std::vector<int>& asked = evaluated == "val" ? splits.val : splits.test;
  Json test = Json::object();
  for (const Condition condition : kConditions) {
    test[condition_name(condition)] =
        json_of(score(answer(model, set, reduced, asked, condition), labels,
                      decision.temperature[case_of(condition)]),
                labels);
  }
  const Json abstention = abstention_figures(model, set, reduced, asked, fronts, decision,
                                             options.text("wild", "build/features/wild"));
  const Json metrics = {{"split", evaluated},
                        {"validation_macro_f1", rounded(merit[best])},
                        {"seeds_tried", seeds},
                        {"conditions", test},
                        {"abstention", abstention}};

  const auto alone =
      static_cast<std::size_t>(std::count_if(splits.train.begin(), splits.train.end(), [&](int i) {
        return set.items()[static_cast<std::size_t>(i)].region_rows.empty();
      }));
  const ParameterLayout layout = Fusion<float>::create(model.arm).value().layout();
  std::string command = "qurio-train head";
  for (const std::string& word : words) {
    command += ' ';
    command += word.find(' ') == std::string::npos ? word : "\"" + word + "\"";
  }
  const std::string title = options.text("title", name);
  Safetensors out;
  out.arrays = arrays;
  out.metadata = {{"name", name},
                  {"title", title},
                  {"version", "1"},
                  {"classes", Json(labels.names).dump()},
                  {"parameters", std::to_string(layout.trainable())},
                  {"circuit_parameters", std::to_string(layout.trainable(ParameterGroup::circuit))},
                  {"seed", std::to_string(seed)},
                  {"command", command},
                  {"encoders", set.encoders()},
                  {"metrics", metrics.dump()},
                  {"licence", "Apache-2.0"}};
  const std::vector<std::byte> bytes = write_safetensors(out);
  const std::string path = options.text("out", "models/heads/" + name + ".safetensors");
  if (!write_bytes(path, reinterpret_cast<const char*>(bytes.data()), bytes.size())) {
    return fail(path + " cannot be written");
  }

  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  char seconds[64];
  std::snprintf(seconds, sizeof seconds, "%.0f", elapsed.count());
  const auto number = [](double value, const char* format) {
    char text[32];
    std::snprintf(text, sizeof text, format, value);
    return std::string(text);
  };
  const auto card = fill_template(
      read_text(options.text("template", "models/train/cards/" + name + ".md")),
      {{"title", title},
       {"split", evaluated},
       {"bytes", std::to_string(bytes.size())},
       {"parameters", std::to_string(layout.trainable())},
       {"circuit_parameters", std::to_string(layout.trainable(ParameterGroup::circuit))},
       {"train_items", std::to_string(splits.train.size() - alone)},
       {"captions_alone", std::to_string(alone)},
       {"val_items", std::to_string(splits.val.size())},
       {"test_items", std::to_string(splits.test.size())},
       {"classes", std::to_string(labels.names.size())},
       {"figures", figures_table(test)},
       {"class_figures", class_table(test, labels, set, splits)},
       {"temperatures", number(decision.temperature[0], "%.2f") + ", " +
                            number(decision.temperature[1], "%.2f") + ", " +
                            number(decision.temperature[2], "%.2f")},
       {"wild_photos", std::to_string(abstention.value("wild_photos", 0))},
       {"auroc_wild", number(abstention.value("auroc_wild", 0.0), "%.2f")},
       {"test_accepted", percent(abstention.value("test_photos_accepted", 0.0))},
       {"wild_accepted", percent(abstention.value("wild_photos_accepted", 0.0))},
       {"seed", std::to_string(seed)},
       {"seeds", std::to_string(seeds)},
       {"seconds", seconds},
       {"command", command}});
  if (!card.ok()) return fail(card.message());
  const std::string card_path = options.text("card", "models/heads/" + name + ".md");
  if (!write_bytes(card_path, card.value().data(), card.value().size())) {
    return fail(card_path + " cannot be written");
  }
  std::printf("%s: %zu bytes, seed %llu\n%s", path.c_str(), bytes.size(),
              static_cast<unsigned long long>(seed), figures_table(test).c_str());
  return 0;
}

}  // namespace qurio
