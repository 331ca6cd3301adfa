// Conversions of the photo decoder.
#pragma once

#include <emscripten/val.h>

#include <string>

namespace qurio::wasm {

// PhotoResult of decoder.d.ts. The arrays are null unless status is "ok".
struct PhotoResult {
  std::string status;
  std::string message;
  int width = 0;
  int height = 0;
  emscripten::val tensor = emscripten::val::null();
  int preview_width = 0;
  int preview_height = 0;
  emscripten::val preview = emscripten::val::null();
};

// `file`: Uint8Array of a whole JPEG or PNG file.
PhotoResult decode_photo(const emscripten::val& file);

// `rgba`: 4 * width * height bytes, opaque (the caller has drawn them over white; alpha is not
// read).
PhotoResult photo_from_rgba(const emscripten::val& rgba, int width, int height);

}  // namespace qurio::wasm
