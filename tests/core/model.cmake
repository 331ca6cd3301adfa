qurio_test(test_model qurio_learn
  learn_adamw.cpp
  learn_attention_gradient.cpp
  learn_circuit_gradient.cpp
  learn_dense_gradient.cpp
  learn_feature_training.cpp
  learn_k_means.cpp
  learn_loss.cpp
  learn_metrics.cpp
  learn_normalise_gradient.cpp
  learn_objective.cpp
  learn_photo_scatter.cpp
  learn_trainer.cpp
  learn_whitening.cpp
  model_agreement.cpp
  model_angle_sweep.cpp
  model_attention.cpp
  model_batched_circuit.cpp
  model_border_distance.cpp
  model_class_groups.cpp
  model_conclusion.cpp
  model_counterpart.cpp
  model_dense.cpp
  model_exemplars.cpp
  model_feature_map.cpp
  model_file.cpp
  model_fusion.cpp
  model_head_config.cpp
  model_lexicon.cpp
  model_log_linear_pool.cpp
  model_normalise.cpp
  model_novelty.cpp
  model_prototypes.cpp
  model_recogniser.cpp
  model_recogniser_refusals.cpp
  model_shots.cpp
  model_trace.cpp
  model_world_lexicon.cpp
)
target_precompile_headers(test_model PRIVATE <Eigen/Core>)
# One test reads the list of words of a head.
target_compile_definitions(test_model PRIVATE QURIO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
