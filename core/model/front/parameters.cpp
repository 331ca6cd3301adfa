#include "core/model/front/parameters.h"

#include <utility>

namespace qurio {

std::size_t ParameterLayout::add(std::string name, Eigen::Index rows, Eigen::Index columns,
                                 ParameterGroup group) {
  blocks_.push_back({std::move(name), rows, columns, size_, group});
  size_ += blocks_.back().size();
  return blocks_.size() - 1;
}

std::size_t ParameterLayout::trainable(ParameterGroup group) const {
  std::size_t count = 0;
  for (const ParameterBlock& block : blocks_) {
    if (block.group == group) count += block.size();
  }
  return count;
}

std::size_t ParameterLayout::trainable() const { return size_ - trainable(ParameterGroup::frozen); }

std::size_t ParameterLayout::find(const std::string& name) const {
  std::size_t index = 0;
  while (index < blocks_.size() && blocks_[index].name != name) ++index;
  return index;
}

}  // namespace qurio
