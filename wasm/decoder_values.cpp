#include "wasm/decoder_values.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/resize.h"
#include "core/image/rgba.h"

namespace qurio::wasm {
namespace {

using emscripten::val;

constexpr int kPreviewSide = 1024;

// Pixels that are handed over at a time.
constexpr std::size_t kStrip = 1 << 16;

using Stored = Result<StoredPicture>;

Stored& stored() {
  static Stored picture{Status::invalid_argument, "no photo is open"};
  return picture;
}

std::string name_of(ProfileSpace space) {
  switch (space) {
    case ProfileSpace::none:
      return "none";
    case ProfileSpace::gray:
      return "gray";
    case ProfileSpace::rgb:
      return "rgb";
    case ProfileSpace::cmyk:
      return "cmyk";
  }
  return "none";
}

Outcome<BoundPicture> keep(Stored opened) {
  stored() = std::move(opened);
  if (!stored().ok()) {
    return outcome_of(Result<BoundPicture>(stored().status(), stored().message()));
  }
  const StoredPicture& picture = stored().value();
  const std::vector<std::uint8_t>& icc = picture.colour.icc;
  return outcome_of(Result<BoundPicture>(BoundPicture{
      .profile = icc.empty() ? val::null() : typed_array(std::span<const std::uint8_t>(icc)),
      .profile_space = name_of(picture.colour.space),
      .profile_unreadable = picture.colour.unreadable,
      .channels = picture.channels(),
  }));
}

}  // namespace

Outcome<BoundPicture> open_file(const val& file) {
  return keep(decode_stored(numbers<std::uint8_t>(file)));
}

Outcome<BoundPicture> open_rgba(const val& rgba, int width, int height, const val& file) {
  const Check problem = check_rgba(rgba["length"].as<std::size_t>(), width, height);
  if (problem) return keep(Stored(problem->status, problem->message));
  Metadata metadata = webp_metadata(numbers<std::uint8_t>(file));
  return keep(picture_from_rgba(numbers<std::uint8_t>(rgba), width, height, std::move(metadata)));
}

void convert_pixels(const val& through) {
  if (!stored().ok()) return;
  StoredPicture& picture = stored().value();
  const bool alpha = picture.fourth == StoredPicture::Fourth::alpha;
  const auto in = static_cast<std::size_t>(picture.channels());
  const std::size_t out = alpha ? 4 : 3;
  std::uint8_t* const pixels = picture.pixels.get();
  // In place: what is written never goes beyond what has been read.
  for (std::size_t first = 0; first < picture.count(); first += kStrip) {
    const std::size_t count = std::min(kStrip, picture.count() - first);
    const val strip(emscripten::typed_memory_view(count * in, pixels + first * in));
    const val converted = through(strip);
    const val target(emscripten::typed_memory_view(count * out, pixels + first * out));
    target.call<void>("set", converted);
  }
  if (!alpha) picture.fourth = StoredPicture::Fourth::none;
  picture.colour = {};
}

Outcome<BoundPhoto> photo() {
  if (!stored().ok()) {
    return outcome_of(Result<BoundPhoto>(stored().status(), stored().message()));
  }
  // The stored pixels are freed before the upright ones are resized: both are large.
  const Image image = finish(std::move(stored()).value());
  stored() = Stored(Status::invalid_argument, "the photo has been given away");
  const Image small = preview(image, kPreviewSide);
  const std::vector<std::uint8_t> rgba = rgba_of(small);
  return outcome_of(Result<BoundPhoto>(BoundPhoto{
      .width = image.width,
      .height = image.height,
      .tensor = vision_tensor(image),
      .preview_width = small.width,
      .preview_height = small.height,
      .preview = typed_array(std::span<const std::uint8_t>(rgba)),
  }));
}

}  // namespace qurio::wasm
