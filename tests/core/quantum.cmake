qurio_test(test_quantum qurio_quantum
  quantum_gates.cpp
  quantum_circuit.cpp
  quantum_state.cpp
  quantum_plan.cpp
  quantum_observe.cpp
  quantum_adjoint.cpp
  quantum_encode.cpp
  quantum_random.cpp
  quantum_sample.cpp
  quantum_noise.cpp
  quantum_trig.cpp
  support/dense.cpp
  support/random_circuit.cpp
)
