#include "core/image/formats.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace qurio {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kChoose = "choose a JPEG, PNG or WebP";

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;  // with its article
};

// Other kinds of pictures. The browser may open some of them.
constexpr Magic kPictures[] = {
    {0, "GIF87a"sv, "a GIF"},
    {0, "GIF89a"sv, "a GIF"},
    {0, "II*\0"sv, "a TIFF or camera raw file"},
    {0, "MM\0*"sv, "a TIFF or camera raw file"},
    {0, "II+\0"sv, "a TIFF"},
    {0, "MM\0+"sv, "a TIFF"},
    {0, "IIRO"sv, "a camera raw file"},
    {0, "IIU\0"sv, "a camera raw file"},
    {0, "FUJIFILMCCD-RAW"sv, "a camera raw file"},
    {0, "\0\0\1\0"sv, "an icon (ICO)"},
    {0, "\xFF\x0A"sv, "a JPEG XL picture"},
    {0, "\0\0\0\x0CJXL \r\n\x87\n"sv, "a JPEG XL picture"},
    {0, "\0\0\0\x0CjP  "sv, "a JPEG 2000 picture"},
    {0, "\xFF\x4F\xFF\x51"sv, "a JPEG 2000 picture"},
    {0, "8BPS"sv, "a Photoshop file"},
    {0, "#?RADIANCE"sv, "a Radiance HDR picture"},
    {0, "#?RGBE"sv, "a Radiance HDR picture"},
    {0, "v/1\1"sv, "an OpenEXR picture"},
    {0, "\x53\x80\xF6\x34"sv, "a Softimage PIC picture"},
    {0, "gimp xcf"sv, "a GIMP file"},
    {0, "DDS "sv, "a DDS texture"},
    {0, "qoif"sv, "a QOI picture"},
    {0, "AT&TFORM"sv, "a DjVu document"},
    {0, "\x8AMNG\r\n\x1A\n"sv, "an MNG animation"},
};

// Files of other kinds.
constexpr Magic kOthers[] = {
    {0, "%PDF"sv, "a PDF document"},
    {0, "PK\3\4"sv, "a ZIP archive or office document"},
    {0, "\x1F\x8B"sv, "a gzip archive"},
    {0, "Rar!"sv, "a RAR archive"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    {0, "\x1A\x45\xDF\xA3"sv, "a video"},
    {8, "AVI "sv, "a video"},
    {8, "WAVE"sv, "a sound"},
    {0, "ID3"sv, "a sound"},
    {0, "OggS"sv, "a sound or video"},
    {0, "fLaC"sv, "a sound"},
    {0, "MZ"sv, "a program"},
    {0,
     "\x7F"
     "ELF"sv,
     "a program"},
    {0, "\xFE\xFF"sv, "a text"},
    {0, "\xFF\xFE"sv, "a text"},
};

Problem other_picture(std::string_view name) {
  return unsupported("this is " + std::string(name) + ": " + std::string(kChoose));
}

Problem not_a_picture(std::string_view name) {
  return {Status::not_an_image,
          "this is " + std::string(name) + ", not a photo: " + std::string(kChoose)};
}

// ISO base media files say what they are in four-letter brands: one major, then compatible ones.
Problem explain_iso_media(Bytes file) {
  const std::size_t end = std::min<std::size_t>({file.size(), read32(file, 0), 256});
  const auto has_brand = [&](std::string_view brand) {
    for (std::size_t at = 8; at + 4 <= end; at += 4) {
      if (at != 12 && has_at(file, at, brand)) return true;  // at 12: the version
    }
    return false;
  };
  if (has_brand("avif") || has_brand("avis")) return other_picture("an AVIF picture");
  for (const std::string_view brand :
       {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}) {
    if (has_brand(brand)) {
      return unsupported(
          "this photo is in Apple's HEIC format: set the camera to 'Most compatible', or choose a "
          "JPEG, PNG or WebP");
    }
  }
  if (has_brand("crx ")) return other_picture("a camera raw file");
  return not_a_picture("a video");
}

bool is_bmp(Bytes file) {
  // "BM" alone also begins texts: the size of the second header must be one of those in use.
  if (!has_at(file, 0, "BM") || file.size() < 18) return false;
  for (const std::uint8_t size : {12, 16, 40, 52, 56, 64, 108, 124}) {
    if (file[14] == size && file[15] == 0 && file[16] == 0 && file[17] == 0) return true;
  }
  return false;
}

bool is_netpbm(Bytes file) {
  if (file.size() < 3 || file[0] != 'P' || file[1] < '1' || file[1] > '7') return false;
  return file[2] == ' ' || file[2] == '\n' || file[2] == '\r' || file[2] == '\t' || file[2] == '#';
}

std::string lower_case_start(Bytes file) {
  std::string text;
  for (const std::uint8_t byte : file.first(std::min<std::size_t>(file.size(), 1024))) {
    text += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
  }
  return text;
}

// Markup or plain text in ASCII or a superset of it; nullopt when the bytes are neither.
Check explain_text(Bytes file) {
  std::string text = lower_case_start(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (text.empty() || static_cast<unsigned char>(text[0]) >= 0x80) return std::nullopt;
  const auto printable = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 ? byte != 0x7F : byte == '\t' || byte == '\n' || byte == '\r';
  };
  if (!std::all_of(text.begin(), text.end(), printable)) return std::nullopt;
  text.erase(0, text.find_first_not_of(" \t\r\n"));
  const bool markup = text.starts_with('<');
  if (markup && text.find("<svg") != std::string::npos) return other_picture("an SVG drawing");
  if (markup && text.find("<html") != std::string::npos) return not_a_picture("a web page");
  if (text.starts_with("<!doctype html")) return not_a_picture("a web page");
  return not_a_picture("a text");
}

}  // namespace

Problem explain_other_format(Bytes file) {
  if (has_at(file, 1, "PNG")) {
    return damaged(
        "this PNG was changed on the way (its first bytes are not right, as after a transfer in "
        "text mode): fetch it again");
  }
  if (has_at(file, 4, "ftyp")) return explain_iso_media(file);
  if (has_at(file, 8, "WEBP")) {
    return unsupported(
        "this is a WebP picture, which this decoder does not read: choose a JPEG or PNG");
  }
  for (const Magic& magic : kPictures) {
    if (has_at(file, magic.offset, magic.bytes)) return other_picture(magic.name);
  }
  if (is_bmp(file)) return other_picture("a BMP picture");
  if (is_netpbm(file)) return other_picture("a Netpbm picture");
  for (const Magic& magic : kOthers) {
    if (has_at(file, magic.offset, magic.bytes)) return not_a_picture(magic.name);
  }
  if (Check text = explain_text(file)) return *std::move(text);
  return {Status::not_an_image,
          "this is not a picture in any format known here: " + std::string(kChoose)};
}

}  // namespace qurio
