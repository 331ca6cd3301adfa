#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/hash.h"
#include "tests/core/support/worst.h"

using namespace qurio;

TEST_CASE("the generator is xoshiro256++ seeded by splitmix64", "[random]") {
  // First outputs computed independently from the published algorithms.
  Random random(0);
  CHECK(random.next() == 0x53175d61490b23dfULL);
  CHECK(random.next() == 0x61da6f3dc380d507ULL);
}

TEST_CASE("normal numbers have the same bits everywhere", "[random]") {
  Random random(1);
  testing::Hash hash;
  for (int k = 0; k < 10000; ++k) hash.see(random.normal());
  CHECK(hash.value() == 0x68a9622ce92ef873ULL);
}

TEST_CASE("normal numbers are those of Box and Muller with the platform's functions", "[random]") {
  Random random(2);
  Random same(2);
  testing::Worst worst;
  for (int k = 0; k < 100000; ++k) {
    const double radius = std::sqrt(-2 * std::log(1 - same.uniform()));
    const double expected = radius * std::cos(2 * std::numbers::pi * same.uniform());
    worst.see(random.normal() - expected);
  }
  CHECK(worst.value() < 2e-15);
}

TEST_CASE("uniform, normal and bounded numbers have their moments", "[random]") {
  Random random(7);
  double sum = 0, square = 0, mean = 0;
  std::vector<int> counts(7, 0);
  constexpr int kCount = 100000;
  for (int i = 0; i < kCount; ++i) {
    const double u = random.uniform();
    REQUIRE((u >= 0 && u < 1));
    mean += u / kCount;
    const double z = random.normal();
    sum += z / kCount;
    square += z * z / kCount;
    ++counts[random.below(7)];
  }
  CHECK(mean == Approx(0.5).margin(0.005));
  CHECK(sum == Approx(0).margin(0.015));
  CHECK(square == Approx(1).margin(0.02));
  for (const int count : counts) CHECK(count == Approx(kCount / 7.0).epsilon(0.03));
}

TEST_CASE("a shuffle keeps everything and is the same for a seed", "[random]") {
  std::vector<int> a, b;
  for (int i = 0; i < 50; ++i) a.push_back(i);
  b = a;
  Random first(3), second(3);
  first.shuffle(a);
  second.shuffle(b);
  CHECK(a == b);
  CHECK_FALSE(std::is_sorted(a.begin(), a.end()));
  std::sort(a.begin(), a.end());
  for (int i = 0; i < 50; ++i) CHECK(a[std::size_t(i)] == i);
}
