// The blocks of a model in its file.
#pragma once

#include <vector>

#include "core/model/file/model_reader.h"
#include "core/model/front/parameters.h"
#include "core/model/head/head_config.h"

namespace qurio {

// Whether a file leaves this block out: it belongs to a modality that the head never sees.
bool is_left_out(const HeadConfig& config, const ParameterBlock& block);

// All parameters, laid out as `layout` says; zeros for what the file leaves out. Wrong, as the
// reader has it: an array is missing or of another shape.
std::vector<float> read_parameters(ModelReader& reader, const HeadConfig& config,
                                   const ParameterLayout& layout);

}  // namespace qurio
