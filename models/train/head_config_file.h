// The description files of the heads (models/train/configs/NAME.json): what a head is and how it is
// trained.
#pragma once

#include <string>

#include "core/status.h"
#include "models/lab/laboratory.h"

namespace qurio {

struct HeadConfigFile {
  LabConfig config;
  LabTrainOptions train;
  std::string title;         // for tables, e.g. "J6E, no entangling gates"
  std::string description;   // everything below and above as JSON: equal text, equal training
  int components = 128;      // of both whitenings
  double class_balance = 0;  // items are drawn with frequency (items of their class)^-class_balance
  // Share of captions without a photo among the items drawn, if there are any; equal over classes.
  double captions_alone = 0;
  bool evidence = false;      // the head is also given what words and likeness say (evidence.h)
  double source_balance = 0;  // times (items of their source)^-source_balance
};

// Whether a head's answer is pooled with words and likeness: not where they are its input.
inline bool is_pooled(const HeadConfigFile& file) { return !file.evidence; }

// `overrides` are "key=value" with the keys of the file, dots between levels ("train.epochs=10").
// Errors: invalid_argument (no such file, unknown key, wrong type; names it), those of
// validated(LabConfig).
Result<HeadConfigFile> read_head_config_file(const std::string& path,
                                             const std::vector<std::string>& overrides);

}  // namespace qurio
