#include "core/image/jpeg_preflight.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/image/exif.h"
#include "core/image/jpeg_frame.h"
#include "core/image/jpeg_icc.h"
#include "core/image/jpeg_scan.h"
#include "core/image/jpeg_tables.h"
#include "core/image/limits.h"

namespace qurio {
namespace {

using std::string_view_literals::operator""sv;

// Markers, by their names in T.81.
constexpr int kSof0 = 0xC0;  // baseline
constexpr int kSof1 = 0xC1;  // extended sequential
constexpr int kSof2 = 0xC2;  // progressive
constexpr int kSof3 = 0xC3;  // lossless
constexpr int kDht = 0xC4;
constexpr int kSof9 = 0xC9;  // arithmetic coding: C9 to CB, prepared by CC
constexpr int kDac = 0xCC;
constexpr int kSof15 = 0xCF;
constexpr int kRst0 = 0xD0;
constexpr int kSoi = 0xD8;
constexpr int kEoi = 0xD9;
constexpr int kSos = 0xDA;
constexpr int kDqt = 0xDB;
constexpr int kDri = 0xDD;
constexpr int kApp0 = 0xE0;
constexpr int kApp1 = 0xE1;
constexpr int kApp2 = 0xE2;
constexpr int kApp14 = 0xEE;
constexpr int kSof48 = 0xF7;  // JPEG-LS
constexpr int kTem = 0x01;

Problem jpeg_cut_off() {
  return incomplete("this JPEG ends before its picture does: copy or send it again");
}

Problem broken_scan(std::string_view what) {
  return damaged("a scan header of this JPEG is broken (" + std::string(what) +
                 "): choose another copy");
}

// Kinds of JPEG that are not opened here; other markers hold nothing that we need.
Check explain_marker(int marker) {
  const auto not_here = [](std::string_view what) {
    return unsupported("this JPEG is " + std::string(what) +
                       ", which is not opened here: save it as a plain JPEG");
  };
  if (marker == kSof3) return not_here("lossless");
  if (marker >= kSof9 && marker <= kDac) return not_here("arithmetic-coded");
  if (marker > kDht && marker <= kSof15) return not_here("of a rare kind (hierarchical)");
  if (marker == kSof48) return not_here("a JPEG-LS file");
  return std::nullopt;
}

// Could this pass be part of any JPEG?
bool plausible_pass(const JpegScan& scan, std::size_t components) {
  if (!scan.progressive) {
    return scan.spectral_start == 0 && scan.high_bit == 0 && scan.low_bit == 0;
  }
  if (scan.spectral_start > scan.spectral_end || scan.spectral_end > 63) return false;
  if (scan.spectral_start == 0 && scan.spectral_end != 0) return false;
  if (scan.spectral_start > 0 && components != 1) return false;
  if (scan.high_bit != 0 && scan.high_bit != scan.low_bit + 1) return false;
  return scan.low_bit <= 13 && scan.high_bit <= 13;
}

// Does this pass follow on what was sent of the component before? Notes it as sent.
bool take_pass(const JpegScan& scan, JpegComponent& component) {
  if (!scan.progressive) return !std::exchange(component.scanned, true);
  if (scan.spectral_start > 0 && !component.scanned) return false;
  component.scanned = true;
  const int expected = scan.high_bit == 0 ? JpegComponent::kNothing : scan.high_bit;
  for (int k = scan.spectral_start; k <= scan.spectral_end; ++k) {
    if (std::exchange(component.low_bit[k], scan.low_bit) != expected) return false;
  }
  return true;
}

class JpegPreflight {
 public:
  explicit JpegPreflight(Bytes file) : file_(file) {}

  Result<CheckedImage> run() {
    image_.format = ImageFormat::jpeg;
    image_.stream.reserve(file_.size() + 64);
    append_marker(kSoi);
    if (Check problem = read_segments()) return {problem->status, std::move(problem->message)};
    append_colour_segments();
    append_marker(kEoi);
    image_.colour = icc_.profile(space());
    return std::move(image_);
  }

 private:
  // A marker, and what its segment holds behind the length.
  struct Segment {
    int marker = 0;
    Bytes data;
  };

  // Up to the end marker, or to where every pixel is there: the marker itself may be missing, and
  // what stands in its place (phones append data of their own) is no part of the picture.
  Check read_segments() {
    while (!frame_.complete()) {
      Segment segment;
      if (Check problem = next_segment(segment)) return problem;
      if (segment.marker == kEoi) return end_of_image();
      if (Check problem = read_segment(segment)) return problem;
    }
    return std::nullopt;
  }

  // Stray bytes between segments are skipped, as every decoder does.
  Check next_segment(Segment& segment) {
    const auto at_marker = [&] {
      return file_[at_] == 0xFF && file_[at_ + 1] != 0xFF && file_[at_ + 1] != 0;
    };
    while (at_ + 1 < file_.size() && !at_marker()) ++at_;
    if (at_ + 1 >= file_.size()) return jpeg_cut_off();
    segment.marker = file_[at_ + 1];
    at_ += 2;
    if ((segment.marker >= kRst0 && segment.marker <= kEoi) || segment.marker == kTem) {
      return std::nullopt;  // these stand alone
    }
    if (file_.size() - at_ < 2) return jpeg_cut_off();
    const std::size_t length = read16(file_, at_);
    if (length < 2) {
      return damaged("a segment of this JPEG has an impossible length: choose another copy");
    }
    if (file_.size() - at_ < length) return jpeg_cut_off();
    segment.data = file_.subspan(at_ + 2, length - 2);
    at_ += length;
    return std::nullopt;
  }

  Check read_segment(const Segment& segment) {
    switch (segment.marker) {
      case kSof0:
      case kSof1:
      case kSof2:
        return keep(segment, read_frame(segment));
      case kDht:
        return keep(segment, tables_.read_huffman(segment.data));
      case kSoi:
        return damaged("this JPEG begins twice: choose another copy");
      case kSos:
        return read_scan(segment);
      case kDqt:
        return keep(segment, tables_.read_quantization(segment.data));
      case kDri:
        return keep(segment, tables_.read_restart_interval(segment.data));
      case kApp0:
        has_jfif_ = has_jfif_ || has_at(segment.data, 0, "JFIF\0"sv);
        return std::nullopt;
      case kApp1:
        read_exif(segment.data);
        return std::nullopt;
      case kApp2:
        icc_.read(segment.data);
        return std::nullopt;
      case kApp14:
        read_adobe(segment.data);
        return std::nullopt;
      default:
        return explain_marker(segment.marker);
    }
  }

  // Hands a segment on to the decoder unless it has a problem.
  Check keep(const Segment& segment, Check problem) {
    if (!problem) append(segment.marker, segment.data);
    return problem;
  }

  Check read_frame(const Segment& segment) {
    if (Check problem = frame_.read(segment.marker, segment.data)) return problem;
    image_.width = frame_.width;
    image_.height = frame_.height;
    image_.is_gray = space() == ProfileSpace::gray;
    image_.has_inks = space() == ProfileSpace::cmyk;
    image_.decode_bytes = frame_.decode_bytes();
    if (Check problem = check_memory(image_)) return problem;
    if (frame_.progressive) frame_.make_nonzero_maps();
    return std::nullopt;
  }

  ProfileSpace space() const {
    const std::size_t count = frame_.components.size();
    return count == 1 ? ProfileSpace::gray : count == 4 ? ProfileSpace::cmyk : ProfileSpace::rgb;
  }

  // The first EXIF block counts.
  void read_exif(Bytes data) {
    if (has_exif_ || !has_at(data, 0, "Exif\0\0"sv)) return;
    has_exif_ = true;
    image_.orientation = exif_orientation(data.subspan(6));
  }

  void read_adobe(Bytes data) {
    if (data.size() >= 12 && has_at(data, 0, "Adobe"sv)) adobe_transform_ = data[11];
  }

  Check read_scan(const Segment& segment) {
    const Bytes data = segment.data;
    if (frame_.components.empty()) return broken_scan("it stands before the frame header");
    const std::size_t count = data.empty() ? 0 : data[0];
    if (count < 1 || count > frame_.components.size()) return broken_scan("number of components");
    if (data.size() != 4 + 2 * count) return broken_scan("length");
    if (++scans_ > kMaxScans) {
      return too_large("this JPEG goes over the picture more than " + std::to_string(kMaxScans) +
                       " times, as no camera does: save it as a plain JPEG");
    }
    const Bytes pass = data.subspan(1 + 2 * count);
    JpegScan scan;
    scan.number = scans_;
    scan.progressive = frame_.progressive;
    scan.restart_interval = tables_.restart_interval;
    scan.spectral_start = pass[0];
    scan.spectral_end = frame_.progressive ? pass[1] : 63;
    scan.high_bit = pass[2] >> 4;
    scan.low_bit = pass[2] & 15;
    if (!plausible_pass(scan, count)) return broken_scan("spectral selection");
    for (std::size_t i = 0; i < count; ++i) {
      JpegComponent* const component = frame_.find(data[1 + 2 * i]);
      if (component == nullptr) return broken_scan("component number");
      if (!take_pass(scan, *component)) return broken_scan("a pass out of order");
      if (Check problem = add_component(scan, *component, data[2 + 2 * i], count)) return problem;
    }
    append(segment.marker, segment.data);
    return check_scan(scan, file_, at_, image_.stream);
  }

  Check add_component(JpegScan& scan, JpegComponent& component, int tables, std::size_t count) {
    const int dc = tables >> 4;
    const int ac = tables & 15;
    const bool needs_dc = scan.spectral_start == 0 && scan.high_bit == 0;
    const bool needs_ac = scan.spectral_end > 0;
    if (dc >= kMaxJpegTables || ac >= kMaxJpegTables || (needs_dc && !tables_.dc[dc].defined()) ||
        (needs_ac && !tables_.ac[ac].defined())) {
      return broken_scan("a Huffman table that is not there");
    }
    if (!tables_.has_quantization[component.quantization]) {
      return broken_scan("a quantization table that is not there");
    }
    ScanComponent part{&tables_.dc[dc], &tables_.ac[ac]};
    if (scan.progressive) part.nonzero = &component.nonzero;
    if (count > 1) {
      part.horizontal = component.horizontal;
      part.vertical = component.vertical;
    }
    scan.mcus_wide = count > 1 ? frame_.mcus_wide : component.blocks_wide;
    scan.mcus_high = count > 1 ? frame_.mcus_high : component.blocks_high;
    scan.components.push_back(part);
    return std::nullopt;
  }

  Check end_of_image() const {
    const auto scanned = [](const JpegComponent& component) { return component.scanned; };
    const auto& components = frame_.components;
    if (!components.empty() && std::all_of(components.begin(), components.end(), scanned)) {
      return std::nullopt;
    }
    return incomplete("this JPEG has no picture in it, or only a part: copy or send it again");
  }

  void append_marker(int marker) {
    image_.stream.push_back(0xFF);
    image_.stream.push_back(static_cast<std::uint8_t>(marker));
  }

  void append(int marker, Bytes data) {
    append_marker(marker);
    const std::size_t length = data.size() + 2;
    image_.stream.push_back(static_cast<std::uint8_t>(length >> 8));
    image_.stream.push_back(static_cast<std::uint8_t>(length));
    image_.stream.insert(image_.stream.end(), data.begin(), data.end());
  }

  // What the decoder needs to know of the colours; it looks at this only behind the last scan.
  void append_colour_segments() {
    // Four components are CMYK (without Adobe's mark, too) or YCCK, stored inverted: browsers
    // agree.
    if (frame_.components.size() == 4) adobe_transform_ = adobe_transform_ > 0 ? 2 : 0;
    constexpr std::array<std::uint8_t, 5> kJfif = {'J', 'F', 'I', 'F', 0};
    if (has_jfif_) append(kApp0, kJfif);
    if (adobe_transform_ < 0) return;
    const std::array<std::uint8_t, 12> adobe = {
        'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, static_cast<std::uint8_t>(adobe_transform_)};
    append(kApp14, adobe);
  }

  Bytes file_;
  std::size_t at_ = 2;  // behind the marker that begins every JPEG
  CheckedImage image_;
  JpegFrame frame_;
  JpegTables tables_;
  JpegIcc icc_;
  int scans_ = 0;
  bool has_exif_ = false;
  bool has_jfif_ = false;
  int adobe_transform_ = -1;
};

}  // namespace

Result<CheckedImage> preflight_jpeg(Bytes file) { return JpegPreflight(file).run(); }

}  // namespace qurio
