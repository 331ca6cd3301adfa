#include "core/learn/initial_values.h"

#include <cmath>

namespace qurio {
namespace {

// Where the gate of the border starts: near where training leaves it, 2.4 to 2.9 in the models that
// are shipped and see both photos and captions (array border_gate of models/heads).
constexpr double kBorderGate = 3;
// A choice: cosines of random queries and keys of 32 numbers are about 1 / sqrt(32), so that a
// scale of kAttentionScale / 2 starts with logits of about 0.7, nearly even maps. Training leaves
// it at 0.6 to 1.0 times kAttentionScale (array attention_scale of models/heads).
constexpr double kFirstScale = 0.5;
// A choice: gates start nearly even, too; on layer-normed rows this is the logits' standard
// deviation.
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
