// The largest deviation seen; a NaN sticks, where std::max and std::fmax would forget it.
#pragma once

namespace qurio::testing {

class Worst {
 public:
  void see(double deviation) {
    const double size = deviation < 0 ? -deviation : deviation;
    if (!(size <= value_)) value_ = value_ != value_ ? value_ : size;
  }
  double value() const { return value_; }

 private:
  double value_ = 0;
};

}  // namespace qurio::testing
