qurio_test(test_quantum qurio_quantum
  quantum_gates.cpp
  quantum_circuit.cpp
  quantum_state.cpp
  quantum_plan.cpp
  quantum_observe.cpp
  quantum_correlations.cpp
  quantum_adjoint.cpp
  quantum_encode.cpp
  quantum_example.cpp
  quantum_bases.cpp
  quantum_batch.cpp
  quantum_binomial.cpp
  quantum_bits.cpp
  quantum_follow.cpp
  quantum_linear_map.cpp
  quantum_logarithm.cpp
  quantum_preparation.cpp
  quantum_random.cpp
  quantum_sample.cpp
  quantum_noise.cpp
  quantum_trig.cpp
  support/dense.cpp
  support/random_circuit.cpp
)
# One test reads the public header.
target_compile_definitions(test_quantum PRIVATE QURIO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

# It replaces operator new, which sanitizers do as well.
if(NOT QURIO_SANITIZE)
  target_sources(test_quantum PRIVATE quantum_allocation.cpp)
  set_source_files_properties(quantum_allocation.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endif()

# What the engine adds to a download.
if(EMSCRIPTEN)
  add_executable(quantum_size quantum_size.cpp)
  set_target_properties(quantum_size PROPERTIES SUFFIX .mjs)
  target_link_libraries(quantum_size PRIVATE qurio_quantum)
  # The weight of the calls themselves is no part of the engine's.
  target_compile_options(quantum_size PRIVATE -Os)
  target_link_options(quantum_size PRIVATE -O3 --no-entry -sMODULARIZE -sEXPORT_ES6
    -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH)
  add_test(NAME quantum_size
    COMMAND /usr/bin/env node ${CMAKE_CURRENT_SOURCE_DIR}/quantum_size.mjs
      $<TARGET_FILE_DIR:quantum_size>/quantum_size.wasm 60000)
endif()
