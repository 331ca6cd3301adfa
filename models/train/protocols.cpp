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

std::vector<Part> source_parts(const FeatureSet& set, const Labels& labels,
                               std::span<const int> items) {
  std::map<std::string, Part> by_source;
  std::map<int, std::set<std::string>> sources_of_class;
  for (const int item : items) {
    const auto at = static_cast<std::size_t>(item);
    if (set.items()[at].region_rows.empty()) continue;  // captions alone are no collection
    by_source[set.items()[at].source];
    sources_of_class[labels.of_item[at]].insert(set.items()[at].source);
  }
  std::vector<Part> parts;
  for (auto& [source, part] : by_source) {
    part.name = source;
    for (const int item : items) {
      const auto at = static_cast<std::size_t>(item);
      const bool own = set.items()[at].source == source;
      if (own && sources_of_class[labels.of_item[at]].size() < 2) continue;
      (own ? part.evaluate : part.train).push_back(item);
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
