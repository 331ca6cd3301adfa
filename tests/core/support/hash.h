// FNV-1a over the bytes of doubles, lowest first: one number that says whether all bits are the
// same.
#pragma once

#include <cstdint>
#include <cstring>

namespace qurio::testing {

class Hash {
 public:
  void see(double x) {
    std::uint64_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    for (int byte = 0; byte < 8; ++byte) {
      value_ = (value_ ^ (bits >> (8 * byte) & 0xff)) * 0x100000001b3ULL;
    }
  }
  template <class Numbers>
  void see_all(const Numbers& numbers) {
    for (const double x : numbers) see(x);
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace qurio::testing
