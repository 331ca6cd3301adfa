// The binding table of the photo decoder. Its contract for JavaScript is decoder.d.ts.
#include "wasm/decoder_values.h"
#include "wasm/values.h"

EMSCRIPTEN_BINDINGS(decoder) {
  using emscripten::function;
  using qurio::wasm::BoundPhoto;

  qurio::wasm::register_common();

  qurio::wasm::OutcomeObject<BoundPhoto>("PhotoResult")
      .field("width", &BoundPhoto::width)
      .field("height", &BoundPhoto::height)
      .field("tensor", &BoundPhoto::tensor)
      .field("previewWidth", &BoundPhoto::preview_width)
      .field("previewHeight", &BoundPhoto::preview_height)
      .field("preview", &BoundPhoto::preview);

  function("decode", &qurio::wasm::decode_photo);
  function("fromRgba", &qurio::wasm::photo_from_rgba);
}
