#include "core/model/front/word_maps.h"

#include "core/model/front/normalise.h"

namespace qurio {

template <typename Real>
Matrix<Real> word_maps(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass) {
  Matrix<Real> maps = pass.word_to_region;
  if (maps.size() == 0) return maps;
  Vector<Real> every = words_gate(weights, pass);
  softmax<Real>(every);
  every += maps.colwise().sum().transpose();
  every /= Real(maps.rows() + 1);
  for (Eigen::Index w = 0; w < maps.rows(); ++w) {
    auto map = maps.row(w);
    map = (map - every.transpose()).cwiseMax(Real(0)).eval();
    const Real added = map.sum();
    if (added < Real(kLeastAdded)) {
      map.setConstant(Real(1) / Real(maps.cols()));
    } else {
      map /= added;
    }
  }
  return maps;
}

template Matrix<float> word_maps<float>(const AttentionWeights<float>&,
                                        const AttentionPass<float>&);
template Matrix<double> word_maps<double>(const AttentionWeights<double>&,
                                          const AttentionPass<double>&);

}  // namespace qurio
