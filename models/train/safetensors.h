// The safetensors file format, F32 and F16 arrays (github.com/huggingface/safetensors, format
// section of its README): 8 bytes little-endian header length, a JSON header, then the numbers.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/model/file/model_file.h"
#include "core/status.h"

namespace qurio {

struct Safetensors {
  std::map<std::string, std::string> metadata;
  WeightList arrays;  // in the order of their bytes
  // How arrays are written: each number rounded to the nearest half. Files of either kind are read.
  bool half = false;
};

inline constexpr std::size_t kMaxSafetensorsHeader = std::size_t{1} << 20;

// Errors: damaged_file (header, offsets that do not tile the rest of the file, shapes that do not
// fit them), incomplete_file (shorter than its header says), unsupported_format (another number
// type), too_large (header beyond kMaxSafetensorsHeader), not_finite (names the array).
Result<Safetensors> parse_safetensors(std::span<const std::byte> bytes);

// The bytes of a file. Equal contents give equal bytes. The header is padded with spaces to 8
// bytes.
std::vector<std::byte> write_safetensors(const Safetensors& file);

// The file as core reads it (core/model/file/model_file.h).
ModelFile model_of(const Safetensors& file);

}  // namespace qurio
