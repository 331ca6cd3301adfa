// An ICC profile in the APP2 segments of a JPEG (ICC.1:2022, B.4): cut into numbered parts.
#pragma once

#include <array>

#include "core/image/bytes.h"
#include "core/image/icc.h"

namespace qurio {

class JpegIcc {
 public:
  // What an APP2 segment holds; of other kinds nothing is kept.
  void read(Bytes data);

  // Of all parts, for a picture of `picture`'s kind. Unreadable: one is missing or comes twice.
  ColourProfile profile(ProfileSpace picture) const;

 private:
  std::array<Bytes, 256> parts_;
  std::size_t count_ = 0;  // as the parts say; 0: there is none
  std::size_t seen_ = 0;
  bool broken_ = false;
};

}  // namespace qurio
