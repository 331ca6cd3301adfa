// counterparts_answer FILE: what the models in a safetensors file answer to the features of
// head_answer.cpp. Per model three lines (photo and caption, photo, caption): the name, then the
// probabilities, if any.
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "core/model/answer/counterpart.h"
#include "models/train/safetensors.h"

namespace {

constexpr int kWords = 5;
constexpr int kRegionWidth = 512;

std::vector<float> numbers(std::size_t count, int offset) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = static_cast<float>((i * 7919) % 1024) / 256 + static_cast<float>(offset);
  }
  return values;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: counterparts_answer FILE\n";
    return 2;
  }
  std::ifstream stream(arguments[1], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  const auto file = qurio::parse_safetensors(std::as_bytes(std::span(bytes)));
  if (!file.ok()) {
    std::cerr << file.message() << '\n';
    return 1;
  }
  const qurio::ModelFile models = qurio::model_of(file.value());
  const auto regions = numbers(std::size_t{qurio::kRegions} * kRegionWidth, 0);
  const auto words = numbers(std::size_t{kWords} * qurio::kWordWidth, -2);
  const qurio::HeadInput inputs[] = {{.regions = regions, .words = words},
                                     {.regions = regions, .words = {}},
                                     {.regions = {}, .words = words}};
  std::cout << std::setprecision(9);
  for (const std::string& name : qurio::lines_of(file.value().metadata.at("models"))) {
    const auto counterpart = qurio::Counterpart::load(qurio::model_in(models, name));
    if (!counterpart.ok()) {
      std::cerr << name << ": " << counterpart.message() << '\n';
      return 1;
    }
    for (const qurio::HeadInput& input : inputs) {
      const auto given =
          counterpart.value().answer(qurio::checked_features(input, kRegionWidth).value());
      if (!given.ok()) {
        std::cerr << name << ": " << given.message() << '\n';
        return 1;
      }
      std::cout << name;
      for (const float p : given.value()) std::cout << ' ' << p;
      std::cout << '\n';
    }
  }
  return 0;
}
