// Groups of classes: the upper of two levels. Who cannot tell a vase from a bowl may still know
// that it is a vessel: where the largest probability of a class is too low for an answer, that of a
// group can be high enough.
//
//   p(group) = sum of p over the classes of the group
//
// A class is in one group or in none. One that is in none counts as a group of its own whose name
// would say no more than the class does, so that it is never said.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/model/file/modality.h"
#include "core/model/file/model_reader.h"

namespace qurio {

inline constexpr int kNoGroup = -1;

// In a head file, all three or none: the text `groups`, the names, one a line; class_groups
// [1, classes], indices into the names, or kNoGroup; group_threshold [1, 3], by modality case.
struct ClassGroups {
  std::vector<std::string> names;  // none: nothing is known of groups
  std::vector<int> of_class;
  std::array<float, kModalityCases> threshold{};  // of a group's probability; above 1: never
};

// Wrong, as the reader has it: one of the three without the others, another shape, an index of no
// group, no name.
ClassGroups read_class_groups(ModelReader& reader, int classes);
// Nothing is added where there are no groups.
void add_class_groups(const ClassGroups& groups, ModelFile& file);

// Whether both are one class, or in one group.
bool same_kind(const ClassGroups& groups, int one, int other);

// Ascending.
std::vector<std::int32_t> classes_of(const ClassGroups& groups, int group);

struct LikeliestGroup {
  int group = kNoGroup;  // kNoGroup too where a class that is in none is likelier than every group
  float probability = 0;
};
// Precondition: one probability per class. Of two alike the first in the order of names.
LikeliestGroup likeliest_group(const ClassGroups& groups, std::span<const float> probabilities);

}  // namespace qurio
