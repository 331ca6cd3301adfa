qurio_test(test_model qurio_model
  learn_adamw.cpp
  learn_k_means.cpp
  learn_loss.cpp
  learn_metrics.cpp
  learn_photo_scatter.cpp
  learn_trainer.cpp
  learn_whitening.cpp
  model_attention.cpp
  model_batched_circuit.cpp
  model_border_distance.cpp
  model_counterpart.cpp
  model_dense.cpp
  model_exemplars.cpp
  model_feature_map.cpp
  model_fusion.cpp
  model_head.cpp
  model_head_config.cpp
  model_head_refusals.cpp
  model_lexicon.cpp
  model_log_linear_pool.cpp
  model_named_matrix.cpp
  model_normalise.cpp
  model_novelty.cpp
  model_prototypes.cpp
  model_shots.cpp
)
target_precompile_headers(test_model PRIVATE <Eigen/Core>)
