#include "core/learn/attention_loss.h"

#include <cstddef>
#include <vector>

#include "core/learn/loss.h"

namespace qurio {

template <typename Real>
Real contrast_loss(Real weight, std::span<const TrunkPass<Real>> passes, Eigen::Index width,
                   std::span<AttentionLossGradient<Real>> of_attention) {
  std::vector<std::size_t> both;
  for (std::size_t b = 0; b < of_attention.size(); ++b) {
    if (passes[b].attention.alpha.size() > 0) both.push_back(b);
  }
  const auto count = static_cast<Eigen::Index>(both.size());
  Matrix<Real> regions(count, width), words(count, width), d_regions, d_words;
  for (Eigen::Index i = 0; i < count; ++i) {
    const auto& pass = passes[both[static_cast<std::size_t>(i)]].attention;
    regions.row(i) = pass.pooled_regions.transpose();
    words.row(i) = pass.pooled_words.transpose();
  }
  const Real value = weight * info_nce<Real>(regions, words, d_regions, d_words);
  for (Eigen::Index i = 0; i < count; ++i) {
    AttentionLossGradient<Real>& gradient = of_attention[both[static_cast<std::size_t>(i)]];
    gradient.pooled_regions = weight * d_regions.row(i).transpose();
    gradient.pooled_words = weight * d_words.row(i).transpose();
  }
  return value;
}

template <typename Real>
Real object_loss(Real weight, std::span<const TrunkPass<Real>> passes,
                 std::span<const Sample<Real>> batch,
                 std::span<AttentionLossGradient<Real>> of_attention) {
  std::vector<std::size_t> known;
  Eigen::Index words = 0;
  for (std::size_t b = 0; b < batch.size(); ++b) {
    const AttentionPass<Real>& pass = passes[b].attention;
    if (batch[b].object_shares == nullptr || pass.gamma.size() == 0) continue;
    known.push_back(b);
    words += pass.word_to_region.rows();
  }
  Real value = 0;
  for (const std::size_t b : known) {
    const AttentionPass<Real>& pass = passes[b].attention;
    const VectorView<Real> shares(batch[b].object_shares, pass.gamma.size());
    Vector<Real>& d_gamma = of_attention[b].gamma;
    d_gamma.resize(pass.gamma.size());
    const Real each = weight / static_cast<Real>(2 * known.size());
    value += each * object_miss<Real>(pass.gamma, shares, d_gamma);
    d_gamma *= each;
    Matrix<Real>& d_a = of_attention[b].word_to_region;
    d_a.resize(pass.word_to_region.rows(), pass.word_to_region.cols());
    for (Eigen::Index w = 0; w < d_a.rows(); ++w) {
      const VectorView<Real> map(pass.word_to_region.row(w).data(), d_a.cols());
      VectorSlot<Real> d(d_a.row(w).data(), d_a.cols());
      const Real share = weight / static_cast<Real>(2 * words);
      value += share * object_miss<Real>(map, shares, d);
      d *= share;
    }
  }
  return value;
}

template float contrast_loss(float, std::span<const TrunkPass<float>>, Eigen::Index,
                             std::span<AttentionLossGradient<float>>);
template float object_loss(float, std::span<const TrunkPass<float>>, std::span<const Sample<float>>,
                           std::span<AttentionLossGradient<float>>);
template double contrast_loss(double, std::span<const TrunkPass<double>>, Eigen::Index,
                              std::span<AttentionLossGradient<double>>);
template double object_loss(double, std::span<const TrunkPass<double>>,
                            std::span<const Sample<double>>,
                            std::span<AttentionLossGradient<double>>);

}  // namespace qurio
