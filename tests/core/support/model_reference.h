// The QCMFM head in plain loops, double precision, written from its description and sharing no code
// with core/model: the oracle of its tests. Slow on purpose.
#pragma once

#include <cmath>
#include <complex>
#include <map>
#include <string>
#include <vector>

namespace qurio::test {

using Numbers = std::vector<double>;
using Arrays = std::map<std::string, Numbers>;

struct ReferenceAnswer {
  Numbers v, t, amplitudes, expectations, logits;
  Numbers gamma, beta, word_to_region, region_to_word;  // A: L x R; B: R x L
};

inline Numbers reference_softmax(Numbers x) {
  double sum = 0;
  for (double& value : x) sum += value = std::exp(value);
  for (double& value : x) value /= sum;
  return x;
}

// LN(x W + b), rows x width.
inline Numbers reference_project(const Numbers& x, const Numbers& w, const Numbers& b) {
  const std::size_t width = b.size();
  const std::size_t in = w.size() / width;
  Numbers out(x.size() / in * width);
  for (std::size_t r = 0; r < x.size() / in; ++r) {
    double mean = 0;
    double variance = 0;
    for (std::size_t j = 0; j < width; ++j) {
      double y = b[j];
      for (std::size_t i = 0; i < in; ++i) y += x[r * in + i] * w[i * width + j];
      out[r * width + j] = y;
      mean += y / double(width);
    }
    for (std::size_t j = 0; j < width; ++j) {
      variance += std::pow(out[r * width + j] - mean, 2) / double(width);
    }
    for (std::size_t j = 0; j < width; ++j) {
      out[r * width + j] = (out[r * width + j] - mean) / std::sqrt(variance + 1e-5);
    }
  }
  return out;
}

// One row of a (rows x width) times a matrix m (width x width).
inline Numbers reference_row_times(const Numbers& a, std::size_t row, const Numbers& m,
                                   std::size_t width) {
  Numbers out(width, 0.0);
  for (std::size_t i = 0; i < width; ++i) {
    for (std::size_t j = 0; j < width; ++j) out[j] += a[row * width + i] * m[i * width + j];
  }
  return out;
}

inline double reference_cosine(const Numbers& a, const Numbers& b) {
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / std::sqrt(aa * bb);
}

inline Numbers reference_pool(const Numbers& rows, const Numbers& weights, std::size_t width) {
  Numbers out(width, 0.0);
  for (std::size_t r = 0; r < weights.size(); ++r) {
    for (std::size_t j = 0; j < width; ++j) out[j] += weights[r] * rows[r * width + j];
  }
  return out;
}

inline Numbers reference_gate(const Numbers& rows, const Numbers& gate) {
  Numbers logits(rows.size() / gate.size(), 0.0);
  for (std::size_t r = 0; r < logits.size(); ++r) {
    for (std::size_t j = 0; j < gate.size(); ++j) logits[r] += rows[r * gate.size() + j] * gate[j];
  }
  return logits;
}

// RY and CNOT on 2^n real amplitudes, qubit 0 most significant.
inline void reference_ry(Numbers& psi, int n, int qubit, double angle) {
  const std::size_t bit = std::size_t{1} << (n - 1 - qubit);
  for (std::size_t b = 0; b < psi.size(); ++b) {
    if (b & bit) continue;
    const double zero = psi[b];
    const double one = psi[b | bit];
    psi[b] = std::cos(angle / 2) * zero - std::sin(angle / 2) * one;
    psi[b | bit] = std::sin(angle / 2) * zero + std::cos(angle / 2) * one;
  }
}

inline void reference_cnot(Numbers& psi, int n, int control, int target) {
  const std::size_t c = std::size_t{1} << (n - 1 - control);
  const std::size_t t = std::size_t{1} << (n - 1 - target);
  for (std::size_t b = 0; b < psi.size(); ++b) {
    if ((b & c) && !(b & t)) std::swap(psi[b], psi[b | t]);
  }
}

// <P_i> and <P_i P_j> where P flips the sign (Z) or the bit (X) of a qubit.
inline void reference_expectations(const Numbers& psi, int n, bool x, Numbers& out) {
  const auto expectation = [&](std::size_t mask) {
    double sum = 0;
    for (std::size_t b = 0; b < psi.size(); ++b) {
      int parity = 0;
      for (std::size_t m = b & mask; m != 0; m &= m - 1) parity ^= 1;
      sum += x ? psi[b] * psi[b ^ mask] : psi[b] * psi[b] * (parity ? -1 : 1);
    }
    return sum;
  };
  const auto bit = [&](int qubit) { return std::size_t{1} << (n - 1 - qubit); };
  for (int i = 0; i < n; ++i) out.push_back(expectation(bit(i)));
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) out.push_back(expectation(bit(i) | bit(j)));
  }
}

// core/model/front/border_distance.h, over a 7 x 7 grid of regions.
inline Numbers reference_border_distance(const Numbers& regions) {
  if (regions.empty()) return {};
  const std::size_t width = regions.size() / 49;
  Numbers units(regions.size());
  Numbers border(width, 0.0);
  for (std::size_t r = 0; r < 49; ++r) {
    double squares = 0;
    for (std::size_t k = 0; k < width; ++k)
      squares += regions[r * width + k] * regions[r * width + k];
    for (std::size_t k = 0; k < width; ++k) {
      units[r * width + k] = squares > 0 ? regions[r * width + k] / std::sqrt(squares) : 0;
    }
    const bool outside = r / 7 == 0 || r / 7 == 6 || r % 7 == 0 || r % 7 == 6;
    for (std::size_t k = 0; outside && k < width; ++k) border[k] += units[r * width + k];
  }
  Numbers distance(49);
  double mean = 0;
  for (std::size_t r = 0; r < 49; ++r) {
    const Numbers row(units.begin() + std::ptrdiff_t(r * width),
                      units.begin() + std::ptrdiff_t((r + 1) * width));
    double product = 0;
    double length = 0;
    for (std::size_t k = 0; k < width; ++k) {
      product += row[k] * border[k];
      length += border[k] * border[k];
    }
    distance[r] = 1 - product / std::sqrt(length);
    mean += distance[r] / 49;
  }
  double variance = 0;
  for (const double d : distance) variance += (d - mean) * (d - mean) / 49;
  for (double& d : distance) d = (d - mean) / std::sqrt(variance);
  return distance;
}

// The head of head j6e with weights under the names of Fusion's blocks. Empty regions or words:
// missing. border_distance: a number for every region.
inline ReferenceAnswer reference_head(const Arrays& w, const Numbers& regions,
                                      const Numbers& border_distance, const Numbers& words,
                                      int qubits, int layers) {
  ReferenceAnswer answer;
  const Numbers V = reference_project(regions, w.at("region_projection"), w.at("region_bias"));
  const Numbers W = reference_project(words, w.at("word_projection"), w.at("word_bias"));
  const std::size_t width = w.at("region_bias").size();
  const std::size_t R = V.size() / width;
  const std::size_t L = W.size() / width;
  const Numbers region_logits = reference_gate(V, w.at("region_gate"));
  answer.gamma = reference_softmax(region_logits);
  answer.beta = reference_softmax(reference_gate(W, w.at("word_gate")));
  answer.v = reference_pool(V, answer.gamma, width);
  answer.t = reference_pool(W, answer.beta, width);
  if (R > 0 && L > 0) {
    const double s = 8 * std::exp(w.at("attention_scale")[0]);
    Numbers S(L * R);
    for (std::size_t l = 0; l < L; ++l) {
      for (std::size_t r = 0; r < R; ++r) {
        S[l * R + r] = s * reference_cosine(reference_row_times(W, l, w.at("query"), width),
                                            reference_row_times(V, r, w.at("key"), width));
      }
    }
    Numbers alpha(R, 0.0);
    Numbers delta(L, 0.0);
    for (std::size_t l = 0; l < L; ++l) {
      Numbers row(R);
      for (std::size_t r = 0; r < R; ++r) {
        row[r] = S[l * R + r] + region_logits[r] + w.at("border_gate")[0] * border_distance[r];
      }
      row = reference_softmax(row);
      for (std::size_t r = 0; r < R; ++r) alpha[r] += answer.beta[l] * row[r];
      answer.word_to_region.insert(answer.word_to_region.end(), row.begin(), row.end());
    }
    for (std::size_t r = 0; r < R; ++r) {
      Numbers column(L);
      for (std::size_t l = 0; l < L; ++l) column[l] = S[l * R + r];
      column = reference_softmax(column);
      for (std::size_t l = 0; l < L; ++l) delta[l] += answer.gamma[r] * column[l];
      answer.region_to_word.insert(answer.region_to_word.end(), column.begin(), column.end());
    }
    const Numbers from_words = reference_pool(V, alpha, width);
    const Numbers from_regions = reference_pool(W, delta, width);
    for (std::size_t j = 0; j < width; ++j) {
      answer.v[j] = (answer.v[j] + from_words[j]) / 2;
      answer.t[j] = (answer.t[j] + from_regions[j]) / 2;
    }
  }
  if (R == 0) answer.v = w.at("null_regions");
  if (L == 0) answer.t = w.at("null_words");

  Numbers z = answer.v;
  z.insert(z.end(), answer.t.begin(), answer.t.end());
  Numbers u = w.at("encoder_bias");
  double norm = 1e-6;
  for (std::size_t b = 0; b < u.size(); ++b) {
    for (std::size_t i = 0; i < z.size(); ++i) u[b] += z[i] * w.at("encoder")[i * u.size() + b];
    norm += u[b] * u[b];
  }
  for (double& amplitude : u) amplitude /= std::sqrt(norm);
  answer.amplitudes = u;
  for (int layer = 0; layer <= layers; ++layer) {
    for (int q = 0; q < qubits; ++q) {
      reference_ry(u, qubits, q, w.at("angles")[std::size_t(layer * qubits + q)]);
    }
    if (layer == layers) break;
    for (int q = 0; q < qubits; ++q) reference_cnot(u, qubits, q, (q + 1) % qubits);
  }
  reference_expectations(u, qubits, false, answer.expectations);
  reference_expectations(u, qubits, true, answer.expectations);
  const Numbers& bias = w.at("output_bias");
  for (std::size_t c = 0; c < bias.size(); ++c) {
    double logit = bias[c];
    for (std::size_t k = 0; k < answer.expectations.size(); ++k) {
      logit += std::exp(w.at("output_scale")[0]) * answer.expectations[k] *
               w.at("output")[k * bias.size() + c];
    }
    answer.logits.push_back(logit);
  }
  return answer;
}

}  // namespace qurio::test
