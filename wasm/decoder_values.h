// Conversions of the photo decoder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "wasm/values.h"

namespace qurio::wasm {

// PhotoResult of decoder.d.ts.
struct BoundPhoto {
  int width = 0;
  int height = 0;
  std::vector<float> tensor;
  int preview_width = 0;
  int preview_height = 0;
  emscripten::val preview = emscripten::val::null();
};

// `file`: Uint8Array of a whole JPEG or PNG file.
Outcome<BoundPhoto> decode_photo(const emscripten::val& file);

// `rgba`: Uint8Array of core/image/rgba.h.
Outcome<BoundPhoto> photo_from_rgba(const emscripten::val& rgba, int width, int height);

}  // namespace qurio::wasm
