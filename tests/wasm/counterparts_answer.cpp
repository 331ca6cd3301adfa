// counterparts_answer FILE: what the heads in a safetensors file answer to the features of
// head_answer.cpp. Per head three lines (photo and caption, photo, caption): the name, then the
// probabilities, if any.
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/model/head/counterpart.h"
#include "core/model/head/head.h"
#include "models/train/safetensors.h"

namespace {

constexpr int kWords = 5;
constexpr int kRegionWidth = 816;

std::vector<float> numbers(std::size_t count, int offset) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = static_cast<float>((i * 7919) % 1024) / 256 + static_cast<float>(offset);
  }
  return values;
}

qurio::Result<std::vector<float>> answer(const qurio::WeightList& arrays, bool head,
                                         const qurio::HeadInput& input) {
  if (!head) {
    const auto counterpart = qurio::Counterpart::load(arrays);
    if (!counterpart.ok()) return {counterpart.status(), counterpart.message()};
    return counterpart.value().answer(input);
  }
  const auto loaded = qurio::Head::load(arrays);
  if (!loaded.ok()) return {loaded.status(), loaded.message()};
  const auto answer = loaded.value().answer(input);
  if (!answer.ok()) return {answer.status(), answer.message()};
  return answer.value().probabilities;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: twins_answer FILE\n";
    return 2;
  }
  std::ifstream stream(arguments[1], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  const auto file = qurio::parse_safetensors(std::as_bytes(std::span(bytes)));
  if (!file.ok()) {
    std::cerr << file.message() << '\n';
    return 1;
  }
  std::map<std::string, qurio::WeightList> configs;
  for (const qurio::NamedArray& array : file.value().arrays) {
    const auto slash = array.name.find('/');
    configs[array.name.substr(0, slash)].push_back(
        {array.name.substr(slash + 1), array.shape, array.values});
  }
  const auto regions = numbers(std::size_t{qurio::kRegions} * kRegionWidth, 0);
  const auto words = numbers(std::size_t{kWords} * qurio::kWordWidth, -2);
  const qurio::HeadInput inputs[] = {{.regions = regions, .words = words},
                                     {.regions = regions, .words = {}},
                                     {.regions = {}, .words = words}};
  std::cout << std::setprecision(9);
  for (const auto& config : nlohmann::json::parse(file.value().metadata.at("arms"))) {
    const auto name = config["name"].get<std::string>();
    for (const qurio::HeadInput& input : inputs) {
      const auto given = answer(configs[name], config["kind"] == "head", input);
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
