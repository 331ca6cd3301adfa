// A head's file with any of its parts changed: it is refused with a message, or it answers with
// probabilities; the same file read as a counterpart likewise. Seeded, and not a libFuzzer target,
// since what it changes are arrays and texts that another parser has read (fuzz_safetensors.cpp);
// the library under both sanitizers is built for the unit tests anyway.
//
// QURIO_FUZZ_SECONDS=N goes on for N seconds with other seeds.
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

#include "core/model/answer/angle_sweep.h"
#include "core/model/answer/counterpart.h"
#include "core/model/answer/recogniser.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;

namespace {

constexpr int kRuns = 3000;
constexpr std::size_t kMostChanges = 4;
// Sizes beyond this would only make the answers slow.
constexpr std::size_t kLargestSide = 64;

std::string any_text(Random& random) {
  static const std::array<std::string, 14> kTexts{"",
                                                  "0",
                                                  "-1",
                                                  "4",
                                                  "5",
                                                  "99999999999",
                                                  "yes",
                                                  "no",
                                                  "circuit",
                                                  "mlp",
                                                  "joint",
                                                  "\n",
                                                  "class class 1\nstrong: ,\n",
                                                  "qurio-model"};
  if (random.below(3) > 0) return kTexts[random.below(kTexts.size())];
  std::string text;
  for (std::size_t i = random.below(20); i > 0; --i) text += static_cast<char>(random.below(256));
  return text;
}

float any_number(Random& random) {
  static const std::array<float, 8> kNumbers{0,
                                             -1,
                                             1e30F,
                                             -1e30F,
                                             1e-40F,
                                             std::numeric_limits<float>::max(),
                                             std::numeric_limits<float>::infinity(),
                                             std::numeric_limits<float>::quiet_NaN()};
  return kNumbers[random.below(kNumbers.size())];
}

void change_text(ModelFile& file, Random& random) {
  const std::size_t row = random.below(file.metadata.size() + 1);
  if (row == file.metadata.size()) {
    file.metadata.emplace_back(any_text(random), any_text(random));
  } else if (random.below(4) == 0) {
    file.metadata[row].first = any_text(random);
  } else {
    file.metadata[row].second = any_text(random);
  }
}

// The last size of an array, with as many numbers as it asks for, or as before.
void change_shape(NamedArray& array, Random& random) {
  if (array.shape.empty() || random.below(4) == 0) {
    array.shape.push_back(random.below(3));
  } else {
    array.shape.back() = random.below(kLargestSide);
  }
  if (random.below(3) == 0) return;
  std::size_t count = 1;
  for (const std::size_t side : array.shape) count *= side;
  array.values.resize(count, 0.5F);
}

void change_array(ModelFile& file, Random& random) {
  if (file.arrays.empty()) return;
  const std::size_t at = random.below(file.arrays.size());
  NamedArray& array = file.arrays[at];
  switch (random.below(5)) {
    case 0:
      array.name = random.below(2) == 0 ? any_text(random)
                                        : file.arrays[random.below(file.arrays.size())].name;
      break;
    case 1:
      file.arrays.erase(file.arrays.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 2:
      change_shape(array, random);
      break;
    default:
      if (!array.values.empty())
        array.values[random.below(array.values.size())] = any_number(random);
  }
}

bool are_probabilities(const std::vector<float>& values) {
  float sum = 0;
  for (const float value : values) {
    if (!(value >= 0 && value <= 1)) return false;
    sum += value;
  }
  return values.empty() || std::abs(sum - 1) < 1e-3F;
}

// Whether everything that the file makes is refused in words or holds.
void try_file(const ModelFile& file, const test::HeadFeatures& given, int region_width) {
  const auto counterpart = Counterpart::load(file);
  if (!counterpart.ok()) {
    CHECK_FALSE(counterpart.message().empty());
  } else if (counterpart.value().config().region_width == region_width) {
    const auto answer = counterpart.value().answer(given.features());
    if (answer.ok()) CHECK(are_probabilities(answer.value()));
  }

  const auto recogniser = Recogniser::load(file);
  if (!recogniser.ok()) {
    CHECK_FALSE(recogniser.message().empty());
    return;
  }
  const auto object = recogniser.value().encode(given.input(), "a krater of bronze");
  if (!object.ok()) return;
  const auto answer = recogniser.value().answer(object.value());
  if (!answer.ok()) return;
  CHECK(answer.value().probabilities.size() == recogniser.value().classes().size());
  CHECK(are_probabilities(answer.value().probabilities));
  CHECK(are_probabilities(answer.value().head_probabilities));
  CHECK((answer.value().group_probability >= 0 && answer.value().group_probability <= 1));
  const auto sweep = angle_sweep(recogniser.value(), object.value(), {}, 0, 5);
  if (!sweep.ok()) return;
  for (const float value : sweep.value()) CHECK((value >= 0 && value <= 1));
}

void try_seed(std::uint64_t seed, const ModelFile& right, const test::HeadFeatures& given,
              int region_width) {
  INFO("seed " << seed);
  Random random(seed);
  ModelFile file = right;
  for (std::size_t changes = 1 + random.below(kMostChanges); changes > 0; --changes) {
    if (random.below(3) == 0) {
      change_text(file, random);
    } else {
      change_array(file, random);
    }
  }
  try_file(file, given, region_width);
}

double seconds_asked_for() {
  const char* text = std::getenv("QURIO_FUZZ_SECONDS");
  return text == nullptr ? 0 : std::atof(text);
}

}  // namespace

TEST_CASE("a head's file with changed parts is refused in words, or answers with probabilities") {
  const HeadConfig config = test::shipped_config();
  ModelFile right = test::random_head(config);
  add_class_groups({{"first", "last"}, {0, 0, 1, kNoGroup}, {0.3F, 0.3F, 0.3F}}, right);
  const test::HeadFeatures given(config);
  REQUIRE(Recogniser::load(right).ok());
  for (std::uint64_t seed = 0; seed < kRuns; ++seed)
    try_seed(seed, right, given, config.region_width);

  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds_asked_for());
  for (auto seed = std::uint64_t(std::time(nullptr)) << 20; Clock::now() < end; ++seed) {
    try_seed(seed, right, given, config.region_width);
  }
}
