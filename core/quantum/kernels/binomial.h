// Binomial random numbers, exact for every size: how many of many shots fall on one side.
#pragma once

#include <cstdint>

#include "core/quantum/random.h"

namespace qurio {

// How many of `trials` trials succeed, each with probability p; takes as long for a million trials
// as for a hundred. A few trials digit by digit; small means by inversion (BINV: Kachitvichyanukul
// & Schmeiser 1988), others by transformed rejection (BTRS: Hormann 1993). p outside 0..1 counts as
// the nearer end.
std::uint64_t binomial(std::uint64_t trials, double p, Random& random);

}  // namespace qurio
