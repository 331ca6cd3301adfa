#include "models/train/feature_set.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <Eigen/Core>
#include <algorithm>
#include <fstream>
#include <unordered_map>
#include <utility>

#include "models/train/json.h"
#include "models/train/text_file.h"

namespace qurio {

class FeatureSet::Mapping {
 public:
  explicit Mapping(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat about {};
    if (::fstat(file, &about) == 0) {
      size_ = static_cast<std::size_t>(about.st_size);
      there_ = true;
      if (size_ > 0) data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
      if (data_ == MAP_FAILED) there_ = false;
    }
    ::close(file);
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (there_ && size_ > 0) ::munmap(data_, size_);
  }
  bool there() const { return there_; }
  std::size_t halves() const { return size_ / sizeof(Eigen::half); }
  const Eigen::half* data() const { return static_cast<const Eigen::half*>(data_); }

 private:
  bool there_ = false;
  std::size_t size_ = 0;
  void* data_ = nullptr;
};

namespace {

std::string text_of(const SortedJson& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int number_of(const SortedJson& row, const char* key, int otherwise) {
  const auto found = row.find(key);
  return found != row.end() && found->is_number_integer() ? found->get<int>() : otherwise;
}

WordRange range_of(const SortedJson& row, const char* key) {
  const auto found = row.find(key);
  if (found == row.end() || !found->is_object()) return {};
  return {number_of(*found, "first", 0), number_of(*found, "count", 0)};
}

FeatureItem item_of(const SortedJson& row) {
  FeatureItem item;
  item.id = text_of(row, "id");
  item.label = text_of(row, "class");
  item.split = text_of(row, "split");
  item.source = text_of(row, "source");
  item.object = text_of(row, "object");
  item.caption_kind = text_of(row, "caption_kind");
  item.caption = text_of(row, "caption");
  item.caption_masked = text_of(row, "caption_masked");
  item.fold = number_of(row, "fold", 0);
  item.words = range_of(row, "words");
  item.masked = range_of(row, "masked");
  return item;
}

// The numbers of `shares` that are shares.
std::vector<float> shares_of(const SortedJson& row) {
  std::vector<float> shares;
  if (!row.contains("shares") || !row["shares"].is_array()) return shares;
  for (const SortedJson& share : row["shares"]) {
    if (share.is_number() && share >= 0 && share <= 1) shares.push_back(share.get<float>());
  }
  return shares;
}

bool inside(const WordRange& range, int rows) {
  return range.first >= 0 && range.count >= 0 && range.count <= rows - range.first;
}

void widen(const Eigen::half* from, std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(from[i]);
}

// meta.json, if the features in the folder are of the kind that is read here.
Result<SortedJson> read_meta(const std::string& folder) {
  const std::string path = folder + "/meta.json";
  const auto text = read_text(path);
  if (!text) {
    return {Status::invalid_argument,
            path + " is not there: make the features with models/extract first"};
  }
  SortedJson meta = SortedJson::parse(*text, nullptr, false);
  if (!meta.is_object()) return {Status::damaged_file, path + " is no JSON object"};
  if (number_of(meta, "version", 0) != FeatureSet::kVersion) {
    return {Status::invalid_argument,
            folder + " is of another version: make the features again with models/extract"};
  }
  if (number_of(meta, "regionWidth", 0) != FeatureSet::kRegionWidth ||
      number_of(meta, "wordWidth", 0) != FeatureSet::kWordColumns) {
    return {Status::unsupported_format, folder + ": features are not 512 and 512 numbers wide"};
  }
  return meta;
}

}  // namespace

Result<FeatureSet> FeatureSet::open(const std::string& folder) {
  const auto read = read_meta(folder);
  if (!read.ok()) return {read.status(), read.message()};
  const SortedJson& meta = read.value();
  FeatureSet set;
  if (meta.contains("encoders")) set.encoders_ = meta["encoders"].dump();
  const auto regions_file = std::make_shared<const Mapping>(folder + "/regions.f16");
  const auto words_file = std::make_shared<const Mapping>(folder + "/words.f16");
  if (!regions_file->there() || !words_file->there()) {
    return {Status::invalid_argument, folder + ": regions.f16 or words.f16 is not there"};
  }
  set.region_rows_ =
      static_cast<int>(regions_file->halves() / (std::size_t{kRegionCount} * kRegionWidth));
  set.word_rows_ = static_cast<int>(words_file->halves() / kWordColumns);
  set.regions_.push_back({0, set.region_rows_, regions_file});
  set.words_.push_back({0, set.word_rows_, words_file});
  if (set.region_rows_ < number_of(meta, "regionRows", 0) ||
      set.word_rows_ < number_of(meta, "wordRows", 0)) {
    return {Status::incomplete_file, folder + ": the numbers end before their rows do"};
  }
  for (const std::string& damage :
       {set.read_items(folder + "/items.jsonl"), set.read_objects(folder + "/objects.jsonl")}) {
    if (!damage.empty()) return {Status::damaged_file, damage};
  }
  return set;
}

std::string FeatureSet::read_items(const std::string& path) {
  std::ifstream lines(path);
  std::unordered_map<std::string, std::size_t> by_id;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty()) continue;
    const SortedJson row = SortedJson::parse(line, nullptr, false);
    const std::string where = path + ", line " + std::to_string(number) + ": ";
    if (!row.is_object()) return where + "no JSON object";
    FeatureItem item = item_of(row);
    const int regions = number_of(row, "regions", -1);
    if (regions >= region_rows_) return where + "points beyond regions.f16";
    if (!inside(item.words, word_rows_) || !inside(item.masked, word_rows_)) {
      return where + "points beyond words.f16";
    }
    if (item.masked.count > 0) masked_captions_ = true;
    const auto [found, added] = by_id.try_emplace(item.id, items_.size());
    if (added) items_.push_back(std::move(item));
    if (regions >= 0) items_[found->second].region_rows.push_back(regions);
  }
  return items_.empty() ? path + " has no item" : "";
}

Result<FeatureSet> FeatureSet::open(const std::string& folder, const std::string& captions) {
  Result<FeatureSet> set = open(folder);
  if (!set.ok() || captions.empty()) return set;
  Result<FeatureSet> other = open(captions);
  if (!other.ok()) return other;
  if (set.value().encoders() != other.value().encoders()) {
    return {Status::invalid_argument, captions + " was made by other encoders than " + folder};
  }
  return joined(set.value(), other.value());
}

std::string FeatureSet::read_objects(const std::string& path) {
  std::ifstream lines(path);
  std::unordered_map<std::string, std::size_t> by_id;
  for (std::size_t i = 0; i < items_.size(); ++i) by_id.emplace(items_[i].id, i);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const SortedJson row = SortedJson::parse(line, nullptr, false);
    std::vector<float> shares = row.is_object() ? shares_of(row) : std::vector<float>();
    if (shares.size() != kRegionCount) {
      return path + ", line " + std::to_string(number) + ": no 49 shares of 0 to 1";
    }
    const auto found = by_id.find(text_of(row, "id"));
    if (found != by_id.end()) items_[found->second].object_shares = std::move(shares);
  }
  return "";
}

FeatureSet FeatureSet::joined(const FeatureSet& first, const FeatureSet& other) {
  FeatureSet set = first;
  for (FeatureItem item : other.items_) {
    for (int& row : item.region_rows) row += first.region_rows_;
    item.words.first += first.word_rows_;
    item.masked.first += first.word_rows_;
    set.items_.push_back(std::move(item));
  }
  for (Rows rows : other.regions_) {
    rows.first += first.region_rows_;
    set.regions_.push_back(std::move(rows));
  }
  for (Rows rows : other.words_) {
    rows.first += first.word_rows_;
    set.words_.push_back(std::move(rows));
  }
  set.masked_captions_ = first.masked_captions_ || other.masked_captions_;
  set.region_rows_ += other.region_rows_;
  set.word_rows_ += other.word_rows_;
  return set;
}

void FeatureSet::read_regions(int row, std::span<float> out) const {
  constexpr std::size_t length = std::size_t{kRegionCount} * kRegionWidth;
  for (const Rows& rows : regions_) {
    if (row < rows.first || row >= rows.first + rows.count) continue;
    widen(rows.file->data() + static_cast<std::size_t>(row - rows.first) * length,
          out.first(length));
  }
}

void FeatureSet::read_words(int first, int count, std::span<float> out) const {
  for (const Rows& rows : words_) {
    const int begin = std::max(first, rows.first);
    const int end = std::min(first + count, rows.first + rows.count);
    if (begin >= end) continue;
    const auto skipped = static_cast<std::size_t>(begin - first) * kWordColumns;
    widen(rows.file->data() + static_cast<std::size_t>(begin - rows.first) * kWordColumns,
          out.subspan(skipped, static_cast<std::size_t>(end - begin) * kWordColumns));
  }
}

}  // namespace qurio
