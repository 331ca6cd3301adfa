qurio_bench(quantum qurio_quantum quantum.cpp rot_ring_ansatz.cpp workloads.cpp)
