// Amplitude encoding of a real vector, with its gradient.
//
// psi = u / sqrt(|u|^2 + epsilon). The epsilon keeps the gradient finite at u = 0; psi is then
// shorter than 1 by a relative epsilon / (2 |u|^2).
#pragma once

#include <span>

namespace qurio {

inline constexpr double kEncodeEpsilon = 1e-6;

// psi.size() == u.size() == 2^n. Returns 1 / sqrt(|u|^2 + epsilon), which the backward pass needs.
template <typename Real>
Real amplitude_encode(std::span<const Real> u, std::span<Real> psi);

// d_u <- dL/du from d_psi = dL/dpsi, with psi and `scale` as amplitude_encode made them.
template <typename Real>
void amplitude_encode_backward(std::span<const Real> psi, Real scale, std::span<const Real> d_psi,
                               std::span<Real> d_u);

}  // namespace qurio
