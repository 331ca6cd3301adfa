#include "core/quantum/kernels/diagonal.h"

#include <algorithm>
#include <utility>

namespace qurio {
namespace {

// A basis of the parities of the vector index that the class terms need.
class ParityBasis {
 public:
  // The code of `mask` as a sum of basis elements, which it joins if it is independent of them.
  unsigned code_of(std::uint32_t mask) {
    unsigned code = 0;
    std::uint32_t rest = mask;
    for (const Element& e : elements_) {
      if ((rest & e.pivot) != 0) {
        rest ^= e.reduced;
        code ^= e.code;
      }
    }
    if (rest == 0) return code;
    // rest = mask ^ sum(code): as an element of its own, mask has the next bit for code.
    const unsigned own = 1u << elements_.size();
    elements_.push_back({std::bit_floor(rest), rest, code ^ own});
    originals_.push_back(mask);
    return own;
  }
  const std::vector<std::uint32_t>& masks() const { return originals_; }

 private:
  struct Element {
    std::uint32_t pivot;
    std::uint32_t reduced;
    unsigned code;  // of `reduced` in terms of the original masks
  };
  std::vector<Element> elements_;
  std::vector<std::uint32_t> originals_;
};

// Stable, and short: the lists are.
template <typename Item, class Key>
void sort_by(std::vector<Item>& items, Key key) {
  for (std::size_t end = 1; end < items.size(); ++end) {
    for (std::size_t k = end; k > 0 && key(items[k]) < key(items[k - 1]); --k) {
      std::swap(items[k], items[k - 1]);
    }
  }
}

std::uint8_t class_of_index(std::size_t h, const std::vector<std::uint32_t>& masks) {
  unsigned result = 0;
  for (std::size_t k = 0; k < masks.size(); ++k) {
    const auto hit = static_cast<std::uint32_t>(h) & masks[k];
    result |= static_cast<unsigned>(std::popcount(hit) & 1) << k;
  }
  return static_cast<std::uint8_t>(result);
}

}  // namespace

DiagonalLayout diagonal_layout(const std::vector<Stage::Phase>& phases, int qubits, int lane_qubits,
                               int table_bits) {
  DiagonalLayout d;
  if (phases.empty()) return d;
  d.kind = DiagonalLayout::Kind::factored;
  const int vector_bits = qubits - lane_qubits;
  d.levels.resize(static_cast<std::size_t>(table_bits));
  std::vector<std::size_t> class_slots;
  const auto high_of = [&](std::size_t slot) { return phases[slot].mask >> lane_qubits; };
  const auto lanes_of = [&](std::size_t slot) {
    return phases[slot].mask & ((std::uint32_t{1} << lane_qubits) - 1);
  };
  for (std::size_t slot = 0; slot < phases.size(); ++slot) {
    const auto index = static_cast<int>(slot);
    d.masks.push_back(phases[slot].mask);
    const std::uint32_t high = high_of(slot);
    const int top = static_cast<int>(std::bit_width(high)) - 1;
    const bool in_table = lanes_of(slot) == 0 && top >= 0 && top < table_bits;
    if (phases[slot].mask == 0) {
      d.global = index;
    } else if (in_table && std::has_single_bit(high)) {
      d.levels[static_cast<std::size_t>(top)].single = index;
    } else if (in_table && top >= 1 && high == std::uint32_t{3} << (top - 1)) {
      d.levels[static_cast<std::size_t>(top)].chain = index;
    } else {
      class_slots.push_back(slot);
    }
  }
  // Masks of few bits first: they make a basis in which the others are short sums.
  sort_by(class_slots, [&](std::size_t slot) { return std::popcount(high_of(slot)); });
  ParityBasis basis;
  for (const std::size_t slot : class_slots) {
    const std::uint32_t high = high_of(slot);
    d.terms.push_back(
        {static_cast<int>(slot), lanes_of(slot), high == 0 ? 0 : basis.code_of(high)});
  }
  sort_by(d.terms, [](const auto& term) { return std::bit_width(term.code); });
  std::uint32_t involved = 0;
  for (const std::uint32_t mask : basis.masks()) involved |= mask;
  const std::uint32_t all = (std::uint32_t{1} << vector_bits) - 1;
  d.regular = (involved & (all >> 3) & ~std::uint32_t{1}) == 0;
  d.class_bits = static_cast<int>(basis.masks().size());
  if (d.class_bits > kMostClassBits) {
    d.kind = DiagonalLayout::Kind::dense;
    return d;
  }
  const std::size_t vectors = std::size_t{1} << vector_bits;
  for (std::size_t h = 0; h < std::min<std::size_t>(vectors, 64); ++h) {
    d.low.push_back(class_of_index(h, basis.masks()));
  }
  for (std::size_t h = 0; h < std::max<std::size_t>(vectors / 64, 1); ++h) {
    d.high.push_back(class_of_index(h * 64, basis.masks()));
  }
  return d;
}

}  // namespace qurio
