qurio_test(test_model qurio_model
  model_abstain.cpp
  model_adamw.cpp
  model_arm.cpp
  model_attention.cpp
  model_batched_circuit.cpp
  model_border_distance.cpp
  model_brick_wall.cpp
  model_dense.cpp
  model_exemplars.cpp
  model_feature_map.cpp
  model_front.cpp
  model_fusion.cpp
  model_head.cpp
  model_head_refusals.cpp
  model_k_means.cpp
  model_lexicon.cpp
  model_loss.cpp
  model_metrics.cpp
  model_named_matrix.cpp
  model_natural_gradient.cpp
  model_normalise.cpp
  model_photo_scatter.cpp
  model_probability_readout.cpp
  model_prototypes.cpp
  model_rival.cpp
  model_shots.cpp
  model_train.cpp
  model_whole.cpp
)
target_precompile_headers(test_model PRIVATE <Eigen/Core>)
if(TARGET qurio_laboratory)
  qurio_test(test_train qurio_laboratory
    train_comparison.cpp
    train_feature_set.cpp
    train_noise.cpp
    train_safetensors.cpp
    train_whole.cpp
  )
endif()
