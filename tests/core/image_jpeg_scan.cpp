#include <catch2/catch.hpp>

#include "core/image/jpeg_preflight.h"
#include "core/image/jpeg_scan.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::AcCode;
using test::JpegBitWriter;
using test::Octets;
using test::operator+;

HuffmanTable table_of(const Octets& segment) {
  // Behind marker, length and number.
  HuffmanTable table;
  REQUIRE(table.build(Bytes(segment).subspan(5, 16), Bytes(segment).subspan(21)));
  return table;
}

// One component's scan over `wide` x `high` blocks, and what came of it.
struct Trial {
  JpegScan scan;
  HuffmanTable dc = table_of(test::dc_table());
  HuffmanTable ac = table_of(test::ac_table());
  NonzeroMap nonzero;
  Octets stream;
  std::size_t at = 0;

  Trial(int wide, int high) {
    scan.mcus_wide = wide;
    scan.mcus_high = high;
    nonzero.stride = wide;
    nonzero.blocks.resize(static_cast<std::size_t>(wide) * high);
  }

  Trial& progressive(int start, int end, int high_bit, int low_bit) {
    scan.progressive = true;
    scan.spectral_start = start;
    scan.spectral_end = end;
    scan.high_bit = high_bit;
    scan.low_bit = low_bit;
    return *this;
  }

  // "" when there is no problem.
  std::string run(const Octets& data) {
    scan.components.assign(1, {&dc, &ac, 1, 1, scan.progressive ? &nonzero : nullptr});
    stream.clear();
    at = 0;
    const Check problem = check_scan(scan, data, at, stream);
    return problem ? std::string(status_name(problem->status)) + ": " + problem->message : "";
  }

  bool incomplete(const Octets& data) { return run(data).starts_with("incomplete_file: "); }
  bool damaged(const Octets& data) { return run(data).starts_with("damaged_file: "); }
};

JpegBitWriter symbol(AcCode code) { return JpegBitWriter().put(code, 4); }

constexpr std::uint64_t bit(int k) { return std::uint64_t{1} << k; }
constexpr std::uint64_t band_of(int first, int last) { return bit(last + 1) - bit(first); }

TEST_CASE("baseline: one block, and every way to end it") {
  Trial trial(1, 1);
  CHECK(trial.run(JpegBitWriter().put(0, 4).put(test::kEob, 4).bytes()).empty());
  // A difference of 3 bits, a coefficient of 1 bit, one behind a zero, then the end.
  CHECK(trial
            .run(JpegBitWriter()
                     .put(3, 4)
                     .put(5, 3)
                     .put(test::kOne, 4)
                     .put(1, 1)
                     .put(test::kSkipOne, 4)
                     .put(0, 1)
                     .put(test::kEob, 4)
                     .bytes())
            .empty());
  // 63 coefficients need no end.
  JpegBitWriter full;
  full.put(0, 4);
  for (int k = 1; k <= 63; ++k) full.put(test::kOne, 4).put(1, 1);
  CHECK(trial.run(full.bytes()).empty());
  // Four runs of sixteen zeros fill the block, too.
  JpegBitWriter zeros;
  zeros.put(0, 4);
  for (int i = 0; i < 4; ++i) zeros.put(test::kZrl, 4);
  CHECK(trial.run(zeros.bytes()).empty());
}

TEST_CASE("baseline: a coefficient beyond the block is damage") {
  Trial trial(1, 1);
  JpegBitWriter bits;
  bits.put(0, 4).put(test::kZrl, 4).put(test::kZrl, 4).put(test::kZrl, 4);  // k = 49
  JpegBitWriter fits = bits;
  CHECK(trial.run(fits.put(test::kSkip14, 4).put(1, 1).bytes()).empty());  // k = 63
  CHECK(trial.damaged(bits.put(test::kSkip15, 4).put(1, 1).bytes()));      // k = 64
}

TEST_CASE("baseline: bits that begin no code") {
  Trial trial(1, 1);
  const Octets behind(8, 0x55);
  CHECK(trial.run(JpegBitWriter().put(15, 4).bytes() + behind) ==
        "damaged_file: the picture data of this JPEG is damaged (scan 1, MCU row 0 of 1): choose "
        "another copy");
  CHECK(trial.damaged(JpegBitWriter().put(0, 4).put(15, 4).bytes() + behind));
  // At the end of the data they may be a code cut off.
  CHECK(trial.incomplete(JpegBitWriter().put(15, 4).bytes()));
  CHECK(trial.incomplete(JpegBitWriter().put(0, 4).put(15, 4).bytes()));
}

TEST_CASE("a difference of more than 15 bits is damage") {
  Trial trial(1, 1);
  REQUIRE(trial.dc.build(Octets{1} + Octets(15, 0), Octets{16}));
  CHECK(trial.damaged({0x00, 0x00, 0x00, 0x00}));
}

TEST_CASE("data that end too early are incomplete at the end, damaged elsewhere") {
  const auto blocks = [](int count) {
    JpegBitWriter bits;
    for (int i = 0; i < count; ++i) test::put_block(bits, i % 2 == 0 ? 5 : -5);
    return bits.bytes();
  };
  Trial trial(10, 10);
  CHECK(trial.run(blocks(100)).empty());
  CHECK(
      trial.run(blocks(50)) ==
      "incomplete_file: this JPEG ends too early (50 % of scan 1 is there): copy or send it again");
  CHECK(trial.incomplete(blocks(50) + test::jpeg_marker(0xD9)));
  CHECK(trial.damaged(blocks(50) + test::jpeg_marker(0xDA)));
  CHECK(trial.damaged(blocks(50) + test::jpeg_marker(0xD0) + blocks(50)));
  CHECK(trial.incomplete({}));
}

TEST_CASE("what was read is handed on, and no more") {
  Trial trial(1, 1);
  const Octets data = JpegBitWriter().put(8, 4).put(0xFF, 8).put(test::kEob, 4).bytes();
  CHECK(trial.run(data + Octets{1, 2, 3}).empty());
  CHECK(trial.stream == data);
  CHECK(trial.at == data.size());
}

TEST_CASE("restart intervals") {
  Trial trial(3, 7);
  trial.scan.restart_interval = 2;
  const auto interval = [](int blocks) {
    JpegBitWriter bits;
    for (int i = 0; i < blocks; ++i) test::put_block(bits, 1);
    return bits.bytes();
  };
  // 21 blocks: ten intervals of two and one of one; the markers go 0 to 7, 0, 1.
  const auto whole = [&](int wrong_at, const Octets& between) {
    Octets data;
    for (int i = 0; i < 10; ++i) {
      const int number = i % 8 + (i == wrong_at ? 1 : 0);
      data = data + interval(2) + between + test::jpeg_marker(0xD0 + number);
    }
    return data + interval(1);
  };
  CHECK(trial.run(whole(-1, {})).empty());
  CHECK(trial.stream == whole(-1, {}));
  // Fill bytes and stray bytes in front of a marker are left out.
  CHECK(trial.run(whole(-1, {7, 0xFF, 0, 0xFF, 0xFF})).empty());
  CHECK(trial.stream == whole(-1, {}));
  CHECK(trial.damaged(whole(3, {})));
  CHECK(trial.incomplete(interval(2)));
  CHECK(trial.incomplete(interval(2) + test::jpeg_marker(0xD9)));
  CHECK(trial.damaged(interval(2) + test::jpeg_marker(0xC4)));
  CHECK(trial.damaged(interval(1) + test::jpeg_marker(0xD0) + interval(2)));
}

TEST_CASE("several components share an MCU") {
  Trial trial(2, 1);
  const auto run = [&](int blocks) {
    const ScanComponent luma{&trial.dc, &trial.ac, 2, 2};
    const ScanComponent chroma{&trial.dc, &trial.ac, 1, 1};
    trial.scan.components = {luma, chroma, chroma};
    JpegBitWriter bits;
    for (int i = 0; i < blocks; ++i) test::put_block(bits, 0);
    std::size_t at = 0;
    return check_scan(trial.scan, bits.bytes(), at, trial.stream);
  };
  CHECK_FALSE(run(12));
  CHECK(run(11));
}

TEST_CASE("progressive: DC, first and refining") {
  Trial trial(4, 1);
  trial.progressive(0, 0, 0, 1);
  CHECK(trial.run(JpegBitWriter().put(0, 4).put(2, 4).put(3, 2).put(0, 8).bytes()).empty());
  CHECK(trial.incomplete(JpegBitWriter().put(0, 8).bytes()));
  trial.progressive(0, 0, 1, 0);
  CHECK(trial.run({0xF0}).empty());
  CHECK(trial.incomplete({}));
}

TEST_CASE("progressive: a first pass over a band notes what is not zero") {
  Trial trial(1, 1);
  trial.progressive(1, 20, 0, 0);
  CHECK(trial
            .run(symbol(test::kOne)
                     .put(1, 1)
                     .put(test::kSkipOne, 4)
                     .put(1, 1)
                     .put(test::kSkip14, 4)
                     .put(0, 1)
                     .put(test::kEob, 4)
                     .bytes())
            .empty());
  CHECK(trial.nonzero.blocks[0] == (bit(1) | bit(3) | bit(18)));
}

TEST_CASE("progressive: the end of a first pass over a band") {
  Trial trial(1, 1);
  trial.progressive(1, 2, 0, 0);
  CHECK(trial.run(symbol(test::kOne).put(1, 1).put(test::kOne, 4).put(1, 1).bytes()).empty());
  CHECK(trial.run(symbol(test::kZrl).bytes()).empty());
  CHECK(trial.damaged(symbol(test::kSkip14).put(1, 1).put(0, 32).bytes()));
  CHECK(trial.incomplete(symbol(test::kOne).put(1, 1).bytes()));
  CHECK(trial.damaged(JpegBitWriter().put(15, 4).put(0, 32).bytes()));
  CHECK(trial.incomplete(JpegBitWriter().put(15, 4).bytes()));
  // 15 bits of magnitude fit, shifted by one they do not.
  const Octets large = symbol(test::kFifteen).put(0x7FFF, 15).put(test::kEob, 4).bytes();
  CHECK(trial.run(large).empty());
  CHECK(trial.incomplete(symbol(test::kFifteen).put(1, 4).bytes()));
  trial.progressive(1, 2, 0, 1);
  CHECK(trial.damaged(large + Octets(4, 0)));
}

TEST_CASE("progressive: an end of band runs on over blocks, and ends with its interval") {
  Trial trial(10, 1);
  trial.progressive(1, 5, 0, 0);
  // 2^2 + 3 = 7 blocks, then 2^1 + 1 = 3.
  const Octets data = symbol(test::kEob4).put(3, 2).put(test::kEob2, 4).put(1, 1).bytes();
  CHECK(trial.run(data).empty());
  CHECK(trial.stream == data);
  CHECK(trial.incomplete(symbol(test::kEob4).put(3, 2).bytes()));
  trial.scan.restart_interval = 5;
  CHECK(trial.damaged(data + test::jpeg_marker(0xD1) + data));
  CHECK(trial.run(data + test::jpeg_marker(0xD0) + data).empty());
}

TEST_CASE("progressive: the bits of an end of band can be cut off") {
  Trial trial(10, 1);
  REQUIRE(trial.ac.build(Octets(7, 0) + Octets{1} + Octets(8, 0), Octets{0xE0}));  // code 0, 8 bits
  trial.progressive(1, 5, 0, 0);
  CHECK(trial.incomplete({0x00, 0x00}));
  CHECK(trial.run({0x00, 0x00, 0x00}).empty());
  trial.progressive(1, 5, 1, 0);
  CHECK(trial.incomplete({0x00, 0x00}));
  CHECK(trial.run({0x00, 0x00, 0x00}).empty());
}

TEST_CASE("progressive: refining reads one bit for each coefficient that is not zero") {
  Trial trial(1, 1);
  trial.progressive(1, 10, 1, 0);
  const std::uint64_t before = bit(2) | bit(4) | bit(12);

  // The end of the band: bits for 2 and 4.
  trial.nonzero.blocks[0] = before;
  CHECK(trial.run(symbol(test::kEob).put(3, 2).put(0, 2).bytes()).empty());
  CHECK(trial.stream.size() == 1);
  CHECK(trial.nonzero.blocks[0] == before);
  // A new coefficient behind one zero: 1 is the zero, 2 is corrected, 3 is new; then the end.
  CHECK(trial.run(symbol(test::kSkipOne).put(1, 1).put(1, 1).put(test::kEob, 4).put(1, 1).bytes())
            .empty());
  CHECK(trial.nonzero.blocks[0] == (before | bit(3)));
  // A run of sixteen zeros goes beyond the band: 2, 3 and 4 are corrected.
  CHECK(trial.run(symbol(test::kZrl).put(7, 3).bytes()).empty());
  CHECK(trial.nonzero.blocks[0] == (before | bit(3)));
  // A new coefficient that finds no place.
  CHECK(trial.damaged(symbol(test::kSkip14).put(1, 1).put(7, 3).put(0, 32).bytes()));
}

TEST_CASE("progressive: refining, cut off or damaged in every place") {
  Trial trial(1, 1);
  trial.progressive(1, 63, 1, 0);
  trial.nonzero.blocks[0] = ~std::uint64_t{1};  // all 63: corrections in two steps
  const Octets whole = symbol(test::kEob).put(0, 32).put(0, 31).bytes();
  CHECK(trial.run(whole).empty());
  for (std::size_t size = 0; size < 8; ++size) {
    CHECK(trial.incomplete({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}));
  }
  CHECK(trial.damaged(symbol(test::kTwo).put(0, 32).bytes()));
  CHECK(trial.damaged(JpegBitWriter().put(15, 4).put(0, 32).bytes()));
  CHECK(trial.incomplete(JpegBitWriter().put(15, 4).bytes()));

  Trial sparse(1, 1);
  sparse.progressive(1, 63, 1, 0);
  REQUIRE(sparse.ac.build(Octets(7, 0) + Octets{1} + Octets(8, 0), Octets{0x01}));
  CHECK(sparse.incomplete({0x00}));  // the sign is missing
  sparse.nonzero.blocks[0] = band_of(1, 8);
  CHECK(sparse.incomplete({0x00, 0x00}));  // the eighth correction is missing
}

TEST_CASE("progressive: refining goes on through an end-of-band run") {
  Trial trial(3, 1);
  trial.progressive(1, 10, 1, 0);
  trial.nonzero.blocks = {bit(1), bit(2) | bit(3), bit(11)};
  // Three blocks: one correction, two, none.
  CHECK(trial.run(symbol(test::kEob2).put(1, 1).put(7, 3).bytes()).empty());
  // The last block's corrections are cut off: eight of them, behind eight bits that are there.
  trial.nonzero.blocks = {bit(1), bit(2) | bit(3), band_of(1, 8)};
  CHECK(trial.incomplete(symbol(test::kEob2).put(1, 1).put(7, 3).bytes()));
}

}  // namespace
}  // namespace qurio
