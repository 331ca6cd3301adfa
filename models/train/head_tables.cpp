#include "models/train/head_tables.h"

#include <cstdio>

namespace qurio {
namespace {

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

}  // namespace

std::string percent(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", 100 * value);
  return text;
}

std::string number(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string figures_table(const Json& conditions) {
  std::string table =
      "| given | test items | one item | accuracy % (95 % interval) | macro-F1 % | calibration "
      "error |\n"
      "|---|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& row = conditions[condition_name(condition)];
    if (row["items"] == 0) continue;
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

std::string class_table(const Json& conditions, const Labels& labels, const FeatureSet& set,
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
      const Json& row = conditions[condition_name(condition)]["f1"];
      return row.contains(labels.names[c]) ? percent(row[labels.names[c]]) : std::string("none");
    };
    table += "| " + labels.names[c] + " | " + std::to_string(train[c]) + " | " +
             std::to_string(held[c]) + " | " + f1(Condition::photo_caption) + " | " +
             f1(Condition::photo) + " |\n";
  }
  return table;
}

std::string rehearsal_table(const HeadFigures& figures) {
  std::string table =
      "| given | items | head: accuracy %, macro-F1 % | whole: accuracy % (95 % interval) | whole: "
      "macro-F1 % | whole: calibration error | whole, surest 70 %: accuracy % "
      "|\n|---|---|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& head = figures.head[condition_name(condition)];
    const Json& pool = figures.pool[condition_name(condition)];
    if (pool["items"] == 0) continue;
    table += std::string("| ") + condition_title(condition) + " | " +
             std::to_string(pool["items"].get<int>()) + " | " + percent(head["accuracy"]) + ", " +
             percent(head["macro_f1"]) + " | " + percent(pool["accuracy"]) + " (" +
             percent(pool["accuracy_interval"][0]) + " to " +
             percent(pool["accuracy_interval"][1]) + ") | " + percent(pool["macro_f1"]) + " | " +
             percent(pool["calibration_error"]) + " % | " +
             percent(pool["accuracy_at_70_percent"]) + " |\n";
  }
  return table;
}

namespace {

constexpr const char* kCaseTitles[kModalityCases] = {"photo + caption", "photo only",
                                                     "caption only"};

}  // namespace

std::string settings_table(const CaseSettings& settings) {
  std::string table =
      "| given | a (head) | b (words) | c (prototype) | d (nearest exemplar) | scale, novel to "
      "known | least probability | least support |\n|---|---|---|---|---|---|---|---|\n";
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const PoolSettings& s = settings[m];
    table += std::string("| ") + kCaseTitles[m] + " | " + number(s.head, "%.2f") + " | " +
             number(s.words, "%.2f") + " | " + number(s.photo, "%.2f") + " | " +
             number(s.nearest, "%.2f") + " | " + number(s.novel_scale, "%.2f") + " to " +
             number(s.known, "%.2f") + " | " + number(s.threshold, "%.2f") + " | " +
             number(s.support, "%.2f") + " |\n";
  }
  return table;
}

namespace {

std::string answered_cell(const Json& row, const char* kind) {
  if (!row.contains(kind)) return "";
  const Json& cell = row[kind];
  std::string text =
      percent(cell["answered"]) + " % of " + std::to_string(cell["items"].get<int>());
  if (cell.contains("right")) text += ", right " + percent(cell["right"]) + " %";
  return text;
}

std::string area(const Json& figures, const char* against, const char* score, const char* key) {
  const Json& found = figures["auroc"][against][score];
  return found.contains(key) ? number(found[key]["mean"], "%.3f") : std::string();
}

}  // namespace

std::string answered_table(const Json& abstention) {
  std::string table =
      "| given | answered of known collections | of left-out sources | of left-out classes | of "
      "photos of no heritage |\n|---|---|---|---|---|\n";
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Json& row = abstention["answered"][kCaseNames[m]];
    table += std::string("| ") + kCaseTitles[m];
    for (const char* kind : {"known", "left_out_sources", "left_out_classes", "wild"}) {
      table += " | " + answered_cell(row, kind);
    }
    table += " |\n";
  }
  return table;
}

std::string area_table(const Json& abstention) {
  std::string table =
      "| known objects told from | support | largest probability of the whole | of the head "
      "|\n|---|---|---|---|\n";
  const auto add = [&](const std::string& title, const char* against, const char* key) {
    table += "| " + title;
    for (const char* score : {"support", "confidence", "head"}) {
      table += " | " + area(abstention, against, score, key);
    }
    table += " |\n";
  };
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    add(std::string("a class left out, ") + kCaseTitles[m], "left_out_classes", kCaseNames[m]);
  }
  add("photos of no heritage, photo only", "wild", "wild");
  return table;
}

}  // namespace qurio
