qurio_test(text_tests qurio_text
  text_function_words.cpp
  text_language_guess.cpp
  text_tokenize.cpp
  text_utf8.cpp
  text_vocabulary.cpp
  text_words.cpp
)
target_compile_definitions(text_tests PRIVATE QURIO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

add_executable(text_ids text_ids.cpp text_vocabulary.cpp)
target_link_libraries(text_ids PRIVATE qurio_text)
target_compile_definitions(text_ids PRIVATE QURIO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
if(EMSCRIPTEN)
  target_link_options(text_ids PRIVATE -sALLOW_MEMORY_GROWTH -sEXIT_RUNTIME -sNODERAWFS)
endif()
if(EXISTS ${CMAKE_SOURCE_DIR}/web/node_modules/@energetic-ai/embeddings)
  add_test(NAME text_parity
    COMMAND node ${CMAKE_CURRENT_SOURCE_DIR}/text_parity.mjs
            ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:text_ids>)
else()
  message(STATUS "SKIPPED: text_parity (web/node_modules is not here)")
endif()
