// The ways in which a set is divided into what is learned from and what is asked about.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/train/experiment.h"

namespace qurio {

// Five folds by object over `items`.
std::vector<Part> fold_parts(const FeatureSet& set, std::span<const int> items);
// One part per source: everything else to learn from, its own items to be asked about, as far as
// their class occurs in another part. Where there are more than 60 sources, those of fewer than 30
// photos are left out several at a time, so that each is asked about by a head that knows less.
// `items` are the ones that there are: learned from and asked about.
std::vector<Part> source_parts(const FeatureSet& set, const Labels& labels,
                               std::span<const int> items);
// One part per class: the other classes to learn from, without the items of a fold; asked about are
// that fold and every photo of the class left out, all among `items`.
std::vector<Part> class_parts(const FeatureSet& set, const Labels& labels,
                              std::span<const int> items);
// The folds, with at most `shots` photos of every class to learn from; which ones depends on the
// fold alone, so that all heads learn from the same.
std::vector<Part> few_parts(const FeatureSet& set, const Labels& labels, int shots);

// The protocols by their names on the command line and in results, all over every item.
struct Protocol {
  const char* name;
  std::vector<Part> (*parts)(const FeatureSet& set, const Labels& labels);
};
std::span<const Protocol> protocols();
// Null: no protocol is called so.
const Protocol* protocol_named(const std::string& name);

}  // namespace qurio
