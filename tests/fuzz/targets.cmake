qurio_fuzz(photo qurio_image fuzz_photo.cpp)
qurio_fuzz(tokenizer qurio_text fuzz_tokenizer.cpp)

# Writes the seeds of fuzz_photo: fuzz_seeds tests/fuzz/seeds/photo
add_executable(fuzz_seeds make_seeds.cpp ${CMAKE_SOURCE_DIR}/tests/core/image_files.cpp)
target_link_libraries(fuzz_seeds PRIVATE qurio_options)
