#include "tests/core/support/dense.h"

#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace qurio::oracle {
namespace {

using Factor = std::array<Complex, 4>;

// coefficient * (factor on wire a) (x) (factor on wire b), the identity elsewhere.
struct Term {
  Complex coefficient;
  Factor a;
  Factor b;
};

const Complex kI(0, 1);
const Factor kOne = {1, 0, 0, 1};
const Factor kX = {0, 1, 1, 0};
const Factor kY = {0, -kI, kI, 0};
const Factor kZ = {1, 0, 0, -1};
const Factor kZero = {1, 0, 0, 0};   // |0><0|
const Factor kIsOne = {0, 0, 0, 1};  // |1><1|

// exp(-i t P / 2) = cos(t/2) 1 - i sin(t/2) P
Factor rotation(const Factor& p, double t) {
  Factor m;
  for (std::size_t k = 0; k < 4; ++k) {
    m[k] = std::cos(t / 2) * kOne[k] - kI * std::sin(t / 2) * p[k];
  }
  return m;
}

Factor product(const Factor& l, const Factor& r) {
  return {l[0] * r[0] + l[1] * r[2], l[0] * r[1] + l[1] * r[3], l[2] * r[0] + l[3] * r[2],
          l[2] * r[1] + l[3] * r[3]};
}

std::vector<Term> single(const Factor& m) { return {{1, m, kOne}}; }
std::vector<Term> controlled(const Factor& m) { return {{1, kZero, kOne}, {1, kIsOne, m}}; }
std::vector<Term> ising(const Factor& p, double t) {
  return {{std::cos(t / 2), kOne, kOne}, {-kI * std::sin(t / 2), p, p}};
}

std::vector<Term> terms(Gate gate, const std::array<double, 3>& t) {
  const double root = 1 / std::numbers::sqrt2;
  switch (gate) {
    case Gate::x:
      return single(kX);
    case Gate::y:
      return single(kY);
    case Gate::z:
      return single(kZ);
    case Gate::h:
      return single({root, root, root, -root});
    case Gate::s:
      return single({1, 0, 0, kI});
    case Gate::t:
      return single({1, 0, 0, std::exp(kI * (std::numbers::pi / 4))});
    case Gate::rx:
      return single(rotation(kX, t[0]));
    case Gate::ry:
      return single(rotation(kY, t[0]));
    case Gate::rz:
      return single(rotation(kZ, t[0]));
    case Gate::phase:
      return single({1, 0, 0, std::exp(kI * t[0])});
    case Gate::rot:
      return single(product(rotation(kZ, t[2]), product(rotation(kY, t[1]), rotation(kZ, t[0]))));
    case Gate::cnot:
      return controlled(kX);
    case Gate::cz:
      return controlled(kZ);
    case Gate::swap:  // (II + XX + YY + ZZ) / 2
      return {{0.5, kOne, kOne}, {0.5, kX, kX}, {0.5, kY, kY}, {0.5, kZ, kZ}};
    case Gate::crx:
      return controlled(rotation(kX, t[0]));
    case Gate::cry:
      return controlled(rotation(kY, t[0]));
    case Gate::crz:
      return controlled(rotation(kZ, t[0]));
    case Gate::rxx:
      return ising(kX, t[0]);
    case Gate::ryy:
      return ising(kY, t[0]);
    case Gate::rzz:
      return ising(kZ, t[0]);
  }
  return {};
}

// (f_0 (x) f_1 (x) ... ) in, one factor at a time from the right: (A (x) B) v = A V B^T for v laid
// out as a matrix V. `left` is the dimension of what stands left of the factor, `right` of what
// follows.
void apply_factor(const Factor& f, std::size_t left, std::size_t right, Vector& v) {
  Vector out(v.size());
  for (std::size_t l = 0; l < left; ++l) {
    for (std::size_t row = 0; row < 2; ++row) {
      for (std::size_t column = 0; column < 2; ++column) {
        for (std::size_t r = 0; r < right; ++r) {
          out[(l * 2 + row) * right + r] += f[row * 2 + column] * v[(l * 2 + column) * right + r];
        }
      }
    }
  }
  v = std::move(out);
}

}  // namespace

Vector run(const Circuit& circuit, std::span<const double> angles, Vector in) {
  for (const Operation& operation : circuit.operations) {
    std::array<double, 3> t{};
    for (std::size_t k = 0; k < 3; ++k) {
      if (operation.angles[k] >= 0) t[k] = angles[static_cast<std::size_t>(operation.angles[k])];
    }
    Vector sum(in.size());
    for (const Term& term : terms(operation.gate, t)) {
      Vector part = in;
      std::size_t left = 1;
      for (int q = 0; q < circuit.qubits; ++q) {
        const std::size_t right = in.size() / left / 2;
        if (q == operation.wires[0]) apply_factor(term.a, left, right, part);
        if (q == operation.wires[1]) apply_factor(term.b, left, right, part);
        left *= 2;
      }
      for (std::size_t b = 0; b < in.size(); ++b) sum[b] += term.coefficient * part[b];
    }
    in = std::move(sum);
  }
  return in;
}

double expectation(const std::string& paulis, const Vector& psi) {
  Vector image = psi;
  std::size_t left = 1;
  for (const char letter : paulis) {
    const std::size_t right = psi.size() / left / 2;
    if (letter != 'I') {
      apply_factor(letter == 'X' ? kX : (letter == 'Y' ? kY : kZ), left, right, image);
    }
    left *= 2;
  }
  Complex sum = 0;
  for (std::size_t b = 0; b < psi.size(); ++b) sum += std::conj(psi[b]) * image[b];
  return sum.real();
}

double distance(const Vector& a, const Vector& b) {
  double largest = a.size() == b.size() ? 0.0 : INFINITY;
  for (std::size_t k = 0; k < a.size() && k < b.size(); ++k) {
    const double d = std::abs(a[k] - b[k]);
    if (!(d <= largest)) largest = d;
  }
  return largest;
}

}  // namespace qurio::oracle
