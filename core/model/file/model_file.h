// The one format of trained models: metadata and named arrays. Whoever reads the container
// (safetensors, in the page and in models/train) hands them in; core does no I/O.
//
// Metadata are flat texts under a key each, never an enumerator's number:
//   format    qurio-model              version   kModelVersion
//   classes   the names of the classes, one a line, in the order of every array of classes
//   what the model is (head_metadata.h), and whatever the writer likes to add
// A file of several models (the counterparts of a head) lists their names under `models`, one a
// line, and puts NAME/ before the keys and arrays that are of one model alone.
//
// Arrays: the blocks of Fusion (fusion.h) for raw features, i.e. with the whitening folded into
// region_projection (region width x d) and word_projection (kWordWidth x d) and their biases, less
// those of a modality that the model never sees, and
//   temperature [3]             of the softmax, by modality case (modality.h)
//   of a head also:
//   threshold [3]               of inlier_score (novelty.h)
//   novelty_mean [3, F]         F: features that are read out
//   novelty_prototypes [3, n, F]
//   pool [8, 3] and those of prototypes.h and exemplars.h: log_linear_pool.h
//   those of class_groups.h, where it knows groups of classes
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/file/named_array.h"
#include "core/model/matrix.h"

namespace qurio {

inline constexpr std::string_view kModelFormat = "qurio-model";
inline constexpr std::string_view kModelVersion = "4";

// One row per key.
using Metadata = std::vector<std::pair<std::string, std::string>>;

struct ModelFile {
  Metadata metadata;
  WeightList arrays;
};

// The text under a key; null if there is none.
const std::string* find_text(const Metadata& metadata, std::string_view key);

// The lines of a text, without the empty ones.
std::vector<std::string> lines_of(std::string_view text);
std::string joined_lines(const std::vector<std::string>& lines);

// Model NAME of a file of several: its own metadata and arrays without the prefix, and format,
// version and classes of the file.
ModelFile model_in(const ModelFile& file, std::string_view name);

NamedArray named_matrix(std::string name, const Matrix<float>& values);

}  // namespace qurio
