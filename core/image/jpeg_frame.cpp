#include "core/image/jpeg_frame.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/image/limits.h"

namespace qurio {
namespace {

constexpr int kMaxQuantizationTables = 4;

int divide_up(int value, int by) { return (value + by - 1) / by; }

Problem broken_frame(const std::string& what) {
  return damaged("the frame header of this JPEG is broken (" + what + "): choose another copy");
}

}  // namespace

Check JpegFrame::read(int marker, Bytes data) {
  if (!components.empty()) return broken_frame("a second one");
  if (data.size() < 6) return broken_frame("length");
  if (Check problem = read_size(data)) return problem;
  const std::size_t count = data[5];
  if (count != 1 && count != 3 && count != 4) {
    return unsupported("this JPEG has " + std::to_string(count) +
                       " colour components; 1, 3 or 4 are opened here: save it as RGB");
  }
  if (data.size() != 6 + 3 * count) return broken_frame("length");
  progressive = marker == 0xC2;
  for (std::size_t i = 0; i < count; ++i) {
    if (Check problem = read_component(data.subspan(6 + 3 * i, 3))) return problem;
  }
  return lay_out_blocks();
}

Check JpegFrame::read_size(Bytes data) {
  if (data[0] != 8) {
    return unsupported("this JPEG has " + std::to_string(data[0]) +
                       " bits per colour, which is not opened here: save it with 8 bits");
  }
  height = static_cast<int>(read16(data, 1));
  width = static_cast<int>(read16(data, 3));
  if (width == 0) return broken_frame("0 pixels wide");
  if (height == 0) {
    return unsupported(
        "this JPEG does not say at its beginning how high it is: save it as a plain JPEG");
  }
  return check_pixels(width, height);
}

Check JpegFrame::read_component(Bytes data) {
  JpegComponent component;
  component.id = data[0];
  component.horizontal = data[1] >> 4;
  component.vertical = data[1] & 15;
  component.quantization = data[2];
  component.low_bit.fill(JpegComponent::kNothing);
  const auto possible = [](int factor) { return factor >= 1 && factor <= 4; };
  if (!possible(component.horizontal) || !possible(component.vertical)) {
    return broken_frame("sampling factor");
  }
  if (component.quantization >= kMaxQuantizationTables) return broken_frame("quantization table");
  if (find(component.id) != nullptr) return broken_frame("two components with one number");
  components.push_back(std::move(component));
  return std::nullopt;
}

Check JpegFrame::lay_out_blocks() {
  int h_max = 1;
  int v_max = 1;
  for (const JpegComponent& component : components) {
    h_max = std::max(h_max, component.horizontal);
    v_max = std::max(v_max, component.vertical);
  }
  mcus_wide = divide_up(width, 8 * h_max);
  mcus_high = divide_up(height, 8 * v_max);
  for (JpegComponent& component : components) {
    if (h_max % component.horizontal != 0 || v_max % component.vertical != 0) {
      return unsupported(
          "this JPEG stores a colour at a fraction of the size that is not opened here: save it as "
          "a plain JPEG");
    }
    component.blocks_wide = divide_up(divide_up(width * component.horizontal, h_max), 8);
    component.blocks_high = divide_up(divide_up(height * component.vertical, v_max), 8);
  }
  return std::nullopt;
}

std::size_t JpegFrame::decode_bytes() const {
  // Planes of whole MCUs, with 16-bit coefficients beside them in a progressive picture; a line per
  // plane, to scale it; the finished picture; and the decoder's own tables.
  const std::size_t mcus = static_cast<std::size_t>(mcus_wide) * mcus_high;
  std::size_t bytes = std::size_t{64} << 10;
  for (const JpegComponent& component : components) {
    const std::size_t plane = mcus * component.horizontal * component.vertical * 64 + 16;
    bytes += plane * (progressive ? 3 : 1) + width + 3;
  }
  const std::size_t channels = components.size() == 4 ? 4 : 3;
  return bytes + channels * width * height;
}

void JpegFrame::make_nonzero_maps() {
  for (JpegComponent& component : components) {
    component.nonzero.stride = mcus_wide * component.horizontal;
    component.nonzero.blocks.resize(static_cast<std::size_t>(component.nonzero.stride) * mcus_high *
                                    component.vertical);
  }
}

bool JpegFrame::complete() const {
  const auto sent = [this](const JpegComponent& component) {
    const auto& bits = component.low_bit;
    return progressive ? std::all_of(bits.begin(), bits.end(), [](int low) { return low == 0; })
                       : component.scanned;
  };
  return !components.empty() && std::all_of(components.begin(), components.end(), sent);
}

JpegComponent* JpegFrame::find(int id) {
  for (JpegComponent& component : components) {
    if (component.id == id) return &component;
  }
  return nullptr;
}

}  // namespace qurio
