// Any bytes as a photo: pre-flight, decoding, resizing.
//
// Beyond "no crash": what the pre-flight passes as a JPEG decodes, within the budget; and what it
// hands to the decoder passes it again, unchanged.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "core/image/crc32.h"
#include "core/image/decode.h"
#include "core/image/preflight.h"
#include "core/image/resize.h"
#include "core/image/webp_metadata.h"

namespace {

using qurio::Bytes;

void require(bool condition) {
  if (!condition) std::abort();
}

// Makes the checksums of a PNG's chunks right, so that mutations get past them.
void repair_checksums(std::uint8_t* data, std::size_t size) {
  const Bytes file(data, size);
  for (std::size_t at = 8; size - at >= 12;) {
    const std::size_t length = qurio::read32(file, at);
    if (length > size - at - 12) return;
    const std::uint32_t crc = qurio::crc32(file.subspan(at + 4, length + 4));
    for (std::size_t i = 0; i < 4; ++i) {
      data[at + 8 + length + i] = static_cast<std::uint8_t>(crc >> (24 - 8 * i));
    }
    at += 12 + length;
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  size = LLVMFuzzerMutate(data, size, max_size);
  const bool keep_broken = seed % 16 == 0;
  if (!keep_broken && size > 8 && qurio::has_at({data, size}, 1, "PNG")) {
    repair_checksums(data, size);
  }
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A photo that another decoder opens, and any bytes as a profile.
  const qurio::Metadata beside = qurio::webp_metadata({data, size});
  require(beside.orientation >= 1 && beside.orientation <= 8);
  for (const auto space : {qurio::ProfileSpace::gray, qurio::ProfileSpace::rgb}) {
    const qurio::ColourProfile colour = qurio::use_profile({data, size}, space);
    require(colour.icc.empty() || !colour.unreadable);
  }
  const auto checked = qurio::preflight({data, size});
  const auto image = qurio::decode({data, size});
  if (!checked.ok()) {
    require(!image.ok() && image.status() == checked.status());
    return 0;
  }
  const auto again = qurio::preflight(checked.value().stream);
  if (checked.value().format == qurio::ImageFormat::jpeg) {
    require(image.ok());
    require(again.ok() && again.value().stream == checked.value().stream);
  }
  if (!image.ok()) return 0;
  const auto [width, height, rgb] = image.value();
  require(rgb.size() == std::size_t{3} * width * height);
  require(std::max(width, height) == std::max(checked.value().width, checked.value().height));
  // Both directions of both axes; the encoder's input is made in the same way, but slower.
  require(qurio::resize(image.value(), 7, 40).rgb.size() == 3 * 7 * 40);
  const auto preview = qurio::preview(image.value(), 32);
  require(preview.width <= 32 && preview.height <= 32);
  return 0;
}
