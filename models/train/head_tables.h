// The figures of a head as Markdown.
#pragma once

#include <string>
#include <vector>

#include "models/train/head_report.h"

namespace qurio {

// format: of printf, for one double; the text has at most 31 characters.
std::string number(double value, const char* format);
std::string percent(double value);  // one decimal, without the sign
// "accuracy (low to high)" in per cent, of json_of(Score).
std::string accuracy_cell(const Json& row);
// One line of a table, its end included.
std::string table_row(const std::vector<std::string>& cells);

// Of one split, by the head that is shipped.
std::string figures_table(const Json& conditions);
std::string class_table(const Json& conditions, const Labels& labels, const FeatureSet& set,
                        const Splits& splits);
// Of items that were left out of training.
std::string rehearsal_table(const HeadFigures& figures);
std::string settings_table(const CaseSettings& settings);
// Of abstention_figures().
std::string answered_table(const Json& abstention);
// Which classes are a group, and what is said of groups; nothing where there are none.
std::string groups_table(const Json& abstention, const ClassGroups& groups,
                         const std::vector<std::string>& classes);
std::string area_table(const Json& abstention);

}  // namespace qurio
