// The binding table of the circuit engine: circuits of one's own. Its contract for JavaScript is
// circuit.d.ts.
#include "wasm/circuit_values.h"
#include "wasm/values.h"

EMSCRIPTEN_BINDINGS(circuit) {
  using emscripten::function;
  using emscripten::value_object;
  using namespace qurio::wasm;  // NOLINT(google-build-using-namespace): the table's subject

  register_common();

  value_object<FlatCircuit>("FlatCircuit")
      .field("qubits", &FlatCircuit::qubits)
      .field("amplitudes", &FlatCircuit::amplitudes)
      .field("gates", &FlatCircuit::gates)
      .field("angles", &FlatCircuit::angles);

  value_object<CountsPlan>("CountsPlan")
      .field("shots", &CountsPlan::shots)
      .field("seed", &CountsPlan::seed)
      .field("xWires", &CountsPlan::x_wires)
      .field("depolarising", &CountsPlan::depolarising)
      .field("readout", &CountsPlan::readout);

  OutcomeObject<FollowedCircuit>("FollowedResult")
      .field("rows", &FollowedCircuit::rows)
      .field("values", &FollowedCircuit::values);

  OutcomeObject<Counts>("CountsResult")
      .field("counts", &Counts::counts)
      .field("limit", &Counts::limit);

  OutcomeObject<Slopes>("SlopesResult")
      .field("adjoint", &Slopes::adjoint)
      .field("shift", &Slopes::shift);

  OutcomeObject<FlatCircuit>("PreparationResult")
      .field("gates", &FlatCircuit::gates)
      .field("angles", &FlatCircuit::angles);

  function("gates", &gates);
  function("follow", &follow_circuit);
  function("measure", &measure_circuit);
  function("slopes", &circuit_slopes);
  function("preparation", &prepare_amplitudes);
}
