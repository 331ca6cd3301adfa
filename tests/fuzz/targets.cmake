qurio_fuzz(photo qurio_image fuzz_photo.cpp)
qurio_fuzz(tokenizer qurio_text fuzz_tokenizer.cpp)
qurio_fuzz(lexicon qurio_text fuzz_lexicon.cpp
  ${CMAKE_SOURCE_DIR}/core/model/answer/folded_words.cpp
  ${CMAKE_SOURCE_DIR}/core/model/answer/german_words.cpp
  ${CMAKE_SOURCE_DIR}/core/model/answer/lexicon.cpp
  ${CMAKE_SOURCE_DIR}/core/model/answer/lexicon_format.cpp
  ${CMAKE_SOURCE_DIR}/core/model/answer/lexicon_words.cpp)
find_package(nlohmann_json QUIET)
if(nlohmann_json_FOUND)
  qurio_fuzz(safetensors qurio_status
    fuzz_safetensors.cpp ${CMAKE_SOURCE_DIR}/models/train/safetensors.cpp)
  target_link_libraries(fuzz_safetensors PRIVATE nlohmann_json::nlohmann_json)
endif()

# Writes what fuzz_photo starts from, each time that it is built.
add_executable(fuzz_seeds make_seeds.cpp ${CMAKE_SOURCE_DIR}/tests/core/image_files.cpp)
target_link_libraries(fuzz_seeds PRIVATE qurio_image qurio_options)
add_custom_command(TARGET fuzz_seeds POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/found/photo
  COMMAND fuzz_seeds ${CMAKE_BINARY_DIR}/found/photo)
