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

// Picture of decoder.d.ts.
struct BoundPicture {
  emscripten::val profile = emscripten::val::null();
  std::string profile_space = "none";
  bool profile_unreadable = false;
  int channels = 0;
};

// An instance opens one photo: the picture as stored is kept here until photo() gives it away.

// `file`: Uint8Array of a whole JPEG or PNG file.
Outcome<BoundPicture> open_file(const emscripten::val& file);

// `rgba`: Uint8Array of core/image/rgba.h, made from `file` (Uint8Array) by another decoder.
Outcome<BoundPicture> open_rgba(const emscripten::val& rgba, int width, int height,
                                const emscripten::val& file);

// `through`: a function from a Uint8Array of some pixels, as stored, to one of the same pixels in
// sRGB, with three channels, or with four where the fourth is alpha.
void convert_pixels(const emscripten::val& through);

Outcome<BoundPhoto> photo();

}  // namespace qurio::wasm
