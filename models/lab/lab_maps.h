// The feature map of every LabConfig, with its training.
#pragma once

#include "core/learn/feature_training.h"
#include "models/lab/lab_config.h"

namespace qurio {

// Appends its blocks to `layout`. Precondition: validated(config).
template <typename Real>
TrainableMap<Real> make_lab_map(const LabConfig& config, ParameterLayout& layout);

// One circuit of this configuration; `suffix` follows the names of its blocks.
template <typename Real>
TrainableMap<Real> make_lab_circuit(const LabConfig& config, ParameterLayout& layout,
                                    const std::string& suffix = "");

}  // namespace qurio
