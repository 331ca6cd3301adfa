// One finished run as a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/train/runs.h"

namespace qurio {

// Tells runs apart: head, items to learn from and to be asked about, encoders, seed.
std::uint64_t run_key(const HeadConfigFile& config, const Part& part, const FeatureSet& set,
                      const FeatureSet* wild, std::uint64_t seed, const Evidence* evidence);

// Nothing where the file is missing or not whole.
std::optional<Run> read_run(const std::string& path);
// Written beside `path` and renamed. False: could not be written.
bool write_run(const std::string& path, const Run& run);

}  // namespace qurio
