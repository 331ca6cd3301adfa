#include "models/train/swapped_pairs.h"

#include <catch2/catch.hpp>
#include <set>

#include "models/train/experiment.h"
#include "tests/core/support/feature_folder.h"

using namespace qurio;

namespace {

// Three vases, a bowl and a coin in source A, a coin in B, and a vase whose caption nobody wrote.
FeatureSet set_in(const FeatureFolder& folder) {
  const auto row = [](const char* id, const char* label, const char* source, const char* kind) {
    return std::string(R"({"id": ")") + id + R"(", "class": ")" + label + R"(", "source": ")" +
           source + R"(", "caption_kind": ")" + kind + R"(", "caption": "c", "regions": 0, )" +
           R"("words": {"first": 0, "count": 1}})" + "\n";
  };
  folder.write("meta.json", R"({"version": 2, "regionWidth": 512, "wordWidth": 512,
                                "regionRows": 2, "wordRows": 1})");
  folder.write("words.f16", std::string(512 * 2, '\0'));
  folder.write("items.jsonl", row("a", "vase", "A", "real") + row("b", "vase", "A", "real") +
                                  row("c", "vase", "A", "real") + row("d", "bowl", "A", "real") +
                                  row("e", "coin", "A", "real") + row("f", "coin", "B", "real") +
                                  row("g", "vase", "A", "built"));
  auto set = FeatureSet::open(folder.path());
  REQUIRE(set.ok());
  return std::move(set).value();
}

// In alphabetical order: bowl and vase are vessels.
const ClassGroups kVessels{{"vessel"}, {0, kNoGroup, 0}, {}};

}  // namespace

TEST_CASE("captions are swapped with those of other classes, sources and groups as said",
          "[swapped]") {
  const FeatureFolder folder;
  const FeatureSet set = set_in(folder);
  const Labels labels(set);
  const std::vector<int> items = all_items(set);
  const auto pairs = swapped_pairs(set, labels, kVessels, items, items);
  std::multiset<Swap> swaps;
  for (const SwappedPair& pair : pairs) {
    const auto photo = std::size_t(pair.photo);
    const auto caption = std::size_t(pair.caption);
    swaps.insert(pair.swap);
    CHECK(labels.of_item[photo] != labels.of_item[caption]);
    CHECK(photo != 6);
    CHECK(caption != 6);
    if (pair.swap == Swap::source) {
      CHECK(set.items()[photo].source == set.items()[caption].source);
    }
    if (pair.swap == Swap::group) {
      CHECK(same_kind(kVessels, labels.of_item[photo], labels.of_item[caption]));
    }
  }
  CHECK(swaps.count(Swap::any) == 6);
  CHECK(swaps.count(Swap::source) == 5);
  CHECK(swaps.count(Swap::group) == 4);
  CHECK(pairs == swapped_pairs(set, labels, kVessels, items, items));
}
