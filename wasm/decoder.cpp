// The binding table of the photo decoder. Its contract for JavaScript is decoder.d.ts.
#include "wasm/decoder_values.h"
#include "wasm/values.h"

EMSCRIPTEN_BINDINGS(decoder) {
  using emscripten::function;
  using qurio::wasm::BoundPhoto;
  using qurio::wasm::BoundPicture;

  qurio::wasm::register_common();

  qurio::wasm::OutcomeObject<BoundPhoto>("PhotoResult")
      .field("width", &BoundPhoto::width)
      .field("height", &BoundPhoto::height)
      .field("tensor", &BoundPhoto::tensor)
      .field("previewWidth", &BoundPhoto::preview_width)
      .field("previewHeight", &BoundPhoto::preview_height)
      .field("preview", &BoundPhoto::preview);

  qurio::wasm::OutcomeObject<BoundPicture>("Picture")
      .field("profile", &BoundPicture::profile)
      .field("profileSpace", &BoundPicture::profile_space)
      .field("profileUnreadable", &BoundPicture::profile_unreadable)
      .field("channels", &BoundPicture::channels);

  function("open", &qurio::wasm::open_file);
  function("openRgba", &qurio::wasm::open_rgba);
  function("convert", &qurio::wasm::convert_pixels);
  function("photo", &qurio::wasm::photo);
}
