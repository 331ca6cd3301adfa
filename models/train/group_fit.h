// How sure a group of classes (core/model/answer/class_groups.h) must be to be said.
#pragma once

#include <array>
#include <vector>

#include "core/model/answer/class_groups.h"
#include "models/train/pool_fit.h"

namespace qurio {

using GroupThresholds = std::array<float, kModalityCases>;

// More than any probability.
inline constexpr GroupThresholds kNeverSaid = {2, 2, 2};
// Of fewer answers nobody can tell whether kRight of them are right.
inline constexpr std::size_t kFewestGroupAnswers = 20;

// What could be said of one object in place of its class.
struct GroupAnswer {
  // The class is withheld for its probability, not for its support (log_linear_pool.h).
  bool withheld = false;
  LikeliestGroup likeliest;
};
// One per row. A class is never the answer if `without` names it (-1: none).
std::vector<GroupAnswer> group_answers(const PoolSettings& settings, const PartsRows& rows,
                                       const ClassGroups& groups, int without = -1);
bool is_said(const GroupAnswer& answer, float threshold);

// The lowest threshold above which kRight of the groups are right that are asked for: those of rows
// whose class `settings` withhold. As that of the class, it is fitted on `novel` rows, and on
// `known` ones where there are none. kNeverSaid where there is none such.
GroupThresholds fit_group_thresholds(const CaseSettings& settings, const CaseRows& known,
                                     const CaseRows& novel, const ClassGroups& groups);

// For every part, thresholds fitted without its items; settings: those of every part.
std::vector<GroupThresholds> fit_groups_crosswise(const std::vector<CaseSettings>& settings,
                                                  const CaseRows& known, const CaseRows& novel,
                                                  const std::vector<Part>& parts,
                                                  const ClassGroups& groups);

}  // namespace qurio
