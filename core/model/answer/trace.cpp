#include "core/model/answer/trace.h"

#include <utility>

#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"

namespace qurio {

Result<Trace> trace(const Recogniser& recogniser, const EncodedObject& object,
                    std::span<const float> angles) {
  const auto used = recogniser.angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  const CircuitHead& head = recogniser.head();
  const Circuit& circuit = head.circuit();
  const std::size_t steps = circuit.operations.size();
  State<float> encoded(circuit.qubits);
  State<float> scratch(circuit.qubits);
  encoded.set_real(object.state.amplitudes);

  Trace trace;
  trace.qubits = circuit.qubits;
  trace.classes = head.config().classes;
  trace.rows = static_cast<int>(steps) + 1;
  std::vector<float> read(static_cast<std::size_t>(readout_size(circuit.qubits)));
  FollowedState<float> followed(std::move(encoded));
  for (std::size_t step = 0; step <= steps; ++step) {
    if (step > 0) followed.apply(circuit.operations[step - 1], used.value());
    followed.append_row(trace.values);
    readout_zx<float>(followed.state(), scratch, read);
    for (const float probability : head.probabilities(read, object.features.modality)) {
      trace.values.push_back(probability);
    }
  }
  trace.row_length = static_cast<int>(trace.values.size()) / trace.rows;
  if (!all_finite(trace.values)) return {Status::not_finite, "the trace is not finite"};
  return trace;
}

}  // namespace qurio
