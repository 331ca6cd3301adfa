// The figures of agreement and conclusions.
#pragma once

#include <string>

#include "models/train/head_decisions.h"
#include "models/train/json.h"

namespace qurio {

// Of known items and of left-out sources, the photos of each part by settings and by a model that
// were fitted without it: area under the ROC curve of the agreement, own captions against captions
// of another object, by kind of swap; and which shares of the pairs get which conclusion, and how
// many of the plain answers are right. Null where there are no such pairs.
Json agreement_figures(const Rehearsals& all);

// The same as Markdown; a sentence where there are none.
std::string agreement_table(const Json& figures);

}  // namespace qurio
