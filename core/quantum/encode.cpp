#include "core/quantum/encode.h"

#include <cmath>
#include <cstddef>

namespace qurio {

template <typename Real>
Real amplitude_encode(std::span<const Real> u, std::span<Real> psi) {
  double sum = kEncodeEpsilon;
  for (const Real x : u) sum += static_cast<double>(x) * x;
  const Real scale = static_cast<Real>(1 / std::sqrt(sum));
  for (std::size_t b = 0; b < u.size(); ++b) psi[b] = u[b] * scale;
  return scale;
}

// d psi_a / d u_b = scale (delta_ab - psi_a psi_b), exactly, epsilon included.
template <typename Real>
void amplitude_encode_backward(std::span<const Real> psi, Real scale, std::span<const Real> d_psi,
                               std::span<Real> d_u) {
  double projection = 0;
  for (std::size_t b = 0; b < psi.size(); ++b) {
    projection += static_cast<double>(psi[b]) * d_psi[b];
  }
  const Real along = static_cast<Real>(projection);
  for (std::size_t b = 0; b < psi.size(); ++b) d_u[b] = scale * (d_psi[b] - psi[b] * along);
}

template float amplitude_encode(std::span<const float>, std::span<float>);
template double amplitude_encode(std::span<const double>, std::span<double>);
template void amplitude_encode_backward(std::span<const float>, float, std::span<const float>,
                                        std::span<float>);
template void amplitude_encode_backward(std::span<const double>, double, std::span<const double>,
                                        std::span<double>);

}  // namespace qurio
