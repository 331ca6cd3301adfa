#include "models/train/protocols.h"

#include <map>
#include <set>

#include "core/quantum/quantum.h"

namespace qurio {
namespace {

constexpr int kFolds = 5;  // FOLDS in models/extract/lists.mjs

}  // namespace

std::vector<Part> fold_parts(const FeatureSet& set, std::span<const int> items) {
  std::vector<Part> parts(kFolds);
  for (std::size_t p = 0; p < parts.size(); ++p) parts[p].name = "fold " + std::to_string(p);
  for (const int item : items) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const int fold = set.items()[static_cast<std::size_t>(item)].fold;
      (fold == static_cast<int>(p) ? parts[p].evaluate : parts[p].train).push_back(item);
    }
  }
  return parts;
}

namespace {

// Part number of every source: its own, or, where there are more than kMostSingly sources, one that
// the sources of few photos share, a part being full with kSmallSource photos.
std::map<std::string, std::size_t> parts_of_sources(const std::map<std::string, int>& photos) {
  constexpr std::size_t kMostSingly = 60;
  constexpr int kSmallSource = 30;
  std::map<std::string, std::size_t> numbers;
  std::size_t next = 0;
  std::size_t shared = 0;
  int room = 0;
  for (const auto& [source, count] : photos) {
    if (photos.size() <= kMostSingly || count >= kSmallSource) {
      numbers[source] = next++;
      continue;
    }
    if (room <= 0) {
      shared = next++;
      room = kSmallSource;
    }
    room -= count;
    numbers[source] = shared;
  }
  return numbers;
}

}  // namespace

std::vector<Part> source_parts(const FeatureSet& set, const Labels& labels,
                               std::span<const int> items) {
  std::map<std::string, int> photos;
  for (const int item : items) {
    const FeatureItem& at = set.items()[static_cast<std::size_t>(item)];
    if (!at.region_rows.empty()) ++photos[at.source];  // captions alone are no collection
  }
  const std::map<std::string, std::size_t> number_of = parts_of_sources(photos);
  std::map<std::size_t, Part> by_number;
  for (const auto& [source, number] : number_of) {
    std::string& name = by_number[number].name;
    name += (name.empty() ? "" : ", ") + source;
  }
  const auto number = [&](int item) {
    const auto found = number_of.find(set.items()[static_cast<std::size_t>(item)].source);
    return found == number_of.end() ? by_number.size() : found->second;
  };
  std::map<int, std::set<std::size_t>> parts_of_class;
  for (const int item : items) {
    const auto at = static_cast<std::size_t>(item);
    if (set.items()[at].region_rows.empty()) continue;
    parts_of_class[labels.of_item[at]].insert(number(item));
  }
  std::vector<Part> parts;
  for (auto& [own, part] : by_number) {
    for (const int item : items) {
      const auto at = static_cast<std::size_t>(item);
      const bool left_out = number(item) == own;
      if (left_out && parts_of_class[labels.of_item[at]].size() < 2) continue;
      (left_out ? part.evaluate : part.train).push_back(item);
    }
    if (!part.evaluate.empty()) parts.push_back(part);
  }
  return parts;
}

std::vector<Part> class_parts(const FeatureSet& set, const Labels& labels,
                              std::span<const int> items) {
  std::vector<Part> parts(labels.names.size());
  for (std::size_t c = 0; c < parts.size(); ++c) {
    parts[c].name = "without " + labels.names[c];
    const int fold = static_cast<int>(c % kFolds);
    for (const int item : items) {
      const auto at = static_cast<std::size_t>(item);
      const bool left_out = labels.of_item[at] == static_cast<int>(c);
      const bool asked = left_out || set.items()[at].fold == fold;
      (asked ? parts[c].evaluate : parts[c].train).push_back(item);
    }
  }
  return parts;
}

std::vector<Part> few_parts(const FeatureSet& set, const Labels& labels, int shots) {
  std::vector<Part> parts = fold_parts(set, all_items(set));
  for (std::size_t p = 0; p < parts.size(); ++p) {
    Random random(p + 1);
    std::vector<int> order = parts[p].train;
    random.shuffle(order);
    std::vector<int> taken(labels.names.size(), 0);
    parts[p].train.clear();
    for (const int item : order) {
      const auto at = static_cast<std::size_t>(item);
      if (set.items()[at].region_rows.empty()) continue;
      if (++taken[static_cast<std::size_t>(labels.of_item[at])] <= shots) {
        parts[p].train.push_back(item);
      }
    }
  }
  return parts;
}

namespace {

template <int kShots>
std::vector<Part> few(const FeatureSet& set, const Labels& labels) {
  return few_parts(set, labels, kShots);
}

constexpr Protocol kProtocols[] = {
    {"folds", [](const FeatureSet& set, const Labels&) { return fold_parts(set, all_items(set)); }},
    {"sources", [](const FeatureSet& set,
                   const Labels& labels) { return source_parts(set, labels, all_items(set)); }},
    {"classes", [](const FeatureSet& set,
                   const Labels& labels) { return class_parts(set, labels, all_items(set)); }},
    {"few-1", few<1>},
    {"few-5", few<5>},
    {"few-10", few<10>}};

}  // namespace

std::span<const Protocol> protocols() { return kProtocols; }

const Protocol* protocol_named(const std::string& name) {
  for (const Protocol& protocol : kProtocols) {
    if (name == protocol.name) return &protocol;
  }
  return nullptr;
}

}  // namespace qurio
