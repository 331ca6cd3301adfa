// A circuit's shape, compiled once and run many times with fresh angles.
//
// Running allocates nothing and dispatches on no name. A plan keeps the source circuit, so that one
// can step through the very operations it runs. Copies share what is compiled, which never changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/state.h"
#include "core/status.h"

namespace qurio {

namespace simd {
template <typename Number>
struct Native;
}  // namespace simd
template <class Layout>
class Program;

template <typename Real>
class Plan {
 public:
  using Compiled = Program<simd::Native<Real>>;

  Plan() = default;
  // Errors: those of validated().
  static Result<Plan> compile(Circuit circuit);

  const Circuit& circuit() const { return circuit_; }

  // state <- U(angles) state. Preconditions: angles.size() == circuit().angles and
  // state.qubits() == circuit().qubits.
  void run(std::span<const Real> angles, State<Real>& state) const;

  // <Z_i> (n) and <Z_i Z_j> (pair_count) of U(angles)|state>, in the order of expectations_z;
  // either span may be empty. Faster than run() and expectations_z(): what such a read-out cannot
  // see is not computed. The state is left as it happens to be.
  void run_expectations_z(std::span<const Real> angles, State<Real>& state, std::span<Real> z,
                          std::span<Real> zz) const;

  // Applies operation `index` alone.
  void step(std::size_t index, std::span<const Real> angles, State<Real>& state) const;

  // For the library's own parts: the compiled passes, null for fewer qubits than a vector has lanes
  // (the reference runs those), and the masks of Z_i (n), then of Z_i Z_j, on the basis indices
  // that the passes leave for a read-out.
  const Compiled* compiled() const { return compiled_.get(); }
  std::span<const std::uint32_t> readout_masks() const { return readout_masks_; }

 private:
  Circuit circuit_;
  std::shared_ptr<const Compiled> compiled_;
  std::vector<std::uint32_t> readout_masks_;
};

}  // namespace qurio
