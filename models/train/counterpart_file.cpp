#include "models/train/counterpart_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "core/model/head/counterpart.h"
#include "models/train/card.h"
#include "models/train/head_check.h"
#include "models/train/head_tables.h"
#include "models/train/safetensors.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

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
    temperatures[m] = fit_temperature(answers.logits, truth_of(answers.items, labels));
  }
  // What a head never sees does not change its answer.
  if (!model.config.caption) temperatures[kPhotoAndCaption] = temperatures[kPhotoOnly];
  if (!model.config.photo) temperatures[kPhotoAndCaption] = temperatures[kCaptionOnly];
  return temperatures;
}

// Either kind of arrays, ready to answer.
class Loaded {
 public:
  static Result<Loaded> load(const WeightList& arrays, bool head) {
    Loaded loaded;
    if (head) {
      auto made = Head::load(arrays);
      if (!made.ok()) return {made.status(), made.message()};
      loaded.head_ = std::move(made).value();
    } else {
      auto made = Counterpart::load(arrays);
      if (!made.ok()) return {made.status(), made.message()};
      loaded.counterpart_ = std::move(made).value();
    }
    return loaded;
  }
  Result<std::vector<float>> answer(const HeadInput& input) const {
    if (counterpart_) return counterpart_->answer(input);
    const auto answer = head_->answer(input);
    if (!answer.ok()) return {answer.status(), answer.message()};
    return answer.value().probabilities;
  }

 private:
  std::optional<Head> head_;
  std::optional<Counterpart> counterpart_;
};

// Asks the arrays, and holds their answers against the model's.
Result<double> ask(const Loaded& loaded, const HeadTask& task, const ReducedFeatures& reduced,
                   const Labels& labels, const TrainedModel& model,
                   const Temperatures& temperatures, const std::vector<int>& asked, Json& figures) {
  RawInput raw;
  double worst = 0;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    Answers answers = answer(model, task.set, reduced, asked, kCaseConditions[m]);
    if (answers.items.empty()) continue;
    const Matrix<float> expected = probabilities_of(answers.logits, temperatures[m]);
    for (std::size_t i = 0; i < answers.items.size(); ++i) {
      const FeatureItem& item = task.set.items()[static_cast<std::size_t>(answers.items[i])];
      const auto given = loaded.answer(raw.read(task.set, item, m));
      if (!given.ok()) return {given.status(), item.id + ": " + given.message()};
      for (std::size_t k = 0; k < given.value().size(); ++k) {
        const auto row = static_cast<Eigen::Index>(i);
        const auto column = static_cast<Eigen::Index>(k);
        const float p = given.value()[k];
        worst = std::max(worst, std::abs(double{p} - double{expected(row, column)}));
        answers.logits(row, column) = std::log(std::max(p, 1e-30F));
      }
    }
    figures[about(kCaseConditions[m]).name] = json_of(score(answers, labels, 1), labels);
  }
  return worst;
}

std::string figures_row(const CounterpartProduct& counterpart) {
  std::vector<std::string> cells{counterpart.file.title, std::to_string(counterpart.chosen.seed)};
  for (const Condition condition : kCaseConditions) {
    const auto found = counterpart.figures.find(about(condition).name);
    const bool seen = found != counterpart.figures.end();
    cells.push_back(seen ? accuracy_cell(*found) + ", " + percent((*found)["macro_f1"]) : "–");
  }
  cells.push_back(number(counterpart.difference, "%.0e"));
  return table_row(cells);
}

Safetensors file_of(const HeadTask& task, const std::vector<CounterpartProduct>& counterparts,
                    const Labels& labels) {
  Safetensors out;
  out.half = true;
  Json configs = Json::array();
  for (const CounterpartProduct& counterpart : counterparts) {
    const std::string& name = counterpart.file.config.name;
    configs.push_back({{"name", name},
                       {"title", counterpart.file.title},
                       {"kind", is_head(counterpart.chosen.model.config) ? "head" : "rival"},
                       {"seed", counterpart.chosen.seed},
                       {"validation_macro_f1", rounded(counterpart.chosen.merit)},
                       {"figures", counterpart.figures}});
    for (NamedArray array : counterpart.arrays) {
      array.name = name + "/" + array.name;
      out.arrays.push_back(std::move(array));
    }
  }
  out.metadata = {{"name", task.options.name + "-counterparts"},
                  {"head", task.options.name},
                  {"title", task.options.title},
                  {"version", "1"},
                  {"classes", Json(labels.names).dump()},
                  {"arms", configs.dump()},
                  {"split", task.options.evaluate},
                  {"command", task.command},
                  {"encoders", task.set.encoders()},
                  {"licence", "Apache-2.0"}};
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
  const bool head = is_head(model.config);
  Temperatures temperatures{};
  if (head) {
    const Decision decision =
        decide(model, task.set, reduced, labels, splits, counterpart.chosen.seed);
    temperatures = decision.temperature;
    counterpart.arrays = head_arrays(model, whitenings, decision);
  } else {
    temperatures = temperatures_of(model, task.set, reduced, labels, splits.val);
    counterpart.arrays = counterpart_arrays(model, whitenings, temperatures);
  }
  for (NamedArray& array : counterpart.arrays) {
    for (float& value : array.values) value = static_cast<float>(Eigen::half(value));
  }
  const auto loaded = Loaded::load(counterpart.arrays, head);
  if (!loaded.ok()) return {loaded.status(), "the head cannot be read back: " + loaded.message()};
  const auto difference =
      ask(loaded.value(), task, reduced, labels, model, temperatures, asked, counterpart.figures);
  if (!difference.ok()) return {difference.status(), difference.message()};
  counterpart.difference = difference.value();
  return counterpart;
}

std::string write_counterparts(const HeadTask& task,
                               const std::vector<CounterpartProduct>& counterparts,
                               const Labels& labels) {
  const std::vector<std::byte> bytes = write_safetensors(file_of(task, counterparts, labels));
  const std::string path = out_path(task, "-counterparts");
  if (std::string problem = write_bytes(path, bytes); !problem.empty()) return problem;
  std::string rows;
  for (const CounterpartProduct& counterpart : counterparts) rows += figures_row(counterpart);
  const auto card = fill_template(read_text("models/train/cards/counterparts.md").value_or(""),
                                  {{"title", task.options.title},
                                   {"name", task.options.name},
                                   {"bytes", std::to_string(bytes.size())},
                                   {"split", task.options.evaluate},
                                   {"seeds", std::to_string(task.options.training.seeds)},
                                   {"rows", rows},
                                   {"command", task.command}});
  if (!card.ok()) return card.message();
  if (std::string problem = write_text(card_path(task, path), card.value()); !problem.empty()) {
    return problem;
  }
  std::printf("%s: %zu bytes\n%s", path.c_str(), bytes.size(), rows.c_str());
  return "";
}

}  // namespace qurio
