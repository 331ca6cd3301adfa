// Several small circuits side by side, each with an encoding and angles of its own; their read-outs
// one after the other. Blocks: those of one circuit, with the number of the circuit behind the
// name.
#pragma once

#include "core/learn/feature_training.h"
#include "models/lab/lab_config.h"

namespace qurio {

// config.copies circuits. The passes of the circuits are the parts of the pass.
template <typename Real>
TrainableMap<Real> make_ensemble(const LabConfig& config, ParameterLayout& layout);

}  // namespace qurio
