#include "core/image/jpeg_scan.h"

#include <algorithm>
#include <bit>
#include <string>

#include "core/image/jpeg_bits.h"

namespace qurio {
namespace {

enum class Block : std::uint8_t { ok, exhausted, invalid };

constexpr int kLastCoefficient = 63;
constexpr int kMaxMagnitudeBits = 15;

std::uint64_t band(int first, int last) {
  return (~std::uint64_t{0} >> (kLastCoefficient - last)) & (~std::uint64_t{0} << first);
}

// One restart interval's decoder state; its methods read one block each.
class BlockReader {
 public:
  BlockReader(const JpegScan& scan, Bytes file, std::size_t at) : scan_(scan), bits_(file, at) {}

  std::size_t position() const { return bits_.position(); }

  Block baseline(const ScanComponent& component, std::uint64_t*) {
    if (const Block dc = difference(*component.dc); dc != Block::ok) return dc;
    for (int k = 1; k <= kLastCoefficient; ++k) {
      bits_.fill();
      const HuffmanSymbol symbol = component.ac->lookup(bits_.peek16());
      const int run = symbol.value >> 4;
      const int size = symbol.value & 15;
      if (symbol.length == 0) return no_code();
      if (!bits_.skip(symbol.length + size)) return Block::exhausted;
      if (size == 0 && run < 15) return Block::ok;
      k += run;
      if (size != 0 && k > kLastCoefficient) return Block::invalid;
    }
    return Block::ok;
  }

  Block dc_first(const ScanComponent& component, std::uint64_t*) {
    return difference(*component.dc);
  }

  Block dc_refine(const ScanComponent&, std::uint64_t*) {
    bits_.fill();
    return bits_.skip(1) ? Block::ok : Block::exhausted;
  }

  Block ac_first(const ScanComponent& component, std::uint64_t* nonzero) {
    if (end_of_band_run_ > 0) {
      --end_of_band_run_;
      return Block::ok;
    }
    for (int k = scan_.spectral_start; k <= scan_.spectral_end; ++k) {
      bits_.fill();
      const HuffmanSymbol symbol = component.ac->lookup(bits_.peek16());
      const int run = symbol.value >> 4;
      const int size = symbol.value & 15;
      if (symbol.length == 0) return no_code();
      if (!bits_.skip(symbol.length)) return Block::exhausted;
      if (size == 0 && run < 15) return end_of_band(run);
      if (!bits_.skip(size)) return Block::exhausted;
      k += run;
      if (size == 0) continue;
      if (k > scan_.spectral_end || size + scan_.low_bit > kMaxMagnitudeBits) return Block::invalid;
      *nonzero |= std::uint64_t{1} << k;
    }
    return Block::ok;
  }

  Block ac_refine(const ScanComponent& component, std::uint64_t* nonzero) {
    int k = scan_.spectral_start;
    if (end_of_band_run_ > 0) {
      --end_of_band_run_;
      return corrections(*nonzero & band(k, scan_.spectral_end));
    }
    while (k <= scan_.spectral_end) {
      bits_.fill();
      const HuffmanSymbol symbol = component.ac->lookup(bits_.peek16());
      const int run = symbol.value >> 4;
      const int size = symbol.value & 15;
      if (symbol.length == 0) return no_code();
      if (!bits_.skip(symbol.length)) return Block::exhausted;
      if (size > 1) return Block::invalid;
      if (size == 0 && run < 15) {
        if (const Block ended = end_of_band(run); ended != Block::ok) return ended;
        return corrections(*nonzero & band(k, scan_.spectral_end));
      }
      if (!bits_.skip(size)) return Block::exhausted;
      // The run counts coefficients that are still zero; the others have a correction bit each.
      const int place = zero_after(*nonzero, k, run);
      const int last = std::min(place, scan_.spectral_end);
      const Block corrected = corrections(*nonzero & band(k, last));
      if (corrected != Block::ok) return corrected;
      if (size == 1) {
        if (place > scan_.spectral_end) return Block::invalid;
        *nonzero |= std::uint64_t{1} << place;
      }
      k = last + 1;
    }
    return Block::ok;
  }

 private:
  Block difference(const HuffmanTable& table) {
    bits_.fill();
    const HuffmanSymbol symbol = table.lookup(bits_.peek16());
    if (symbol.length == 0) return no_code();
    if (symbol.value > kMaxMagnitudeBits) return Block::invalid;
    return bits_.skip(symbol.length + symbol.value) ? Block::ok : Block::exhausted;
  }

  // The next bits begin no code: because they are wrong, or because they are cut off.
  Block no_code() const { return bits_.ends_within(16) ? Block::exhausted : Block::invalid; }

  // This block's band is done, and those of the next (2^size + bits - 1) blocks.
  Block end_of_band(int size) {
    end_of_band_run_ = (1U << size) - 1;
    if (size == 0) return Block::ok;
    bits_.fill();
    const std::uint32_t extra = bits_.peek16() >> (16 - size);
    if (!bits_.skip(size)) return Block::exhausted;
    end_of_band_run_ += extra;
    return Block::ok;
  }

  Block corrections(std::uint64_t coefficients) {
    for (int count = std::popcount(coefficients); count > 0; count -= 32) {
      bits_.fill();
      if (!bits_.skip(std::min(count, 32))) return Block::exhausted;
    }
    return Block::ok;
  }

  // The zero coefficient with `run` zero ones before it, from k on; beyond the band when it has
  // none.
  int zero_after(std::uint64_t nonzero, int k, int run) const {
    for (; k <= scan_.spectral_end; ++k) {
      if ((nonzero >> k) & 1U) continue;
      if (run-- == 0) break;
    }
    return k;
  }

  const JpegScan& scan_;
  JpegBits bits_;
  std::uint32_t end_of_band_run_ = 0;
};

using ReadBlock = Block (BlockReader::*)(const ScanComponent&, std::uint64_t*);

template <ReadBlock read_block>
Block read_mcu(BlockReader& reader, const JpegScan& scan, int mcu) {
  const int column = mcu % scan.mcus_wide;
  const int row = mcu / scan.mcus_wide;
  for (const ScanComponent& component : scan.components) {
    for (int v = 0; v < component.vertical; ++v) {
      for (int h = 0; h < component.horizontal; ++h) {
        std::uint64_t* nonzero = nullptr;
        if (component.nonzero != nullptr) {
          const std::size_t y = static_cast<std::size_t>(row) * component.vertical + v;
          const std::size_t x = static_cast<std::size_t>(column) * component.horizontal + h;
          nonzero = &component.nonzero->blocks[y * component.nonzero->stride + x];
        }
        const Block block = (reader.*read_block)(component, nonzero);
        if (block != Block::ok) return block;
      }
    }
  }
  return Block::ok;
}

// Where the next marker begins, or the end of the file.
std::size_t find_marker(Bytes file, std::size_t at) {
  while (at + 1 < file.size()) {
    if (file[at] == 0xFF && file[at + 1] != 0 && file[at + 1] != 0xFF) return at;
    ++at;
  }
  return file.size();
}

class ScanReader {
 public:
  ScanReader(const JpegScan& scan, Bytes file, std::size_t& at, std::vector<std::uint8_t>& stream)
      : scan_(scan), file_(file), at_(at), stream_(stream) {}

  template <ReadBlock read_block>
  Check read() {
    const int mcus = scan_.mcus_wide * scan_.mcus_high;
    const int interval = scan_.restart_interval > 0 ? scan_.restart_interval : mcus;
    for (int first = 0; first < mcus; first += interval) {
      if (first > 0) {
        if (Check problem = restart(first, first / interval - 1)) return problem;
      }
      BlockReader reader(scan_, file_, at_);
      const int end = std::min(interval, mcus - first) + first;
      for (int mcu = first; mcu < end; ++mcu) {
        const Block block = read_mcu<read_block>(reader, scan_, mcu);
        if (block != Block::ok) return problem_at(block, mcu, reader.position());
      }
      const std::size_t position = reader.position();
      stream_.insert(stream_.end(), file_.begin() + static_cast<std::ptrdiff_t>(at_),
                     file_.begin() + static_cast<std::ptrdiff_t>(position));
      at_ = position;
    }
    return std::nullopt;
  }

 private:
  // Restart markers are numbered 0 to 7 and again from 0.
  Check restart(int mcu, int number) {
    const auto marker = static_cast<std::uint8_t>(0xD0 + number % 8);
    const std::size_t found = find_marker(file_, at_);
    if (found == file_.size() || file_[found + 1] != marker) {
      return problem_at(Block::exhausted, mcu, found);
    }
    stream_.push_back(0xFF);
    stream_.push_back(marker);
    at_ = found + 2;
    return std::nullopt;
  }

  // Data that stop at the end of the file, or of the picture, are incomplete; at anything else, or
  // in the middle, damaged.
  Problem problem_at(Block block, int mcu, std::size_t position) const {
    const std::size_t marker = find_marker(file_, position);
    const bool at_end = marker == file_.size() || file_[marker + 1] == 0xD9;
    const std::string scan = "scan " + std::to_string(scan_.number);
    if (block == Block::exhausted && at_end) {
      const std::int64_t mcus = std::int64_t{scan_.mcus_wide} * scan_.mcus_high;
      return incomplete("this JPEG ends too early (" +
                        std::to_string(mcu * std::int64_t{100} / mcus) + " % of " + scan +
                        " is there): copy or send it again");
    }
    return damaged("the picture data of this JPEG is damaged (" + scan + ", MCU row " +
                   std::to_string(mcu / scan_.mcus_wide) + " of " +
                   std::to_string(scan_.mcus_high) + "): choose another copy");
  }

  const JpegScan& scan_;
  Bytes file_;
  std::size_t& at_;
  std::vector<std::uint8_t>& stream_;
};

}  // namespace

Check check_scan(const JpegScan& scan, Bytes file, std::size_t& at,
                 std::vector<std::uint8_t>& stream) {
  ScanReader reader(scan, file, at, stream);
  if (!scan.progressive) return reader.read<&BlockReader::baseline>();
  const bool first = scan.high_bit == 0;
  if (scan.spectral_start == 0) {
    return first ? reader.read<&BlockReader::dc_first>() : reader.read<&BlockReader::dc_refine>();
  }
  return first ? reader.read<&BlockReader::ac_first>() : reader.read<&BlockReader::ac_refine>();
}

}  // namespace qurio
