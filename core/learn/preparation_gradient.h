// Starting values and gradient of the state preparation (core/model/head/state_preparation.h).
#pragma once

#include <span>

#include "core/model/head/state_preparation.h"
#include "core/quantum/quantum.h"

namespace qurio {

template <typename Real>
void initialise_preparation(const StatePreparation<Real>& preparation,
                            const ParameterLayout& layout, Random& random,
                            std::span<Real> parameters);

// d_z <- dL/dz (B x fused_width); ADDS to gradient. z and pass as in preparation.forward(), d_psi =
// dL/d amplitudes.
template <typename Real>
void preparation_backward(const StatePreparation<Real>& preparation, const ParameterLayout& layout,
                          std::span<const Real> parameters, const Matrix<Real>& z,
                          const PreparationPass<Real>& pass, const Matrix<Real>& d_psi,
                          Matrix<Real>& d_z, std::span<Real> gradient);

// d_u row b (columns first .. first + psi.cols()) <- dL/du of encode_rows (encoded_rows.h).
template <typename Real>
void encode_rows_backward(const Matrix<Real>& psi, const Matrix<Real>& norms, Eigen::Index column,
                          const Matrix<Real>& d_psi, Matrix<Real>& d_u, Eigen::Index first);

}  // namespace qurio
