#include "core/model/answer/trace.h"

#include <array>

#include "core/quantum/correlations.h"
#include "core/quantum/observe.h"

namespace qurio {
namespace {

void append(const auto& values, std::vector<float>& out) {
  for (const auto value : values) out.push_back(static_cast<float>(value));
}

// One row, but for the class probabilities.
void append_row(const State<float>& state, const Correlations& seen, std::vector<float>& out) {
  append(state.re(), out);
  append(state.im(), out);
  for (const std::array<double, 3>& bloch : seen.bloch_vectors()) append(bloch, out);
  append(seen.entropies(), out);
  append(seen.mutual_information(), out);
}

}  // namespace

Result<Trace> trace(const Recogniser& recogniser, const EncodedObject& object,
                    std::span<const float> angles) {
  const auto used = recogniser.angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  const CircuitHead& head = recogniser.head();
  const Circuit& circuit = head.circuit();
  const std::size_t steps = circuit.operations.size();
  State<float> state(circuit.qubits);
  State<float> scratch(circuit.qubits);
  state.set_real(object.state.amplitudes);

  Trace trace;
  trace.qubits = circuit.qubits;
  trace.classes = head.config().classes;
  trace.rows = static_cast<int>(steps) + 1;
  std::vector<float> read(static_cast<std::size_t>(readout_size(circuit.qubits)));
  Correlations seen(circuit.qubits);
  seen.observe(state);
  for (std::size_t step = 0; step <= steps; ++step) {
    if (step > 0) {
      head.plan().step(step - 1, used.value(), state);
      seen.follow(circuit.operations[step - 1], state);
    }
    append_row(state, seen, trace.values);
    readout_zx<float>(state, scratch, read);
    append(head.probabilities(read, object.features.modality), trace.values);
  }
  trace.row_length = static_cast<int>(trace.values.size()) / trace.rows;
  if (!all_finite(trace.values)) return {Status::not_finite, "the trace is not finite"};
  return trace;
}

}  // namespace qurio
