// The natural logarithm of our own, for the same reason as trig.h: the same bits everywhere.
#pragma once

namespace qurio {

// Within one unit in the last place. Precondition: x is positive, finite and normal; 0 counts as
// 2^-1023.
double natural_log(double x);

}  // namespace qurio
