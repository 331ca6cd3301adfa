// A circuit that makes given real amplitudes from |0...0>: amplitude encoding with gates of the
// table (Mottonen, Vartiainen, Bergholm & Salomaa 2004, quant-ph/0407010, without its phases).
#pragma once

#include <span>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/status.h"

namespace qurio {

// `numbers` brought to length 1. Errors: invalid_argument unless there are 2^n of them, 1 <= n <=
// kMaxQubits, and one is not zero; not_finite.
Result<std::vector<double>> unit_amplitudes(std::span<const double> numbers);

struct Preparation {
  Circuit circuit;             // each angle is used once
  std::vector<double> angles;  // -2 pi to 2 pi
};

// RY and CNOT only: at most 2^n - 1 rotations and 2^n - 2 CNOTs, fewer where numbers repeat or are
// zero. The amplitudes come out with their signs, no global phase is left. Errors: those of
// unit_amplitudes.
Result<Preparation> preparation(std::span<const double> amplitudes);

}  // namespace qurio
