// The commands of qurio-train. Each prints to standard output and returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "models/train/feature_set.h"
#include "models/train/head_config_file.h"

namespace qurio {

using Words = std::vector<std::string>;

// Cross-validation of one head for decisions during development; the test split is never touched.
int validate_command(const Words& words);
// Many heads on the same folds or unseen sources; writes one JSON of results.
int compare_command(const Words& words);
// What gate noise and shots cost a head, on the folds; writes one JSON.
int noise_command(const Words& words);
// Trains the head that is shipped, and writes it with its card.
int head_command(const Words& words);
// Trains the heads that the shipped head is held against as the head itself was trained.
int counterparts_command(const Words& words);

}  // namespace qurio
