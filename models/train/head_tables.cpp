#include "models/train/head_tables.h"

#include <cstdio>

namespace qurio {

std::string number(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string percent(double value) { return number(100 * value, "%.1f"); }

std::string accuracy_cell(const Json& row) {
  return percent(row["accuracy"]) + " (" + percent(row["accuracy_interval"][0]) + " to " +
         percent(row["accuracy_interval"][1]) + ")";
}

std::string table_row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) row += " " + cell + " |";
  return row + "\n";
}

namespace {

std::string items_cell(const Json& row) { return std::to_string(row["items"].get<int>()); }

}  // namespace

std::string figures_table(const Json& conditions) {
  std::string table =
      "| given | test items | one item | accuracy % (95 % interval) | macro-F1 % | calibration "
      "error |\n"
      "|---|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& row = conditions[about(condition).name];
    if (row["items"] == 0) continue;
    table += table_row({about(condition).title, items_cell(row),
                        number(row["one_item_in_points"], "%.2f") + " points", accuracy_cell(row),
                        percent(row["macro_f1"]), percent(row["calibration_error"]) + " %"});
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
      const Json& row = conditions[about(condition).name]["f1"];
      return row.contains(labels.names[c]) ? percent(row[labels.names[c]]) : std::string("none");
    };
    table += table_row({labels.names[c], std::to_string(train[c]), std::to_string(held[c]),
                        f1(Condition::photo_caption), f1(Condition::photo)});
  }
  return table;
}

std::string rehearsal_table(const HeadFigures& figures) {
  std::string table =
      "| given | items | head: accuracy %, macro-F1 % | answer: accuracy % (95 % interval) | "
      "answer: macro-F1 % | answer: calibration error | answer, surest 70 %: accuracy % "
      "|\n|---|---|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& head = figures.head[about(condition).name];
    const Json& pool = figures.pool[about(condition).name];
    if (pool["items"] == 0) continue;
    table += table_row({about(condition).title, items_cell(pool),
                        percent(head["accuracy"]) + ", " + percent(head["macro_f1"]),
                        accuracy_cell(pool), percent(pool["macro_f1"]),
                        percent(pool["calibration_error"]) + " %",
                        percent(pool["accuracy_at_70_percent"])});
  }
  return table;
}

std::string settings_table(const CaseSettings& settings) {
  std::string table =
      "| given | a (head) | b (words) | c (prototype) | d (nearest exemplar) | e (votes of the "
      "exemplars) | scale, novel to known | least probability | least support "
      "|\n|---|---|---|---|---|---|---|---|---|\n";
  const auto two = [](double value) { return number(value, "%.2f"); };
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const PoolSettings& s = settings[m];
    table += table_row({about(kCaseConditions[m]).title, two(s.head), two(s.words), two(s.photo),
                        two(s.nearest), two(s.votes), two(s.novel_scale) + " to " + two(s.known),
                        two(s.threshold), two(s.support)});
  }
  return table;
}

namespace {

std::string answered_cell(const Json& row, const char* kind) {
  if (!row.contains(kind)) return "";
  const Json& cell = row[kind];
  std::string text = percent(cell["answered"]) + " % of " + items_cell(cell);
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
  for (const Condition condition : kCaseConditions) {
    const Json& row = abstention["answered"][about(condition).name];
    std::vector<std::string> cells{about(condition).title};
    for (const char* kind : {"known", "left_out_sources", "left_out_classes", "wild"}) {
      cells.push_back(answered_cell(row, kind));
    }
    table += table_row(cells);
  }
  return table;
}

namespace {

std::string grouped_cell(const Json& row, const char* kind) {
  if (!row.contains(kind)) return "";
  const Json& cell = row[kind];
  std::string text =
      percent(cell["grouped"]) + " % of " + std::to_string(cell["withheld"].get<int>());
  if (cell.contains("group_right")) text += ", right " + percent(cell["group_right"]) + " %";
  return text;
}

std::string members_of(std::size_t group, const ClassGroups& groups,
                       const std::vector<std::string>& classes) {
  std::string members;
  for (const std::int32_t k : classes_of(groups, static_cast<int>(group))) {
    members += (members.empty() ? "" : ", ") + classes[static_cast<std::size_t>(k)];
  }
  return members;
}

// A threshold that no probability reaches.
bool is_never(float threshold) { return threshold > 1; }

}  // namespace

std::string groups_table(const Json& abstention, const ClassGroups& groups,
                         const std::vector<std::string>& classes) {
  if (groups.names.empty()) return "";
  std::string table = "| group | its classes |\n|---|---|\n";
  for (std::size_t g = 0; g < groups.names.size(); ++g) {
    table += table_row({groups.names[g], members_of(g, groups, classes)});
  }
  table +=
      "\n| given | least sum | group said where the class is withheld: of known collections | of "
      "left-out sources | of left-out classes | of photos of no heritage |\n"
      "|---|---|---|---|---|---|\n";
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Json& row = abstention["answered"][about(kCaseConditions[m]).name];
    const float threshold = groups.threshold[m];
    std::vector<std::string> cells{about(kCaseConditions[m]).title,
                                   is_never(threshold) ? "never" : number(threshold, "%.2f")};
    for (const char* kind : {"known", "left_out_sources", "left_out_classes", "wild"}) {
      cells.push_back(grouped_cell(row, kind));
    }
    table += table_row(cells);
  }
  return table;
}

std::string area_table(const Json& abstention) {
  std::string table =
      "| known objects told from | support | largest probability of the answer | of the head "
      "|\n|---|---|---|---|\n";
  const auto add = [&](const std::string& title, const char* against, const char* key) {
    std::vector<std::string> cells{title};
    for (const char* score : {"support", "confidence", "head"}) {
      cells.push_back(area(abstention, against, score, key));
    }
    table += table_row(cells);
  };
  for (const Condition condition : kCaseConditions) {
    add(std::string("a class left out, ") + about(condition).title, "left_out_classes",
        about(condition).name);
  }
  add("photos of no heritage, photo only", "wild", "wild");
  return table;
}

}  // namespace qurio
