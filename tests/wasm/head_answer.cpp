// head_answer FILE: what the head in a safetensors file answers to features made by a formula that
// head.test.ts has too. Three lines (photo and caption, photo, caption), each the head's
// probabilities and confidence, the pooled answer's, then the last row of the trace.
#include <cstddef>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "core/model/answer/recogniser.h"
#include "core/model/answer/trace.h"
#include "models/train/safetensors.h"

namespace {

constexpr int kWords = 5;
constexpr const char* kCaption = "A red-figure krater of bronze";

// Multiples of 1/256, so that every language has the same floats.
std::vector<float> numbers(std::size_t count, int offset) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = static_cast<float>((i * 7919) % 1024) / 256 + static_cast<float>(offset);
  }
  return values;
}

void print(std::span<const float> values) {
  for (const float value : values) std::cout << value << ' ';
}

int answer(const qurio::Recogniser& recogniser, const qurio::HeadInput& input) {
  const auto object = recogniser.encode(input, kCaption);
  if (!object.ok()) {
    std::cerr << object.message() << '\n';
    return 1;
  }
  const auto answer = recogniser.answer(object.value());
  const auto trace = qurio::trace(recogniser, object.value());
  if (!answer.ok() || !trace.ok()) {
    std::cerr << answer.message() << trace.message() << '\n';
    return 1;
  }
  print(answer.value().head_probabilities);
  std::cout << answer.value().head_confidence << ' ';
  print(answer.value().probabilities);
  std::cout << answer.value().confidence << ' ';
  const std::span<const float> rows = trace.value().values;
  print(rows.last(static_cast<std::size_t>(trace.value().row_length)));
  std::cout << '\n';
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: head_answer FILE\n";
    return 2;
  }
  std::ifstream stream(arguments[1], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  const auto file = qurio::parse_safetensors(std::as_bytes(std::span(bytes)));
  if (!file.ok()) {
    std::cerr << file.message() << '\n';
    return 1;
  }
  const auto recogniser = qurio::Recogniser::load(qurio::model_of(file.value()));
  if (!recogniser.ok()) {
    std::cerr << recogniser.message() << '\n';
    return 1;
  }
  const std::vector<float> regions =
      numbers(static_cast<std::size_t>(qurio::kRegions) *
                  static_cast<std::size_t>(recogniser.value().head().config().region_width),
              0);
  const std::vector<float> words = numbers(std::size_t{kWords} * qurio::kWordWidth, -2);
  std::cout << std::setprecision(9);
  return answer(recogniser.value(), {.regions = regions, .words = words}) +
         answer(recogniser.value(), {.regions = regions, .words = {}}) +
         answer(recogniser.value(), {.regions = {}, .words = words});
}
