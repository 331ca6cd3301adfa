qurio_test(image_tests qurio_image
  image_colour.cpp
  image_corpus.cpp
  image_crc32.cpp
  image_decode.cpp
  image_exif.cpp
  image_files.cpp
  image_formats.cpp
  image_jpeg_bits.cpp
  image_jpeg_huffman.cpp
  image_jpeg_preflight.cpp
  image_jpeg_scan.cpp
  image_orient.cpp
  image_png_preflight.cpp
  image_preflight.cpp
  image_resize.cpp
  image_rgba.cpp
  image_stb.cpp
)
target_compile_definitions(image_tests PRIVATE QURIO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
