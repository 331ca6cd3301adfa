#include "core/image/stb.h"

#include <cstdlib>
#include <cstring>

namespace qurio {
namespace {

// What this thread's decoder has allocated. Every block carries its size in front.
struct Account {
  std::size_t budget = 0;
  std::size_t used = 0;
  bool over_budget = false;
  bool out_of_memory = false;
};
thread_local Account account;

constexpr std::size_t kHeader = alignof(std::max_align_t);
static_assert(kHeader >= sizeof(std::size_t));

std::size_t& size_of(void* block) {
  return *reinterpret_cast<std::size_t*>(static_cast<char*>(block) - kHeader);
}

void* allocate(std::size_t size) {
  if (size > account.budget || account.used > account.budget - size) {
    account.over_budget = true;
    return nullptr;
  }
  auto* const raw = static_cast<char*>(std::malloc(size + kHeader));
  if (raw == nullptr) {
    account.out_of_memory = true;
    return nullptr;
  }
  void* const block = raw + kHeader;
  size_of(block) = size;
  account.used += size;
  return block;
}

void release(void* block) {
  if (block == nullptr) return;
  account.used -= size_of(block);
  std::free(static_cast<char*>(block) - kHeader);
}

void* reallocate(void* block, std::size_t size) {
  void* const grown = allocate(size);
  if (grown == nullptr || block == nullptr) return grown;
  const std::size_t old_size = size_of(block);
  std::memcpy(grown, block, old_size < size ? old_size : size);
  release(block);
  return grown;
}

}  // namespace
}  // namespace qurio

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_HDR
#define STBI_NO_LINEAR
#define STBI_MALLOC(size) qurio::allocate(size)
#define STBI_REALLOC(block, size) qurio::reallocate(block, size)
#define STBI_FREE(block) qurio::release(block)
// A broken invariant ends the decoder instance rather than going on with it.
#define STBI_ASSERT(condition) ((condition) ? static_cast<void>(0) : __builtin_trap())
#include <stb/stb_image.h>

namespace qurio {

void StbFree::operator()(std::uint8_t* pixels) const { release(pixels); }

StbPixels stb_decode(Bytes stream, int channels, std::size_t budget) {
  account = {budget, 0, false, false};
  StbPixels result;
  int stored_channels = 0;
  result.data.reset(stbi_load_from_memory(stream.data(), static_cast<int>(stream.size()),
                                          &result.width, &result.height, &stored_channels,
                                          channels));
  result.over_budget = account.over_budget;
  result.out_of_memory = account.out_of_memory;
  if (!result.data && stbi_failure_reason() != nullptr) result.reason = stbi_failure_reason();
  return result;
}

std::optional<std::uint32_t> stb_inflated_checksum(Bytes zlib, std::size_t budget) {
  account = {budget, 0, false, false};
  int size = 0;
  const std::unique_ptr<std::uint8_t, StbFree> inflated(
      reinterpret_cast<std::uint8_t*>(stbi_zlib_decode_malloc(
          reinterpret_cast<const char*>(zlib.data()), static_cast<int>(zlib.size()), &size)));
  if (!inflated) return std::nullopt;
  constexpr std::uint32_t kModulus = 65521;
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (int i = 0; i < size; ++i) {
    a = (a + inflated.get()[i]) % kModulus;
    b = (b + a) % kModulus;
  }
  return (b << 16) | a;
}

}  // namespace qurio
