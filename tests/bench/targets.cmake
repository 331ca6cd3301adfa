qurio_bench(quantum qurio_quantum quantum.cpp workloads.cpp)
