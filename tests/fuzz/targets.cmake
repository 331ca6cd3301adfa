qurio_fuzz(photo qurio_image fuzz_photo.cpp)
qurio_fuzz(tokenizer qurio_text fuzz_tokenizer.cpp)

# Writes what fuzz_photo starts from, each time that it is built.
add_executable(fuzz_seeds make_seeds.cpp ${CMAKE_SOURCE_DIR}/tests/core/image_files.cpp)
target_link_libraries(fuzz_seeds PRIVATE qurio_options)
add_custom_command(TARGET fuzz_seeds POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/found/photo
  COMMAND fuzz_seeds ${CMAKE_BINARY_DIR}/found/photo)
