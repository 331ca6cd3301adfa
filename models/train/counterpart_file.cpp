#include "models/train/counterpart_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/model/answer/counterpart.h"
#include "models/train/card.h"
#include "models/train/half.h"
#include "models/train/head_check.h"
#include "models/train/head_tables.h"
#include "models/train/safetensors.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// The conditions that the page can ask under.
constexpr Condition kAsked[] = {Condition::photo_caption, Condition::photo, Condition::caption};

// The head's own circuit: its state and its gates can be looked at as the head's can.
bool is_head(const HeadConfig& config) {
  return config.features == FeatureMapKind::circuit && config.photo && config.caption;
}

Temperatures temperatures_of(const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const Labels& labels,
                             const std::vector<int>& items) {
  Temperatures temperatures{1, 1, 1};
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers answers = answer(model, set, reduced, items, kCaseConditions[m]);
    temperatures[m] = fit_temperature(answers.logits, truth_of(answers, labels));
  }
  // What a head never sees does not change its answer.
  if (!model.config.caption) temperatures[kPhotoAndCaption] = temperatures[kPhotoOnly];
  if (!model.config.photo) temperatures[kPhotoAndCaption] = temperatures[kCaptionOnly];
  return temperatures;
}

// Asks the file, and holds its answers against the model's.
Result<double> ask(const Counterpart& read, const HeadTask& task, const ReducedFeatures& reduced,
                   const Labels& labels, const TrainedModel& model,
                   const Temperatures& temperatures, const std::vector<int>& asked, Json& figures) {
  double worst = 0;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    Answers answers = answer(model, task.set, reduced, asked, kCaseConditions[m]);
    if (answers.items.empty()) continue;
    const Matrix<float> expected = probabilities_of(answers.logits, temperatures[m]);
    for (std::size_t i = 0; i < answers.items.size(); ++i) {
      const FeatureItem& item = task.set.items()[static_cast<std::size_t>(answers.items[i])];
      const auto features =
          checked_features(raw_input(task.set, item, m), FeatureSet::kRegionWidth);
      if (!features.ok()) return {features.status(), item.id + ": " + features.message()};
      const auto given = read.answer(features.value());
      if (!given.ok()) return {given.status(), item.id + ": " + given.message()};
      for (std::size_t k = 0; k < given.value().size(); ++k) {
        const auto row = static_cast<Eigen::Index>(i);
        const auto column = static_cast<Eigen::Index>(k);
        const float p = given.value()[k];
        worst = std::max(worst, std::abs(double{p} - double{expected(row, column)}));
        answers.logits(row, column) = std::log(std::max(p, 1e-30F));
      }
    }
    figures[condition_name(kCaseConditions[m])] = json_of(score(answers, labels, 1), labels);
  }
  return worst;
}

std::string title_of(const HeadTask& task) { return task.options.text("title", task.name); }

std::string figures_row(const CounterpartProduct& counterpart) {
  std::string row = "| " + counterpart.file.title + " | " + std::to_string(counterpart.chosen.seed);
  for (const Condition condition : kAsked) {
    const auto found = counterpart.figures.find(condition_name(condition));
    if (found == counterpart.figures.end()) {
      row += " | –";
      continue;
    }
    const Json& f = *found;
    row += " | " + number(100 * f["accuracy"].get<double>(), "%.1f") + " (" +
           number(100 * f["accuracy_interval"][0].get<double>(), "%.1f") + " to " +
           number(100 * f["accuracy_interval"][1].get<double>(), "%.1f") + "), " +
           number(100 * f["macro_f1"].get<double>(), "%.1f");
  }
  return row + " | " + number(counterpart.difference, "%.0e") + " |\n";
}

Safetensors file_of(const HeadTask& task, const std::vector<CounterpartProduct>& counterparts,
                    const std::string& split) {
  Safetensors out;
  out.half = true;
  std::vector<std::string> names;
  for (const CounterpartProduct& counterpart : counterparts) {
    const std::string name = counterpart.file.config.name + "/";
    names.push_back(counterpart.file.config.name);
    out.metadata.insert(
        {{name + "title", counterpart.file.title},
         {name + "seed", std::to_string(counterpart.chosen.seed)},
         {name + "validation_macro_f1", Json(rounded(counterpart.chosen.merit)).dump()},
         {name + "figures", counterpart.figures.dump()}});
    for (const auto& [key, text] : counterpart.model.metadata) {
      const bool shared = key == "format" || key == "version" || key == "classes";
      out.metadata.emplace(shared ? key : name + key, text);
    }
    for (NamedArray array : counterpart.model.arrays) {
      array.name.insert(0, name);
      out.arrays.push_back(std::move(array));
    }
  }
  out.metadata.insert({{"name", task.name + "-counterparts"},
                       {"head", task.name},
                       {"title", title_of(task)},
                       {"models", joined_lines(names)},
                       {"split", split},
                       {"command", task.command},
                       {"encoders", task.set.encoders()},
                       {"licence", "Apache-2.0"}});
  return out;
}

}  // namespace

Result<CounterpartProduct> make_counterpart(const HeadTask& task, const Whitenings& whitenings,
                                            const ReducedFeatures& reduced, const Labels& labels,
                                            const Splits& splits, const std::vector<int>& asked) {
  auto chosen = train_best(task, reduced, labels, splits);
  if (!chosen.ok()) return {chosen.status(), chosen.message()};
  CounterpartProduct counterpart{task.file, std::move(chosen).value(), {}, Json::object(), 0};
  const TrainedModel& model = counterpart.chosen.model;
  if (!is_shippable(model.config)) {
    return {Status::invalid_argument, "a head of this kind is for comparison alone"};
  }
  // The head's own circuit stands in for the head, and decides as it does.
  Decision decision;
  if (is_head(model.config)) {
    decision = decide(model, task.set, reduced, labels, splits, counterpart.chosen.seed);
  } else {
    decision.temperature = temperatures_of(model, task.set, reduced, labels, splits.val);
  }
  counterpart.model = model_file(model, whitenings, decision.temperature, labels.names);
  if (is_head(model.config)) {
    for (NamedArray& array : decision_arrays(decision)) {
      counterpart.model.arrays.push_back(std::move(array));
    }
  }
  for (NamedArray& array : counterpart.model.arrays) {
    for (float& value : array.values) value = half_to_float(float_to_half(value));
  }
  const auto read = Counterpart::load(counterpart.model);
  if (!read.ok()) return {read.status(), "the head cannot be read back: " + read.message()};
  const auto difference = ask(read.value(), task, reduced, labels, model, decision.temperature,
                              asked, counterpart.figures);
  if (!difference.ok()) return {difference.status(), difference.message()};
  counterpart.difference = difference.value();
  return counterpart;
}

std::string write_counterparts(const HeadTask& task,
                               const std::vector<CounterpartProduct>& counterparts,
                               const std::string& split) {
  const std::vector<std::byte> bytes = write_safetensors(file_of(task, counterparts, split));
  const std::string path =
      task.options.text("out", "models/heads/" + task.name + "-counterparts.safetensors");
  if (!write_bytes(path, reinterpret_cast<const char*>(bytes.data()), bytes.size())) {
    return path + " cannot be written";
  }
  std::string rows;
  for (const CounterpartProduct& counterpart : counterparts) rows += figures_row(counterpart);
  const auto card = fill_template(read_text("models/train/cards/counterparts.md"),
                                  {{"title", title_of(task)},
                                   {"name", task.name},
                                   {"bytes", std::to_string(bytes.size())},
                                   {"split", split},
                                   {"seeds", std::to_string(task.options.number("seeds", 1))},
                                   {"rows", rows},
                                   {"command", task.command}});
  if (!card.ok()) return card.message();
  const std::string card_path = task.options.text("card", path.substr(0, path.rfind('.')) + ".md");
  if (!write_bytes(card_path, card.value().data(), card.value().size())) {
    return card_path + " cannot be written";
  }
  std::printf("%s: %zu bytes\n%s", path.c_str(), bytes.size(), rows.c_str());
  return "";
}

}  // namespace qurio
