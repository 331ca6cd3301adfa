#include "models/train/feature_set.h"

#include <catch2/catch.hpp>

#include "tests/core/support/feature_folder.h"

using namespace qurio;

namespace {

std::string shares(const std::string& id, const std::string& first, int count = 49) {
  std::string line = R"({"id": ")" + id + R"(", "shares": [)" + first;
  for (int r = 1; r < count; ++r) line += ", 0.5";
  return line + "]}\n";
}

}  // namespace

TEST_CASE("a folder without objects is read, and knows of none", "[feature_set]") {
  const FeatureFolder folder;
  const auto set = FeatureSet::open(folder.path());
  REQUIRE(set.ok());
  REQUIRE(set.value().items().size() == 2);
  CHECK(set.value().items()[0].object_shares.empty());
}

TEST_CASE("objects belong to the photos that they name", "[feature_set]") {
  const FeatureFolder folder;
  folder.write("objects.jsonl", shares("b", "1") + shares("somebody else's", "0"));
  const auto set = FeatureSet::open(folder.path());
  REQUIRE(set.ok());
  CHECK(set.value().items()[0].object_shares.empty());
  REQUIRE(set.value().items()[1].object_shares.size() == 49);
  CHECK(set.value().items()[1].object_shares[0] == 1);
  CHECK(set.value().items()[1].object_shares[48] == 0.5F);
}

TEST_CASE("shares that are none are refused with their line", "[feature_set]") {
  const FeatureFolder folder;
  for (const std::string& damaged :
       {shares("b", "2"), shares("b", "-0.1"), shares("b", "1", 48), shares("b", "\"1\""),
        std::string("{\"id\": \"b\"}\n"), std::string("no JSON\n")}) {
    CAPTURE(damaged);
    folder.write("objects.jsonl", shares("a", "1") + damaged);
    const auto set = FeatureSet::open(folder.path());
    CHECK(set.status() == Status::damaged_file);
    CHECK(set.message() == folder.path() + "/objects.jsonl, line 2: no 49 shares of 0 to 1");
  }
}
