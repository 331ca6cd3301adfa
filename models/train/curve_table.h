// Which heads the curve of accuracy against size is made of: models/train/curve.json.
#pragma once

#include <string>
#include <vector>

#include "core/status.h"
#include "models/train/head_config_file.h"
#include "models/train/json.h"

namespace qurio {

// One kind of head in several sizes.
struct CurveFamily {
  std::string name;                     // of the head's configuration
  std::string title;                    // for tables
  std::vector<Json> changes;            // by size: the keys of --set and their values
  std::vector<HeadConfigFile> configs;  // by size
};

// `changes` are of --set (head_config_file.h), on top of those of every size. The first family is
// held against all others. Errors: invalid_argument (no such file, no table; names the place),
// those of read_head_config_file.
Result<std::vector<CurveFamily>> read_curve_table(const std::string& path,
                                                  const std::vector<std::string>& changes);

}  // namespace qurio
