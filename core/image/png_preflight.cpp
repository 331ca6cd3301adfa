#include "core/image/png_preflight.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/image/crc32.h"
#include "core/image/exif.h"
#include "core/image/limits.h"
#include "core/image/png_colour.h"
#include "core/image/stb.h"

namespace qurio {
namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkOverhead = 12;  // length, type, checksum
constexpr std::size_t kMaxPalette = 256;

// Colour types: bits for palette, colour and alpha.
constexpr int kGray = 0;
constexpr int kRgb = 2;
constexpr int kPalette = 3;
constexpr int kAlphaBit = 4;

// Deflate makes at most this many bytes of one (258 bytes of a match in 2 bits).
constexpr std::size_t kMaxInflation = 1032;

std::string choose_copy(std::string what) { return std::move(what) + ": choose another copy"; }

Problem png_cut_off() {
  return incomplete("this PNG ends before its picture does: copy or send it again");
}

bool valid_depth(int colour_type, int depth) {
  switch (colour_type) {
    case kGray:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case kPalette:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case kRgb:
    case kGray | kAlphaBit:
    case kRgb | kAlphaBit:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

class PngPreflight {
 public:
  explicit PngPreflight(Bytes file) : file_(file) {}

  Result<CheckedImage> run() {
    if (Check problem = read_chunks()) return {problem->status, std::move(problem->message)};
    if (Check problem = check_data()) return {problem->status, std::move(problem->message)};
    assemble();
    if (!has_end_ && !data_are_whole()) return {Status::incomplete_file, png_cut_off().message};
    const bool gray = (colour_type_ & kRgb) == 0;
    image_.colour = colour_.profile(gray ? ProfileSpace::gray : ProfileSpace::rgb);
    return std::move(image_);
  }

 private:
  struct Chunk {
    std::string_view type;
    Bytes data;
    bool intact = false;  // the checksum is right
    bool critical() const { return (type[0] & 0x20) == 0; }
  };

  Check read_chunks() {
    while (true) {
      Chunk chunk;
      // Behind the picture data nothing is needed: whether they are whole is seen in themselves.
      if (Check problem = next_chunk(chunk)) return cut_off_behind_data_ ? std::nullopt : problem;
      has_end_ = chunk.type == "IEND";
      if (has_end_) return std::nullopt;
      if (Check problem = read_chunk(chunk)) return problem;
      in_data_ = chunk.type == "IDAT";
    }
  }

  Check next_chunk(Chunk& chunk) {
    cut_off_behind_data_ = false;
    if (file_.size() - at_ < kChunkOverhead) return cut_off();
    const std::size_t length = read32(file_, at_);
    const Bytes type = file_.subspan(at_ + 4, 4);
    const auto is_letter = [](std::uint8_t byte) {
      const int lower = byte | 0x20;
      return lower >= 'a' && lower <= 'z';
    };
    if (length > 0x7FFFFFFF || !std::all_of(type.begin(), type.end(), is_letter)) {
      return damaged(choose_copy("this PNG is damaged at byte " + std::to_string(at_)));
    }
    if (file_.size() - at_ - kChunkOverhead < length) return cut_off();
    chunk.type = {reinterpret_cast<const char*>(type.data()), type.size()};
    chunk.data = file_.subspan(at_ + 8, length);
    const std::uint32_t expected = read32(file_, at_ + 8 + length);
    // What is not used need not be right.
    const bool used = chunk.critical() || chunk.type == "tRNS" || chunk.type == "eXIf" ||
                      PngColour::is_colour(chunk.type);
    chunk.intact = used && crc32(file_.subspan(at_ + 4, 4 + length)) == expected;
    at_ += kChunkOverhead + length;
    if (chunk.critical() && !chunk.intact) return wrong_checksum(chunk);
    return std::nullopt;
  }

  Problem cut_off() {
    cut_off_behind_data_ = !data_.empty();
    return png_cut_off();
  }

  // Do the data end with the checksum (Adler-32) of all that they hold, and is that the picture?
  bool data_are_whole() const {
    const std::size_t behind = kChunkOverhead + 4;  // the data's own checksum, and an empty IEND
    const Bytes stream = image_.stream;
    const Bytes data = stream.subspan(stream.size() - behind - data_bytes_, data_bytes_);
    return data.size() >= 4 &&
           stb_inflated_checksum(data, image_.decode_bytes) == read32(data, data.size() - 4);
  }

  static Problem wrong_checksum(const Chunk& chunk) {
    return damaged(
        choose_copy("the checksum of this PNG's " + std::string(chunk.type) + " chunk is wrong"));
  }

  Check read_chunk(const Chunk& chunk) {
    if (chunk.type == "CgBI") {
      return unsupported(
          "this is Apple's own kind of PNG (CgBI), made for apps: choose a JPEG, "
          "plain PNG or WebP");
    }
    if (chunk.type == "IHDR") return read_header(chunk);
    if (!has_header_) return damaged(choose_copy("this PNG does not begin with its header"));
    if (chunk.type == "PLTE") return read_palette(chunk);
    if (chunk.type == "tRNS") return read_transparency(chunk);
    if (chunk.type == "IDAT") return read_data(chunk);
    if (chunk.type == "eXIf") {
      if (chunk.intact) image_.orientation = exif_orientation(chunk.data);
      return std::nullopt;
    }
    if (PngColour::is_colour(chunk.type)) {
      if (data_.empty()) colour_.read(chunk.type, chunk.data, chunk.intact);
      return std::nullopt;
    }
    if (!chunk.critical()) return std::nullopt;
    return unsupported("this PNG uses the extension " + std::string(chunk.type) +
                       ", which is not known here: save it as a plain PNG");
  }

  Check read_header(const Chunk& chunk) {
    const auto impossible = [] {
      return damaged(choose_copy("the header of this PNG describes no possible picture"));
    };
    if (has_header_ || chunk.data.size() != 13) return impossible();
    has_header_ = true;
    const std::uint32_t width = read32(chunk.data, 0);
    const std::uint32_t height = read32(chunk.data, 4);
    depth_ = chunk.data[8];
    colour_type_ = chunk.data[9];
    interlaced_ = chunk.data[12] == 1;
    if (width == 0 || height == 0 || width > 0x7FFFFFFF || height > 0x7FFFFFFF) return impossible();
    if (!valid_depth(colour_type_, depth_)) return impossible();
    if (chunk.data[10] != 0 || chunk.data[11] != 0 || chunk.data[12] > 1) return impossible();
    if (Check problem = check_pixels(width, height)) return problem;
    header_ = chunk.data;
    image_.format = ImageFormat::png;
    image_.width = static_cast<int>(width);
    image_.height = static_cast<int>(height);
    image_.has_alpha = (colour_type_ & kAlphaBit) != 0;
    return std::nullopt;
  }

  Check read_palette(const Chunk& chunk) {
    const std::size_t size = chunk.data.size();
    const std::size_t most = colour_type_ == kPalette ? std::size_t{1} << depth_ : kMaxPalette;
    const bool gray = colour_type_ == kGray || colour_type_ == (kGray | kAlphaBit);
    if (gray || has_palette_ || has_transparency_ || !data_.empty() || size == 0 || size % 3 != 0 ||
        size / 3 > most) {
      return damaged(choose_copy("the palette of this PNG is broken or in the wrong place"));
    }
    has_palette_ = true;
    if (colour_type_ == kPalette) palette_ = chunk.data;  // elsewhere only a suggestion
    return std::nullopt;
  }

  Check read_transparency(const Chunk& chunk) {
    if (!chunk.intact) return wrong_checksum(chunk);
    const std::size_t size = chunk.data.size();
    bool fits = false;
    if (colour_type_ == kGray) fits = size == 2;
    if (colour_type_ == kRgb) fits = size == 6;
    if (colour_type_ == kPalette) fits = size >= 1 && size <= palette_.size() / 3;
    if (!fits || has_transparency_ || !data_.empty()) {
      return damaged(choose_copy("the transparency of this PNG is broken or in the wrong place"));
    }
    has_transparency_ = true;
    transparency_ = chunk.data;
    image_.has_alpha = true;
    return std::nullopt;
  }

  Check read_data(const Chunk& chunk) {
    if (colour_type_ == kPalette && palette_.empty()) {
      return damaged(choose_copy("this PNG has no palette"));
    }
    if (!data_.empty() && !in_data_) {
      return damaged(choose_copy("the picture data of this PNG are torn apart"));
    }
    data_.push_back(chunk.data);
    data_bytes_ += chunk.data.size();
    return std::nullopt;
  }

  // Can the compressed data hold the picture, and may the decoder take the memory for it?
  Check check_data() {
    if (!has_header_ || data_.empty()) return png_cut_off();
    const std::size_t channels = (colour_type_ & kRgb) != 0 && colour_type_ != kPalette ? 3 : 1;
    const std::size_t stored = channels + ((colour_type_ & kAlphaBit) != 0 ? 1 : 0);
    const std::size_t width = image_.width;
    const std::size_t height = image_.height;
    const std::size_t inflated = (width * stored * depth_ + 7) / 8 * height + height;
    if (data_bytes_ < inflated / kMaxInflation) return png_cut_off();

    // The decoder's steps, each holding what it reads and what it writes: inflate (interlaced
    // pictures have more rows, for which its buffer is doubled), unfilter, apply palette or
    // transparency, bring to 3 or 4 channels, bring to 8 bits.
    const std::size_t pixels = width * height;
    const std::size_t sample = depth_ == 16 ? 2 : 1;
    const std::size_t raw = (width * depth_ + 7) / 8 * stored * height + height;
    const std::size_t raw_grown = interlaced_ ? 3 * raw : raw;
    const bool adds_alpha = has_transparency_ && colour_type_ != kPalette;
    const std::size_t unfiltered = pixels * (stored + (adds_alpha ? 1 : 0)) * sample;
    const std::size_t finished = pixels * (image_.has_alpha ? 4 : 3);
    const std::size_t steps[] = {
        std::max<std::size_t>(data_bytes_, 4096) + raw_grown,
        (interlaced_ ? 2 * raw : raw) + unfiltered * (interlaced_ ? 2 : 1),
        raw + unfiltered + (colour_type_ == kPalette ? finished : 0),
        unfiltered + finished * sample,
        sample == 2 ? 3 * finished : 0,
    };
    image_.decode_bytes = *std::max_element(std::begin(steps), std::end(steps)) + (64 << 10);
    return check_memory(image_);
  }

  // Header, palette of full length, transparency, all data in one chunk, end.
  void assemble() {
    image_.stream.reserve(data_bytes_ + kMaxPalette * 4 + 128);
    const Bytes signature = file_.first(kSignatureBytes);
    image_.stream.assign(signature.begin(), signature.end());
    append("IHDR", {header_});
    if (colour_type_ == kPalette) {
      // The decoder does not check indices: those beyond the palette are black.
      std::array<std::uint8_t, 3 * kMaxPalette> full{};
      std::copy(palette_.begin(), palette_.end(), full.begin());
      append("PLTE", {full});
    }
    if (has_transparency_) append("tRNS", {transparency_});
    append("IDAT", data_);
    append("IEND", {});
  }

  void append(std::string_view type, const std::vector<Bytes>& parts) {
    std::size_t length = 0;
    for (const Bytes part : parts) length += part.size();
    append32(length);
    image_.stream.insert(image_.stream.end(), type.begin(), type.end());
    for (const Bytes part : parts) {
      image_.stream.insert(image_.stream.end(), part.begin(), part.end());
    }
    append32(0);  // the checksum, which the decoder skips
  }

  void append32(std::size_t value) {
    for (const int shift : {24, 16, 8, 0}) {
      image_.stream.push_back(static_cast<std::uint8_t>(value >> shift));
    }
  }

  Bytes file_;
  std::size_t at_ = kSignatureBytes;
  CheckedImage image_;
  Bytes header_;
  int depth_ = 0;
  int colour_type_ = 0;
  bool interlaced_ = false;
  bool has_header_ = false;
  bool has_palette_ = false;
  bool has_transparency_ = false;
  bool in_data_ = false;  // the chunk before was picture data
  bool has_end_ = false;
  bool cut_off_behind_data_ = false;
  Bytes palette_;
  Bytes transparency_;
  PngColour colour_;
  std::vector<Bytes> data_;
  std::size_t data_bytes_ = 0;
};

}  // namespace

Result<CheckedImage> preflight_png(Bytes file) { return PngPreflight(file).run(); }

}  // namespace qurio
