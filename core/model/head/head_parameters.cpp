#include "core/model/head/head_parameters.h"

#include <algorithm>

namespace qurio {

bool is_left_out(const HeadConfig& config, const ParameterBlock& block) {
  const bool of_photo = block.name == "region_projection" || block.name == "region_bias";
  const bool of_caption = block.name == "word_projection" || block.name == "word_bias";
  return (of_photo && !config.photo) || (of_caption && !config.caption);
}

std::vector<float> read_parameters(ModelReader& reader, const HeadConfig& config,
                                   const ParameterLayout& layout) {
  std::vector<float> parameters(layout.size());
  for (const ParameterBlock& block : layout.blocks()) {
    if (is_left_out(config, block)) continue;
    const MatrixView<float> array = reader.matrix(block.name, block.rows, block.columns);
    std::copy(array.data(), array.data() + array.size(),
              parameters.begin() + static_cast<std::ptrdiff_t>(block.offset));
  }
  return parameters;
}

}  // namespace qurio
