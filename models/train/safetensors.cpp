#include "models/train/safetensors.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "models/train/half.h"
#include "models/train/json.h"

namespace qurio {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they lie");

struct Entry {
  std::string name;
  std::vector<std::size_t> shape;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t width = sizeof(float);  // bytes of one number
};

constexpr std::size_t kHalf = sizeof(std::uint16_t);

std::optional<std::size_t> natural(const SortedJson& value) {
  if (!value.is_number_unsigned()) return std::nullopt;
  return value.get<std::size_t>();
}

// The numbers that a shape needs, or nothing when they do not fit into `limit`.
std::optional<std::size_t> volume(const std::vector<std::size_t>& shape, std::size_t limit) {
  std::size_t count = 1;
  for (const std::size_t side : shape) {
    if (side != 0 && count > limit / side) return std::nullopt;
    count *= side;
  }
  return count;
}

Result<Entry> read_entry(const std::string& name, const SortedJson& value, std::size_t data_size) {
  const auto damaged = [&](const char* what) {
    return Result<Entry>(Status::damaged_file, "array " + name + ": " + what);
  };
  if (!value.is_object() || !value.contains("dtype") || !value.contains("shape") ||
      !value.contains("data_offsets")) {
    return damaged("needs dtype, shape and data_offsets");
  }
  const bool half = value["dtype"] == "F16";
  if (!half && value["dtype"] != "F32") {
    return {Status::unsupported_format, "array " + name + ": only F32 and F16 are read"};
  }
  Entry entry{name, {}, 0, 0, half ? kHalf : sizeof(float)};
  const SortedJson& shape = value["shape"];
  if (!shape.is_array() || shape.size() > 8) return damaged("shape is no list of sizes");
  for (const SortedJson& side : shape) {
    const auto size = natural(side);
    if (!size) return damaged("shape is no list of sizes");
    entry.shape.push_back(*size);
  }
  const SortedJson& offsets = value["data_offsets"];
  if (!offsets.is_array() || offsets.size() != 2) return damaged("data_offsets is no pair");
  const auto begin = natural(offsets[0]);
  const auto end = natural(offsets[1]);
  if (!begin || !end || *begin > *end) return damaged("data_offsets is no pair");
  if (*end > data_size)
    return {Status::incomplete_file, "array " + name + ": the file ends before it"};
  entry.begin = *begin;
  entry.end = *end;
  const auto count = volume(entry.shape, data_size);
  if (!count || (*end - *begin) / entry.width != *count || (*end - *begin) % entry.width != 0) {
    return damaged("shape and data_offsets do not agree");
  }
  return entry;
}

std::vector<float> numbers_at(std::span<const std::byte> bytes, std::size_t width) {
  std::vector<float> values(bytes.size() / width);
  if (values.empty()) return values;
  if (width == sizeof(float)) {
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  std::vector<std::uint16_t> halves(values.size());
  std::memcpy(halves.data(), bytes.data(), bytes.size());
  std::transform(halves.begin(), halves.end(), values.begin(), half_to_float);
  return values;
}

void write_numbers(const std::vector<float>& values, bool half, std::byte* out) {
  if (values.empty()) return;
  if (!half) {
    std::memcpy(out, values.data(), values.size() * sizeof(float));
    return;
  }
  std::vector<std::uint16_t> halves(values.size());
  std::transform(values.begin(), values.end(), halves.begin(), float_to_half);
  std::memcpy(out, halves.data(), halves.size() * kHalf);
}

Result<Safetensors> read_numbers(std::vector<Entry> entries,
                                 std::map<std::string, std::string> metadata,
                                 std::span<const std::byte> data) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.begin < b.begin; });
  Safetensors file{std::move(metadata), {}, false};
  std::size_t at = 0;
  for (Entry& entry : entries) {
    if (entry.begin != at)
      return {Status::damaged_file, "array " + entry.name + ": gap or overlap"};
    at = entry.end;
    NamedArray array{std::move(entry.name), std::move(entry.shape), {}};
    array.values = numbers_at(data.subspan(entry.begin, entry.end - entry.begin), entry.width);
    if (!std::all_of(array.values.begin(), array.values.end(),
                     [](float value) { return std::isfinite(value); })) {
      return {Status::not_finite, "array " + array.name + " has a number that is not finite"};
    }
    file.arrays.push_back(std::move(array));
  }
  if (at != data.size()) return {Status::damaged_file, "the file is longer than its arrays"};
  return file;
}

}  // namespace

Result<Safetensors> parse_safetensors(std::span<const std::byte> bytes) {
  if (bytes.size() < 8) return {Status::incomplete_file, "shorter than the header's length"};
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), 8);
  if (length > kMaxSafetensorsHeader) return {Status::too_large, "the header is longer than 1 MB"};
  if (length > bytes.size() - 8) return {Status::incomplete_file, "the file ends in its header"};
  const auto* text = reinterpret_cast<const char*>(bytes.data()) + 8;
  const std::span<const std::byte> data = bytes.subspan(8 + static_cast<std::size_t>(length));
  // A depth limit: the parser would otherwise follow nested brackets with the stack of its
  // destructor.
  const auto shallow = [](int depth, SortedJson::parse_event_t, SortedJson&) { return depth <= 4; };
  const SortedJson header = SortedJson::parse(text, text + length, shallow, false);
  if (!header.is_object()) return {Status::damaged_file, "the header is no JSON object"};

  std::map<std::string, std::string> metadata;
  std::vector<Entry> entries;
  for (const auto& [name, value] : header.items()) {
    if (name == "__metadata__") {
      if (!value.is_object()) return {Status::damaged_file, "__metadata__ is no object"};
      for (const auto& [key, entry] : value.items()) {
        if (!entry.is_string()) return {Status::damaged_file, "__metadata__ has more than strings"};
        metadata[key] = entry.get<std::string>();
      }
      continue;
    }
    Result<Entry> entry = read_entry(name, value, data.size());
    if (!entry.ok()) return {entry.status(), entry.message()};
    entries.push_back(std::move(entry).value());
  }
  return read_numbers(std::move(entries), std::move(metadata), data);
}

std::vector<std::byte> write_safetensors(const Safetensors& file) {
  Json header;
  if (!file.metadata.empty()) header["__metadata__"] = file.metadata;
  const std::size_t width = file.half ? kHalf : sizeof(float);
  std::size_t at = 0;
  for (const NamedArray& array : file.arrays) {
    const std::size_t size = array.values.size() * width;
    header[array.name] = {{"dtype", file.half ? "F16" : "F32"},
                          {"shape", array.shape},
                          {"data_offsets", {at, at + size}}};
    at += size;
  }
  std::string text = header.is_null() ? "{}" : header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');
  const std::uint64_t length = text.size();
  std::vector<std::byte> bytes(8 + text.size() + at);
  std::memcpy(bytes.data(), &length, 8);
  std::memcpy(bytes.data() + 8, text.data(), text.size());
  std::byte* out = bytes.data() + 8 + text.size();
  for (const NamedArray& array : file.arrays) {
    write_numbers(array.values, file.half, out);
    out += array.values.size() * width;
  }
  return bytes;
}

ModelFile model_of(const Safetensors& file) {
  return {Metadata(file.metadata.begin(), file.metadata.end()), file.arrays};
}

}  // namespace qurio
