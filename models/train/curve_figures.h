// Accuracy against the number of trained parameters, and families of heads at equal numbers.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/train/curve_table.h"
#include "models/train/json.h"
#include "models/train/runs.h"

namespace qurio {

// Where a number of parameters lies among the sizes of a family: between size `low` and size
// `high`, `share` of the way by the logarithm.
struct CurvePlace {
  std::size_t low = 0;
  std::size_t high = 0;
  double share = 0;
};

// Nothing where no size is as small, or none as large; 1 % more or less is equal.
std::optional<CurvePlace> place_among(std::span<const std::size_t> sizes, std::size_t parameters);

// A family with its runs, by size.
struct MeasuredFamily {
  std::string name;
  std::vector<ModelRuns> sizes;
};

// Item -> share of the seeds that are right about it.
std::map<int, double> right_shares(const ModelRuns& model, Condition condition,
                                   const Labels& labels);

// Family `a` at each of its sizes against family `b` at as many parameters, where `b` has them: the
// accuracies of the two sizes of `b` around it, joined by a straight line over the logarithm, item
// by item; points of difference with the 95 % bootstrap interval over objects.
Json equal_size_figures(const MeasuredFamily& a, const MeasuredFamily& b, Condition condition,
                        const FeatureSet& set, const Labels& labels);

// The whole curve: families, sizes with their accuracies (photo and caption, photo, caption), and
// the first family against each of the others. `runs`: of every size of every family, in their
// order.
Json curve_figures(const std::vector<CurveFamily>& families, std::vector<ModelRuns> runs,
                   const FeatureSet& set, const Labels& labels);

}  // namespace qurio
