// What a circuit's shots are drawn from, each wire read in Z, or behind a Hadamard gate in X.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/noise.h"
#include "core/quantum/state.h"
#include "core/status.h"

namespace qurio {

// The probabilities (2^n) of what is read of rho in Z, errors of the read-out included; none is
// below zero.
std::vector<double> readings(const DensityMatrix& rho, const NoiseModel& noise);

// The same of a circuit that begins with `begin`; wire q is read in X where bit q of `x_wires` is
// set, by a gate without noise. Errors: those of validated(noise), and, where gates are noisy, of
// DensityMatrix::create. Preconditions: those of run_noisy.
Result<std::vector<double>> readings(const Circuit& circuit, std::span<const double> angles,
                                     const State<double>& begin, std::uint32_t x_wires,
                                     const NoiseModel& noise);

}  // namespace qurio
