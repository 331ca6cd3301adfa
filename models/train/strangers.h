// How well an arm tells what it knows from what it does not.
#pragma once

#include <span>
#include <string>

#include "models/train/json.h"
#include "models/train/runs.h"
#include "models/train/whole_parts.h"

namespace qurio {

// Area under the ROC curve of the largest probability, mean and sd over seeds and parts. Protocol
// "classes": items of the class that the part left out against the others, by condition; that
// class's own probability is not counted. Any other: photos of the wild set against the part's own
// photos. An empty object where there is nothing to compare with.
Json stranger_figures(const ArmRuns& arm, const std::string& protocol, const Labels& labels);

// The same of the support of the whole answers (core/model/whole.h). arm: the heads; settings: one
// for every part, or one for all.
Json support_figures(const ArmRuns& arm, const WholeInputs& inputs,
                     std::span<const CaseSettings> settings, const Temperatures& temperatures,
                     const std::string& protocol, const Labels& labels);

}  // namespace qurio
