#include "core/learn/initial_values.h"

#include <cmath>

namespace qurio {
namespace {

// Where the gate of the border starts. Training leaves it between 2 and 3 (array border_gate of the
// shipped heads), so that it begins where it ends.
constexpr double kBorderGate = 3;
// Cosines of random keys and queries are small: the scale starts at kAttentionScale / 2, where the
// maps are nearly even, and is learned from there.
constexpr double kFirstScale = 0.5;
// The gates start nearly even too: logits of this standard deviation on layer-normed rows.
constexpr double kFirstGate = 0.1;

double root(Eigen::Index size) { return std::sqrt(static_cast<double>(size)); }

}  // namespace

template <typename Real>
void initialise_trunk(const Trunk<Real>& trunk, const ParameterLayout& layout, Random& random,
                      std::span<Real> parameters) {
  const TrunkBlocks& blocks = trunk.blocks();
  const double width = root(trunk.width());
  for (const std::size_t block : {blocks.region_projection, blocks.word_projection}) {
    fill_normal(random, 1 / root(layout.blocks()[block].rows), layout.vector(parameters, block));
  }
  for (const std::size_t block : {blocks.query, blocks.key}) {
    fill_normal(random, 1 / width, layout.vector(parameters, block));
  }
  for (const std::size_t block : {blocks.region_gate, blocks.word_gate}) {
    fill_normal(random, kFirstGate / width, layout.vector(parameters, block));
  }
  for (const std::size_t block :
       {blocks.region_bias, blocks.word_bias, blocks.null_regions, blocks.null_words}) {
    layout.vector(parameters, block).setZero();
  }
  layout.vector(parameters, blocks.attention_scale)[0] = static_cast<Real>(std::log(kFirstScale));
  layout.vector(parameters, blocks.border_gate)[0] = Real(kBorderGate);
}

template void initialise_trunk(const Trunk<float>&, const ParameterLayout&, Random&,
                               std::span<float>);
template void initialise_trunk(const Trunk<double>&, const ParameterLayout&, Random&,
                               std::span<double>);

}  // namespace qurio
