#include <catch2/catch.hpp>
#include <set>

#include "core/model/answer/conclusion.h"

using namespace qurio;

namespace {

// The rule once more, in the words of a visitor: never sure against one's own eyes, or where
// picture and words do not belong together; to disagree takes two.
Conclusion expected_of(const ConclusionGrounds& grounds) {
  const bool two_stories = grounds.contradict && !grounds.agrees;
  const bool doubt = grounds.abstain || grounds.seen_otherwise || !grounds.agrees;
  return two_stories           ? Conclusion::disagree
         : grounds.unsupported ? Conclusion::unknown
         : doubt               ? Conclusion::unsure
                               : Conclusion::sure;
}

}  // namespace

TEST_CASE("a caption names nothing known if it has more for an unknown kind", "[conclusion]") {
  CHECK(names_nothing(0, 0));
  CHECK(names_nothing(4, 8));
  CHECK_FALSE(names_nothing(4, 4));
  CHECK_FALSE(names_nothing(4, 0));
}

TEST_CASE("every combination of grounds has one of the four outcomes", "[conclusion]") {
  int sure = 0;
  for (unsigned bits = 0; bits < 32; ++bits) {
    CAPTURE(bits);
    const ConclusionGrounds grounds{(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0,
                                    (bits & 8U) != 0, (bits & 16U) != 0};
    const Conclusion conclusion = conclusion_of(grounds);
    CHECK(conclusion == expected_of(grounds));
    if (conclusion != Conclusion::sure) continue;
    ++sure;
    CHECK(grounds.agrees);
    CHECK_FALSE(grounds.unsupported);
    CHECK_FALSE(grounds.abstain);
    CHECK_FALSE(grounds.seen_otherwise);
  }
  // They may contradict each other or not.
  CHECK(sure == 2);
}

TEST_CASE("one modality alone is sure, unsure or unknown", "[conclusion]") {
  CHECK(conclusion_of({}) == Conclusion::sure);
  CHECK(conclusion_of({.abstain = true}) == Conclusion::unsure);
  CHECK(conclusion_of({.unsupported = true, .abstain = true}) == Conclusion::unknown);
}

TEST_CASE("outcomes have names of their own", "[conclusion]") {
  const std::set<std::string_view> names(kConclusionNames.begin(), kConclusionNames.end());
  CHECK(names.size() == kConclusions);
  CHECK(name_of(Conclusion::disagree) == "disagree");
  CHECK(name_of(Conclusion::unknown) == "unknown");
}
