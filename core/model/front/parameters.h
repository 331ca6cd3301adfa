// The trainable numbers of a model: one flat vector, cut into named matrices.
//
// One vector so that the optimiser, the gradient check and the file writer need to know no module.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/model/matrix.h"

namespace qurio {

// How the optimiser treats a block.
enum class ParameterGroup {
  weights,  // weight decay
  plain,    // biases, gates, scales: no decay
  circuit,  // the angles of the circuit: own learning rate, no decay
  frozen,   // never moved
};

struct ParameterBlock {
  std::string name;
  Eigen::Index rows = 0;
  Eigen::Index columns = 0;
  std::size_t offset = 0;
  ParameterGroup group = ParameterGroup::weights;
  std::size_t size() const { return static_cast<std::size_t>(rows * columns); }
};

class ParameterLayout {
 public:
  // Appends a block and returns its index.
  std::size_t add(std::string name, Eigen::Index rows, Eigen::Index columns, ParameterGroup group);

  std::span<const ParameterBlock> blocks() const { return blocks_; }
  // Length of the flat vector.
  std::size_t size() const { return size_; }
  // Number of parameters that are trained, in all and in the circuit.
  std::size_t trainable() const;
  std::size_t trainable(ParameterGroup group) const;
  // Index of the block of that name, or blocks().size().
  std::size_t find(const std::string& name) const;

  // Block `index` of the flat vector `all` (all.size() == size()).
  template <typename Real>
  MatrixView<Real> matrix(std::span<const Real> all, std::size_t index) const {
    const ParameterBlock& block = blocks_[index];
    return MatrixView<Real>(all.data() + block.offset, block.rows, block.columns);
  }
  template <typename Real>
  MatrixSlot<Real> matrix(std::span<Real> all, std::size_t index) const {
    const ParameterBlock& block = blocks_[index];
    return MatrixSlot<Real>(all.data() + block.offset, block.rows, block.columns);
  }
  template <typename Real>
  VectorView<Real> vector(std::span<const Real> all, std::size_t index) const {
    const ParameterBlock& block = blocks_[index];
    return VectorView<Real>(all.data() + block.offset, block.rows * block.columns);
  }
  template <typename Real>
  VectorSlot<Real> vector(std::span<Real> all, std::size_t index) const {
    const ParameterBlock& block = blocks_[index];
    return VectorSlot<Real>(all.data() + block.offset, block.rows * block.columns);
  }

 private:
  std::vector<ParameterBlock> blocks_;
  std::size_t size_ = 0;
};

}  // namespace qurio
