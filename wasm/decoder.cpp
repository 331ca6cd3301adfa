// The binding table of the photo decoder. Its contract for JavaScript is decoder.d.ts.
#include <emscripten/bind.h>

#include "wasm/decoder_values.h"
#include "wasm/values.h"

EMSCRIPTEN_BINDINGS(decoder) {
  using emscripten::function;
  using emscripten::value_object;
  using qurio::wasm::PhotoResult;

  qurio::wasm::register_common();

  value_object<PhotoResult>("PhotoResult")
      .field("status", &PhotoResult::status)
      .field("message", &PhotoResult::message)
      .field("width", &PhotoResult::width)
      .field("height", &PhotoResult::height)
      .field("tensor", &PhotoResult::tensor)
      .field("previewWidth", &PhotoResult::preview_width)
      .field("previewHeight", &PhotoResult::preview_height)
      .field("preview", &PhotoResult::preview);

  function("decode", &qurio::wasm::decode_photo);
  function("fromRgba", &qurio::wasm::photo_from_rgba);
}
