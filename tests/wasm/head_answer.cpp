// head_answer FILE: what the head in a safetensors file answers to features made by a formula that
// head.test.ts has too. Three lines (photo and caption, photo, caption), each the head's
// probabilities and confidence, the pooled answer's, then the last row of the trace.
#include <cstddef>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/model/answer/log_linear_pool.h"
#include "core/model/head/head.h"
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

int answer(const qurio::Head& head, const qurio::LogLinearPool& pool,
           const qurio::HeadInput& input) {
  const auto answer = head.answer(input);
  const auto trace = head.trace(input);
  if (!answer.ok() || !trace.ok()) {
    std::cerr << answer.message() << trace.message() << '\n';
    return 1;
  }
  const auto together = pool.answer(input, kCaption, answer.value().probabilities);
  if (!together.ok()) {
    std::cerr << together.message() << '\n';
    return 1;
  }
  print(answer.value().probabilities);
  std::cout << answer.value().confidence << ' ';
  print(together.value().probabilities);
  std::cout << together.value().confidence << ' ';
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
  const auto head = qurio::Head::load(file.value().arrays);
  if (!head.ok()) {
    std::cerr << head.message() << '\n';
    return 1;
  }
  const auto classes = nlohmann::json::parse(file.value().metadata.at("classes"));
  const auto pool =
      qurio::LogLinearPool::load(file.value().arrays, file.value().metadata.at("lexicon"),
                                 classes.get<std::vector<std::string>>());
  if (!pool.ok()) {
    std::cerr << pool.message() << '\n';
    return 1;
  }
  const std::vector<float> regions =
      numbers(static_cast<std::size_t>(qurio::kRegions) *
                  static_cast<std::size_t>(head.value().region_width()),
              0);
  const std::vector<float> words = numbers(std::size_t{kWords} * qurio::kWordWidth, -2);
  std::cout << std::setprecision(9);
  return answer(head.value(), pool.value(), {.regions = regions, .words = words}) +
         answer(head.value(), pool.value(), {.regions = regions, .words = {}}) +
         answer(head.value(), pool.value(), {.regions = {}, .words = words});
}
