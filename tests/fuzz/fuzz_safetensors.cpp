// Any bytes as a safetensors file of the trainer. What is read can be written and is read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>

#include "models/train/safetensors.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

// Makes the header's length right at times, so that mutations of the header get past it.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  size = LLVMFuzzerMutate(data, size, max_size);
  const bool keep_broken = seed % 8 == 0;
  if (keep_broken || size < 8) return size;
  const void* end = std::memchr(data, '\n', size);
  const std::size_t header =
      end == nullptr ? size - 8
                     : static_cast<std::size_t>(static_cast<const std::uint8_t*>(end) - data);
  const std::uint64_t length = header < 8 ? 0 : header - 8;
  for (std::size_t i = 0; i < 8; ++i) data[i] = static_cast<std::uint8_t>(length >> (8 * i));
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = qurio::parse_safetensors(std::as_bytes(std::span(data, size)));
  if (!file.ok()) return 0;
  const auto again = qurio::parse_safetensors(qurio::write_safetensors(file.value()));
  require(again.ok());
  require(again.value().metadata == file.value().metadata);
  require(again.value().arrays.size() == file.value().arrays.size());
  return 0;
}
