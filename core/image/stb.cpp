#include "core/image/stb.h"

#include <cstdlib>
#include <cstring>
#include <type_traits>
#include <utility>
#include <vector>

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

namespace {

struct JpegFree {
  void operator()(stbi__jpeg* jpeg) const {
    stbi__cleanup_jpeg(jpeg);
    release(jpeg);
  }
};

// stb_image's own choice.
resample_row_func resampler_of(const stbi__jpeg& jpeg, const stbi__resample& part) {
  if (part.hs == 1 && part.vs == 1) return resample_row_1;
  if (part.hs == 1 && part.vs == 2) return stbi__resample_row_v_2;
  if (part.hs == 2 && part.vs == 1) return stbi__resample_row_h_2;
  if (part.hs == 2 && part.vs == 2) return jpeg.resample_row_hv_2_kernel;
  return stbi__resample_row_generic;
}

// The rows of one component from top to bottom, brought to the picture's size as stb_image does it.
class ComponentRows {
 public:
  ComponentRows(stbi__jpeg& jpeg, int component) : component_(&jpeg.img_comp[component]) {
    part_.hs = jpeg.img_h_max / component_->h;
    part_.vs = jpeg.img_v_max / component_->v;
    part_.ystep = part_.vs >> 1;
    part_.w_lores = (static_cast<int>(jpeg.s->img_x) + part_.hs - 1) / part_.hs;
    part_.line0 = part_.line1 = component_->data;
    part_.resample = resampler_of(jpeg, part_);
  }

  const stbi_uc* next() {
    const bool lower = part_.ystep >= (part_.vs >> 1);
    const stbi_uc* const row =
        part_.resample(component_->linebuf, lower ? part_.line1 : part_.line0,
                       lower ? part_.line0 : part_.line1, part_.w_lores, part_.hs);
    if (++part_.ystep >= part_.vs) {
      part_.ystep = 0;
      part_.line0 = part_.line1;
      if (++part_.ypos < component_->y) part_.line1 += component_->w2;
    }
    return row;
  }

 private:
  std::remove_reference_t<decltype(std::declval<stbi__jpeg&>().img_comp[0])>* component_;
  stbi__resample part_{};
};

// stb_image's own conversion truncates, which makes green darker by up to two steps; a conversion
// from a wide colour space would show it.
void ycbcr_to_rgb(stbi_uc* out, const stbi_uc* const* in, std::size_t count, std::size_t step) {
  const auto clamped = [](int value) {
    return static_cast<stbi_uc>(value < 0 ? 0 : value > 255 ? 255 : value);
  };
  for (std::size_t x = 0; x < count; ++x, out += step) {
    const int y = (in[0][x] << 16) + (1 << 15);
    const int cb = in[1][x] - 128;
    const int cr = in[2][x] - 128;
    out[0] = clamped((y + 91881 * cr) >> 16);
    out[1] = clamped((y - 22554 * cb - 46802 * cr) >> 16);
    out[2] = clamped((y + 116130 * cb) >> 16);
  }
}

// Three or four components to as many channels. YCCK's first three are the inverted inks.
void write_pixels(stbi__jpeg& jpeg, stbi_uc* out) {
  constexpr int kYcck = 2;
  const std::size_t channels = static_cast<std::size_t>(jpeg.s->img_n);
  std::vector<ComponentRows> rows;
  for (std::size_t c = 0; c < channels; ++c) rows.emplace_back(jpeg, static_cast<int>(c));
  const bool rgb = jpeg.rgb == 3 || (jpeg.app14_color_transform == 0 && !jpeg.jfif);
  const bool ycck = channels == 4 && jpeg.app14_color_transform == kYcck;
  const bool converted = channels == 4 ? ycck : !rgb;
  const std::size_t width = jpeg.s->img_x;
  for (unsigned y = 0; y < jpeg.s->img_y; ++y, out += channels * width) {
    const stbi_uc* in[4] = {};
    for (std::size_t c = 0; c < channels; ++c) in[c] = rows[c].next();
    if (converted) ycbcr_to_rgb(out, in, width, channels);
    for (std::size_t x = 0; x < width; ++x) {
      stbi_uc* const pixel = out + channels * x;
      for (std::size_t c = 0; c < 3; ++c) {
        if (!converted) pixel[c] = in[c][x];
        if (ycck) pixel[c] = static_cast<stbi_uc>(255 - pixel[c]);
      }
      if (channels == 4) pixel[3] = in[3][x];
    }
  }
}

}  // namespace

StbPixels stb_decode_components(Bytes stream, std::size_t budget) {
  account = {budget, 0, false, false};
  StbPixels result;
  stbi__context context{};
  stbi__start_mem(&context, stream.data(), static_cast<int>(stream.size()));
  const std::unique_ptr<stbi__jpeg, JpegFree> jpeg(
      static_cast<stbi__jpeg*>(allocate(sizeof(stbi__jpeg))));
  bool decoded = false;
  if (jpeg) {
    std::memset(jpeg.get(), 0, sizeof(stbi__jpeg));
    jpeg->s = &context;
    stbi__setup_jpeg(jpeg.get());
    decoded = stbi__decode_jpeg_image(jpeg.get()) != 0 && context.img_n >= 3;
  }
  for (int c = 0; decoded && c < context.img_n; ++c) {
    jpeg->img_comp[c].linebuf = static_cast<stbi_uc*>(allocate(context.img_x + 3));
    decoded = jpeg->img_comp[c].linebuf != nullptr;
  }
  const std::size_t pixels = std::size_t{context.img_x} * context.img_y;
  if (decoded) {
    const auto channels = static_cast<std::size_t>(context.img_n);
    result.data.reset(static_cast<stbi_uc*>(allocate(channels * pixels)));
  }
  if (result.data) {
    write_pixels(*jpeg, result.data.get());
    result.width = static_cast<int>(context.img_x);
    result.height = static_cast<int>(context.img_y);
  }
  result.over_budget = account.over_budget;
  result.out_of_memory = account.out_of_memory;
  if (!result.data && stbi_failure_reason() != nullptr) result.reason = stbi_failure_reason();
  return result;
}

StbPixels stb_copy(Bytes pixels) {
  account = {pixels.size(), 0, false, false};
  StbPixels result;
  result.data.reset(static_cast<stbi_uc*>(allocate(pixels.size())));
  if (result.data) std::memcpy(result.data.get(), pixels.data(), pixels.size());
  return result;
}

std::vector<std::uint8_t> stb_inflate(Bytes zlib, std::size_t most) {
  // The inflated bytes are doubled in place: the old block and the new one.
  account = {3 * most, 0, false, false};
  int size = 0;
  const std::unique_ptr<std::uint8_t, StbFree> inflated(
      reinterpret_cast<std::uint8_t*>(stbi_zlib_decode_malloc(
          reinterpret_cast<const char*>(zlib.data()), static_cast<int>(zlib.size()), &size)));
  if (!inflated || static_cast<std::size_t>(size) > most) return {};
  return {inflated.get(), inflated.get() + size};
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
