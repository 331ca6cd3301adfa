// Sets of features for the tests of the trainer, written and read as the trainer reads them.
#pragma once

#include <Eigen/Core>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/quantum/quantum.h"
#include "models/train/feature_set.h"
#include "tests/core/support/feature_folder.h"

namespace qurio::test {

// An item with a photo, which may look like another class than it is labelled; its caption is read
// by its words alone.
struct Photo {
  std::string label, looks, source;
  int fold = 0;
  std::string caption, masked;
};

// What looks alike resembles each other, and every photo is a little different.
inline std::string regions_of(const std::vector<Photo>& photos) {
  std::string bytes;
  for (std::size_t i = 0; i < photos.size(); ++i) {
    Random alike(static_cast<std::uint64_t>(photos[i].looks.front()));
    Random own(1000 + i);
    std::string region;
    for (int column = 0; column < FeatureSet::kRegionWidth; ++column) {
      const Eigen::half half(static_cast<float>(alike.normal() + own.normal()));
      region.append(reinterpret_cast<const char*>(&half), sizeof half);
    }
    for (int at = 0; at < FeatureSet::kRegionCount; ++at) bytes += region;
  }
  return bytes;
}

inline FeatureSet set_of(const std::vector<Photo>& photos) {
  const FeatureFolder folder;
  std::string items;
  for (std::size_t i = 0; i < photos.size(); ++i) {
    const Photo& photo = photos[i];
    const std::string number = std::to_string(i);
    items += R"({"id": ")" + number + R"(", "class": ")" + photo.label + R"(", "source": ")" +
             photo.source + R"(", "fold": )" + std::to_string(photo.fold) + R"(, "caption": ")" +
             photo.caption + R"(", "caption_masked": ")" + photo.masked + R"(", "regions": )" +
             number + "}\n";
  }
  folder.write("items.jsonl", items);
  folder.write("regions.f16", regions_of(photos));
  auto set = FeatureSet::open(folder.path());
  INFO(set.message());
  REQUIRE(set.ok());
  return std::move(set).value();
}

// Of each class in `labels` a photo in each of five folds from each of `sources`.
inline std::vector<Photo> photos_of(const std::vector<std::string>& labels,
                                    const std::vector<std::string>& sources) {
  std::vector<Photo> photos;
  for (const std::string& label : labels) {
    for (const std::string& source : sources) {
      for (int fold = 0; fold < 5; ++fold) {
        photos.push_back(
            {label, label, source, fold, "a " + label + " of clay", "a thing of clay"});
      }
    }
  }
  return photos;
}

}  // namespace qurio::test
