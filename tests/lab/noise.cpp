#include <catch2/catch.hpp>

#include "core/model/head/circuit_features.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "models/train/noise_figures.h"

using namespace qurio;

namespace {

struct Device {
  Circuit circuit = ry_ring_ansatz(3, 2);
  std::vector<double> angles, psi = std::vector<double>(8);
  Device() {
    Random random(3);
    for (int i = 0; i < circuit.angles; ++i) angles.push_back(random.normal());
    double square = 0;
    for (double& amplitude : psi) {
      amplitude = random.normal();
      square += amplitude * amplitude;
    }
    for (double& amplitude : psi) amplitude /= std::sqrt(square);
  }
  Vector<float> features(double p, std::uint64_t shots, std::uint64_t seed = 1) const {
    Random random(seed);
    return measured_features(noisy_outcomes(circuit, angles, psi, p), shots, random);
  }
};

}  // namespace

TEST_CASE("without noise and with all shots the read-out is the simulator's", "[noise]") {
  const Device device;
  const Vector<float> f = device.features(0, 0);
  State<double> state(3), scratch(3);
  state.set_real(device.psi);
  Plan<double>::compile(device.circuit).value().run(device.angles, state);
  std::vector<double> e(12);
  readout_zx<double>(state, scratch, e);
  REQUIRE(f.size() == 12);
  for (Eigen::Index k = 0; k < 12; ++k) {
    CHECK(double(f[k]) == Approx(e[std::size_t(k)]).margin(1e-6));
  }
}

TEST_CASE("noise takes the expectation values away", "[noise]") {
  const Device device;
  const float none = device.features(0, 0).norm();
  const float some = device.features(0.02, 0).norm();
  CHECK(some < none);
  CHECK(some > 0.5F * none);
  CHECK(device.features(1, 0).norm() < 1e-6F);
}

TEST_CASE("shots miss the expectation values by as much as they must", "[noise]") {
  const Device device;
  const Vector<float> exact = device.features(0, 0);
  // A mean of `shots` numbers that are 1 or -1 has the variance (1 - mean^2) / shots.
  const float one_shot = static_cast<float>(exact.size()) - exact.squaredNorm();
  for (const std::uint64_t shots : {3, 100, 10000}) {
    constexpr int kTrials = 1000;
    float sum = 0;
    for (std::uint64_t seed = 1; seed <= kTrials; ++seed) {
      sum += (device.features(0, shots, seed) - exact).squaredNorm();
    }
    INFO(shots << " shots");
    CHECK(sum / kTrials == Approx(one_shot / static_cast<float>(shots)).epsilon(0.06));
  }
}
