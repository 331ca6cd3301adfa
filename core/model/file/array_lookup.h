// The arrays of a weight file by name, checked as they are looked up.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "core/model/file/named_array.h"
#include "core/status.h"

namespace qurio {

// Looks into the WeightList that it was made of.
using WeightIndex = std::map<std::string_view, const NamedArray*>;

// Errors: weights_mismatch (an array is there twice, or its shape and numbers do not agree),
// not_finite. The message names the array.
Result<WeightIndex> index_weights(const WeightList& weights);

// The array of that name if its shape is `shape`, with 0 standing for any size but 0. Errors:
// weights_mismatch (missing, another shape; names it).
Result<const NamedArray*> find_array(const WeightIndex& index, std::string_view name,
                                     const std::vector<std::size_t>& shape);

// A size or switch stored as a float: 0 to 4096, or -1 for what is no small whole number.
int small_integer(float value);

}  // namespace qurio
