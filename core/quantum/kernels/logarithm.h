// The natural logarithm of our own, for the same reason as trig.h: the same bits everywhere.
#pragma once

namespace qurio {

// Error below one unit in the last place. Precondition: x is positive, finite and normal.
double natural_log(double x);

}  // namespace qurio
