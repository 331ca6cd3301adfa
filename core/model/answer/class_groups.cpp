#include "core/model/answer/class_groups.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qurio {
namespace {

// Empty: a number is of no group.
std::vector<int> indices_of(const MatrixView<float>& numbers, std::size_t groups) {
  std::vector<int> out;
  for (Eigen::Index k = 0; k < numbers.cols(); ++k) {
    const float number = numbers(0, k);
    const bool known = number >= float{kNoGroup} && number < static_cast<float>(groups);
    if (!known || number != std::floor(number)) return {};
    out.push_back(static_cast<int>(number));
  }
  return out;
}

}  // namespace

ClassGroups read_class_groups(ModelReader& reader, int classes) {
  ClassGroups groups;
  if (!reader.has_text("groups")) return groups;
  std::vector<std::string> names = reader.list("groups");
  const MatrixView<float> numbers = reader.matrix("class_groups", 1, classes);
  const MatrixView<float> threshold = reader.matrix("group_threshold", 1, kModalityCases);
  if (!reader.ok()) return groups;
  if (names.empty()) {
    reader.fail(Status::weights_mismatch, "groups cannot be nothing");
    return groups;
  }
  groups.of_class = indices_of(numbers, names.size());
  if (groups.of_class.empty()) {
    reader.fail(Status::weights_mismatch, "array class_groups has a number of no group");
    return groups;
  }
  std::copy(threshold.data(), threshold.data() + kModalityCases, groups.threshold.begin());
  groups.names = std::move(names);
  return groups;
}

void add_class_groups(const ClassGroups& groups, ModelFile& file) {
  if (groups.names.empty()) return;
  file.metadata.emplace_back("groups", joined_lines(groups.names));
  file.arrays.push_back({"class_groups",
                         {1, groups.of_class.size()},
                         {groups.of_class.begin(), groups.of_class.end()}});
  file.arrays.push_back(
      {"group_threshold", {1, kModalityCases}, {groups.threshold.begin(), groups.threshold.end()}});
}

bool same_kind(const ClassGroups& groups, int one, int other) {
  if (one == other) return true;
  if (groups.names.empty()) return false;
  const int group = groups.of_class[static_cast<std::size_t>(one)];
  return group != kNoGroup && group == groups.of_class[static_cast<std::size_t>(other)];
}

std::vector<std::int32_t> classes_of(const ClassGroups& groups, int group) {
  std::vector<std::int32_t> classes;
  for (std::size_t k = 0; k < groups.of_class.size(); ++k) {
    if (groups.of_class[k] == group) classes.push_back(static_cast<std::int32_t>(k));
  }
  return classes;
}

LikeliestGroup likeliest_group(const ClassGroups& groups, std::span<const float> probabilities) {
  std::vector<double> sums(groups.names.size(), 0);
  float alone = 0;
  for (std::size_t k = 0; k < groups.of_class.size(); ++k) {
    const int group = groups.of_class[k];
    if (group == kNoGroup) {
      alone = std::max(alone, probabilities[k]);
    } else {
      sums[static_cast<std::size_t>(group)] += probabilities[k];
    }
  }
  const auto most = std::max_element(sums.begin(), sums.end());
  if (most == sums.end() || *most <= alone) return {};
  return {static_cast<int>(most - sums.begin()), static_cast<float>(std::min(1.0, *most))};
}

}  // namespace qurio
