#include "models/train/run_file.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <span>
#include <string_view>

#include "models/train/evidence.h"

namespace qurio {
namespace {

constexpr std::uint32_t kMagic = 0x32525551;  // "QUR2"
// "QUR1": as those, without the swapped pairs.
constexpr std::uint32_t kMagicWithoutSwapped = 0x31525551;

// Fowler-Noll-Vo 1a.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0);
  }
  void add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) add_byte((number >> shift) & 0xffU);
  }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001b3ULL; }
  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

template <typename T>
void put(std::ostream& stream, std::span<const T> values) {
  const auto count = static_cast<std::uint32_t>(values.size());
  stream.write(reinterpret_cast<const char*>(&count), sizeof count);
  stream.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size_bytes()));
}

template <typename T>
bool get(std::istream& stream, std::vector<T>& values) {
  std::uint32_t count = 0;
  stream.read(reinterpret_cast<char*>(&count), sizeof count);
  if (!stream || count > (1U << 28U)) return false;
  values.resize(count);
  stream.read(reinterpret_cast<char*>(values.data()),
              static_cast<std::streamsize>(count * sizeof(T)));
  return static_cast<bool>(stream);
}

void put_answers(std::ostream& stream, const RunAnswers& answers) {
  const Matrix<float>& m = answers.logits;
  put<int>(stream, answers.items);
  put<float>(stream, {m.data(), static_cast<std::size_t>(m.size())});
}

bool get_answers(std::istream& stream, RunAnswers& answers) {
  std::vector<float> logits;
  if (!get(stream, answers.items) || !get(stream, logits)) return false;
  const auto rows = static_cast<Eigen::Index>(answers.items.size());
  const auto size = static_cast<Eigen::Index>(logits.size());
  if (rows > 0 && size % rows != 0) return false;
  answers.logits = MatrixView<float>(logits.data(), rows, rows == 0 ? 0 : size / rows);
  return true;
}

void put_swapped(std::ostream& stream, const SwappedAnswers& swapped) {
  RunAnswers photos{{}, swapped.logits};
  std::vector<int> captions, swaps;
  for (const SwappedPair& pair : swapped.pairs) {
    photos.items.push_back(pair.photo);
    captions.push_back(pair.caption);
    swaps.push_back(static_cast<int>(pair.swap));
  }
  put_answers(stream, photos);
  put<int>(stream, captions);
  put<int>(stream, swaps);
}

bool get_swapped(std::istream& stream, SwappedAnswers& swapped) {
  RunAnswers photos;
  std::vector<int> captions, swaps;
  if (!get_answers(stream, photos) || !get(stream, captions) || !get(stream, swaps)) return false;
  if (captions.size() != photos.items.size() || swaps.size() != captions.size()) return false;
  for (std::size_t i = 0; i < captions.size(); ++i) {
    swapped.pairs.push_back({photos.items[i], captions[i], static_cast<Swap>(swaps[i])});
  }
  swapped.logits = std::move(photos.logits);
  return true;
}

}  // namespace

std::uint64_t run_key(const HeadConfigFile& config, const Part& part, const FeatureSet& set,
                      const FeatureSet* wild, std::uint64_t seed, const Evidence* evidence) {
  Hash hash;
  hash.add(config.description);
  hash.add(set.encoders());
  for (const std::vector<int>* items : {&part.train, &part.evaluate}) {
    hash.add(std::uint64_t{items->size()});
    for (const int item : *items) hash.add(set.items()[static_cast<std::size_t>(item)].id);
  }
  if (config.train.loss.object > 0) {
    for (const int item : part.train) {
      for (const float share : set.items()[static_cast<std::size_t>(item)].object_shares) {
        hash.add(static_cast<std::uint64_t>(std::lround(1e6F * share)));
      }
    }
  }
  hash.add(std::uint64_t{wild == nullptr ? 0 : wild->items().size()});
  hash.add(seed);
  if (config.evidence && evidence != nullptr) hash.add(evidence->fingerprint());
  return hash.value();
}

std::optional<Run> read_run(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::uint32_t magic = 0;
  Run run;
  stream.read(reinterpret_cast<char*>(&magic), sizeof magic);
  stream.read(reinterpret_cast<char*>(&run.seconds), sizeof run.seconds);
  if (!stream || (magic != kMagic && magic != kMagicWithoutSwapped)) return std::nullopt;
  if (!get(stream, run.parameters)) return std::nullopt;
  run.answers.resize(std::size(kConditions));
  for (RunAnswers& answers : run.answers) {
    if (!get_answers(stream, answers)) return std::nullopt;
  }
  if (!get_answers(stream, run.wild)) return std::nullopt;
  if (magic == kMagic && !get_swapped(stream, run.swapped)) return std::nullopt;
  return run;
}

bool write_run(const std::string& path, const Run& run) {
  const std::string partial = path + ".partial";
  std::ofstream stream(partial, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(&kMagic), sizeof kMagic);
  stream.write(reinterpret_cast<const char*>(&run.seconds), sizeof run.seconds);
  put<float>(stream, run.parameters);
  for (const RunAnswers& answers : run.answers) put_answers(stream, answers);
  put_answers(stream, run.wild);
  put_swapped(stream, run.swapped);
  stream.close();
  return stream.good() && std::rename(partial.c_str(), path.c_str()) == 0;
}

}  // namespace qurio
