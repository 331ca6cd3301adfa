qurio_test(test_model qurio_model
  model_arm.cpp
  model_attention.cpp
  model_batched_circuit.cpp
  model_dense.cpp
  model_feature_map.cpp
  model_fusion.cpp
  model_loss.cpp
  model_normalise.cpp
)
