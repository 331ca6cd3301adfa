#include <array>
#include <catch2/catch.hpp>
#include <numeric>

#include "core/image/jpeg_huffman.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;
using Counts = std::array<std::uint8_t, 16>;

Octets numbered(std::size_t count) {
  Octets values(count);
  std::iota(values.begin(), values.end(), std::uint8_t{0});
  return values;
}

HuffmanTable table_of(const Counts& counts) {
  HuffmanTable table;
  REQUIRE(table.build(counts, numbered(std::accumulate(counts.begin(), counts.end(), 0))));
  CHECK(table.defined());
  return table;
}

TEST_CASE("codes of every length are found, and only those") {
  // One code per length: 0, 10, 110, ..., and the last two of 16 bits but one.
  const HuffmanTable table = table_of({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  for (int length = 1; length <= 16; ++length) {
    const std::uint32_t code = (0xFFFFU << (17 - length)) & 0xFFFF;
    for (const std::uint32_t behind : {0U, (1U << (16 - length)) - 1}) {
      const HuffmanSymbol symbol = table.lookup(code | behind);
      CHECK(int{symbol.length} == length);
      CHECK(int{symbol.value} == length - 1);
    }
  }
  CHECK(int{table.lookup(0xFFFF).length} == 0);
}

TEST_CASE("the codes are those of annex C, in order of length") {
  // 00, 01, 100, 101, 1100
  const HuffmanTable table = table_of({0, 2, 2, 1});
  CHECK(int{table.lookup(0x0000).value} == 0);
  CHECK(int{table.lookup(0x4000).value} == 1);
  CHECK(int{table.lookup(0x8000).value} == 2);
  CHECK(int{table.lookup(0xA000).value} == 3);
  CHECK(int{table.lookup(0xC000).value} == 4);
  CHECK(int{table.lookup(0xC000).length} == 4);
  CHECK(int{table.lookup(0xD000).length} == 0);
}

TEST_CASE("a full table is accepted, an over-full one is not") {
  CHECK(int{table_of({2}).lookup(0xFFFF).value} == 1);
  HuffmanTable table;
  CHECK_FALSE(table.build(Counts{3}, numbered(3)));
  CHECK_FALSE(table.defined());
  CHECK_FALSE(table.build(Counts{1, 3}, numbered(4)));
  CHECK_FALSE(table.build(Counts{0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255}, numbered(510)));
}

TEST_CASE("a table without codes is one, and a second definition replaces the first") {
  HuffmanTable table = table_of({2});
  REQUIRE(table.build(Counts{}, {}));
  CHECK(table.defined());
  CHECK(int{table.lookup(0).length} == 0);
}

}  // namespace
}  // namespace qurio
