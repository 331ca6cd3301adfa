#include "models/train/twin_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "core/model/rival.h"
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
bool is_head(const Arm& arm) {
  return arm.features == FeatureMapKind::circuit && arm.photo && arm.caption;
}

Temperatures temperatures_of(const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const Labels& labels,
                             const std::vector<int>& items) {
  Temperatures temperatures{1, 1, 1};
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers answers = answer(model, set, reduced, items, kCaseConditions[m]);
    temperatures[m] = fit_temperature(answers.logits, truth_of(answers, labels));
  }
  // What an arm never sees does not change its answer.
  if (!model.arm.caption) temperatures[kPhotoAndCaption] = temperatures[kPhotoOnly];
  if (!model.arm.photo) temperatures[kPhotoAndCaption] = temperatures[kCaptionOnly];
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
      auto made = Rival::load(arrays);
      if (!made.ok()) return {made.status(), made.message()};
      loaded.rival_ = std::move(made).value();
    }
    return loaded;
  }
  Result<std::vector<float>> answer(const HeadInput& input) const {
    if (rival_) return rival_->answer(input);
    const auto answer = head_->answer(input);
    if (!answer.ok()) return {answer.status(), answer.message()};
    return answer.value().probabilities;
  }

 private:
  std::optional<Head> head_;
  std::optional<Rival> rival_;
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
    figures[condition_name(kCaseConditions[m])] = json_of(score(answers, labels, 1), labels);
  }
  return worst;
}

std::string title_of(const HeadTask& task) { return task.options.text("title", task.name); }

std::string figures_row(const Twin& twin) {
  std::string row = "| " + twin.file.title + " | " + std::to_string(twin.chosen.seed);
  for (const Condition condition : kAsked) {
    const auto found = twin.figures.find(condition_name(condition));
    if (found == twin.figures.end()) {
      row += " | –";
      continue;
    }
    const Json& f = *found;
    row += " | " + number(100 * f["accuracy"].get<double>(), "%.1f") + " (" +
           number(100 * f["accuracy_interval"][0].get<double>(), "%.1f") + " to " +
           number(100 * f["accuracy_interval"][1].get<double>(), "%.1f") + "), " +
           number(100 * f["macro_f1"].get<double>(), "%.1f");
  }
  return row + " | " + number(twin.difference, "%.0e") + " |\n";
}

Safetensors file_of(const HeadTask& task, const std::vector<Twin>& twins, const Labels& labels,
                    const std::string& split) {
  Safetensors out;
  out.half = true;
  Json arms = Json::array();
  for (const Twin& twin : twins) {
    const std::string& name = twin.file.arm.name;
    arms.push_back({{"name", name},
                    {"title", twin.file.title},
                    {"kind", is_head(twin.chosen.model.arm) ? "head" : "rival"},
                    {"seed", twin.chosen.seed},
                    {"validation_macro_f1", rounded(twin.chosen.merit)},
                    {"figures", twin.figures}});
    for (NamedArray array : twin.arrays) {
      array.name = name + "/" + array.name;
      out.arrays.push_back(std::move(array));
    }
  }
  out.metadata = {{"name", task.name + "-twins"},
                  {"head", task.name},
                  {"title", title_of(task)},
                  {"version", "1"},
                  {"classes", Json(labels.names).dump()},
                  {"arms", arms.dump()},
                  {"split", split},
                  {"command", task.command},
                  {"encoders", task.set.encoders()},
                  {"licence", "Apache-2.0"}};
  return out;
}

}  // namespace

Result<Twin> make_twin(const HeadTask& task, const Fronts& fronts, const ReducedFeatures& reduced,
                       const Labels& labels, const Splits& splits, const std::vector<int>& asked) {
  auto chosen = train_best(task, reduced, labels, splits);
  if (!chosen.ok()) return {chosen.status(), chosen.message()};
  Twin twin{task.file, std::move(chosen).value(), {}, Json::object(), 0};
  const TrainedModel& model = twin.chosen.model;
  const bool head = is_head(model.arm);
  Temperatures temperatures{};
  if (head) {
    const Decision decision = decide(model, task.set, reduced, labels, splits, twin.chosen.seed);
    temperatures = decision.temperature;
    twin.arrays = head_arrays(model, fronts, decision);
  } else {
    temperatures = temperatures_of(model, task.set, reduced, labels, splits.val);
    twin.arrays = rival_arrays(model, fronts, temperatures);
  }
  for (NamedArray& array : twin.arrays) {
    for (float& value : array.values) value = half_to_float(float_to_half(value));
  }
  const auto loaded = Loaded::load(twin.arrays, head);
  if (!loaded.ok()) return {loaded.status(), "the arm cannot be read back: " + loaded.message()};
  const auto difference =
      ask(loaded.value(), task, reduced, labels, model, temperatures, asked, twin.figures);
  if (!difference.ok()) return {difference.status(), difference.message()};
  twin.difference = difference.value();
  return twin;
}

std::string write_twins(const HeadTask& task, const std::vector<Twin>& twins, const Labels& labels,
                        const std::string& split) {
  const std::vector<std::byte> bytes = write_safetensors(file_of(task, twins, labels, split));
  const std::string path =
      task.options.text("out", "models/heads/" + task.name + "-twins.safetensors");
  if (!write_bytes(path, reinterpret_cast<const char*>(bytes.data()), bytes.size())) {
    return path + " cannot be written";
  }
  std::string rows;
  for (const Twin& twin : twins) rows += figures_row(twin);
  const auto card = fill_template(read_text("models/train/cards/twins.md"),
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
