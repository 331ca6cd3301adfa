#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/model/answer/lexicon.h"

using namespace qurio;

namespace {

const std::vector<std::string> kLexiconClasses = {"ivory", "painting", "vase"};

const std::string kText =
    "# a comment\n"
    "class ivory\n"
    "decisive: netsuke, carved ivory\n"
    "weak: figure\n"
    "\n"
    "class painting\n"
    "decisive: painting, oil on canvas,\n"
    "  self-portrait\n"
    "strong: painted by\n"
    "weak: figure\n"
    "class vase\n"
    "decisive: painted vase\n"
    "weak: jug, ewer, flask\n";

Lexicon lexicon(const std::string& text = kText) {
  Result<Lexicon> result = Lexicon::parse(text, kLexiconClasses);
  INFO(result.message());
  REQUIRE(result.ok());
  return std::move(result).value();
}

std::vector<std::string> folded(std::string_view text) {
  std::vector<std::string> words;
  for (const FoldedWord& word : folded_words(text)) words.push_back(word.text);
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are folded to what a list can hold") {
  CHECK(folded("Red-Figure KRATER, 2nd") == Words{"red", "figure", "krater", "2nd"});
  CHECK(folded("Qur\xC3\xA1n \xC3\x94"
               "ban S\xC3\xA8vres") == Words{"quran", "oban", "sevre"});
  CHECK(folded("e\xCC\x81tude") == Words{"etude"});
  CHECK(folded("Sh\xC5\x8Dki") == Words{"shoki"});
}

TEST_CASE("plurals and possessives are dropped, words that only end in s are not") {
  CHECK(folded("coins bodies boxes brushes dresses") ==
        Words{"coin", "body", "box", "brush", "dress"});
  CHECK(folded("glass cactus iris gas") == Words{"glass", "cactus", "iris", "gas"});
  CHECK(folded("the potter's wheel") == Words{"the", "potter", "wheel"});
  CHECK(folded("the potter\xE2\x80\x99s wheel") == Words{"the", "potter", "wheel"});
  CHECK(folded("Qur'an") == Words{"quran"});
  CHECK(folded("'quoted' ''twice''") == Words{"quoted", "twice"});
}

TEST_CASE("what is no Latin letter separates words") {
  CHECK(folded("jade\xE7\x8E\x89"
               "cup") == Words{"jade", "cup"});
  CHECK(folded("3\xC3\x97"
               "4") == Words{"3", "4"});
  CHECK(folded("a\xFF"
               "b\xC3") == Words{"a", "b"});
  CHECK(folded("").empty());
  CHECK(folded(" \xE7\x8E\x89 ").empty());
}

TEST_CASE("what nobody sees is no part of a word, and does not separate words") {
  CHECK(folded("\uFEFFRed-fig\u00ADure kra\u200Bter \u2066the\u2060 potter\u200D\u2019s\u2069") ==
        Words{"red", "figure", "krater", "the", "potter"});
  CHECK(folded(std::string_view("va\0se", 5)) == Words{"vase"});
  const auto words = folded_words("\u200Bva\u00ADse\u200B");
  REQUIRE(words.size() == 1);
  CHECK(words[0].begin == 3);
  CHECK(words[0].end == 9);
}

TEST_CASE("a folded word knows its bytes") {
  const auto words = folded_words("A Sh\xC5\x8Dki's mask");
  REQUIRE(words.size() == 3);
  CHECK(words[1].begin == 2);
  CHECK(words[1].end == 10);
  CHECK(words[2].begin == 11);
  CHECK(words[2].end == 15);
}

TEST_CASE("no more words are read than asked for") {
  CHECK(folded_words("one two three", 2).size() == 2);
  CHECK(folded_words("one two", 2).size() == 2);
  CHECK(folded_words("one", 0).empty());
}

TEST_CASE("a decisive word outside the title adds its strength") {
  const auto reading = lexicon().read("a b c d e f g h netsuke");
  REQUIRE(reading.evidence == std::vector<float>{4, 0, 0});
  REQUIRE(reading.hits.size() == 1);
  CHECK(reading.hits[0].begin == 16);
  CHECK(reading.hits[0].end == 23);
  REQUIRE(reading.hits[0].weights.size() == 1);
  CHECK(reading.hits[0].weights[0].label == 0);
  CHECK(reading.hits[0].weights[0].weight == 4.0F);
}

TEST_CASE("the title counts more") {
  CHECK(lexicon().read("a b c d e f g netsuke").evidence[0] == Approx(4 * kTitleFactor));
}

TEST_CASE("the longest phrase wins and uses its words up") {
  const auto reading = lexicon().read("Painted vases and a painting");
  REQUIRE(reading.hits.size() == 2);
  CHECK(reading.evidence[2] == Approx(4 * kTitleFactor));
  CHECK(reading.evidence[1] == Approx(4 * kTitleFactor));
  CHECK(reading.hits[0].begin == 0);
  CHECK(reading.hits[0].end == 13);
}

TEST_CASE("an entry of two classes is shared, and counts once") {
  const auto reading = lexicon().read("Figure, figure, figures");
  REQUIRE(reading.hits.size() == 1);
  CHECK(reading.evidence[0] == Approx(0.35 * kTitleFactor));
  CHECK(reading.evidence[1] == Approx(0.35 * kTitleFactor));
  CHECK(reading.evidence[2] == 0);
}

TEST_CASE("further hints of a class count less, the strongest first") {
  const auto reading = lexicon().read("a b c d e f g h ewer painted vase jug");
  CHECK(reading.evidence[2] == Approx(4 + 0.7 * kRepeatFactor + 0.7 / 2));
  float shown = 0;
  for (const LexiconHit& hit : reading.hits) {
    for (const ClassWeight& entry : hit.weights) shown += entry.weight;
  }
  CHECK(shown == Approx(reading.evidence[2]));
}

TEST_CASE("a caption without known words says nothing") {
  for (const char* caption : {"", "   ", "nothing known here", "\xFF\xFE"}) {
    const auto reading = lexicon().read(caption);
    CHECK(reading.hits.empty());
    CHECK(reading.evidence == std::vector<float>{0, 0, 0});
  }
}

TEST_CASE("a very long caption is read to the limit") {
  std::string caption;
  for (int i = 0; i < kMaxLexiconWords; ++i) caption += "word ";
  CHECK(lexicon().read(caption + "netsuke").hits.empty());
  caption.erase(0, 5);
  CHECK(lexicon().read(caption + "netsuke").hits.size() == 1);
}

TEST_CASE("a list goes on over lines") {
  CHECK(lexicon().size() == 11);
  CHECK(lexicon().read("Self portrait").evidence[1] == Approx(4 * kTitleFactor));
}

TEST_CASE("a wrong lexicon is refused with its line") {
  const auto message = [](const std::string& text) {
    const auto result = Lexicon::parse(text, kLexiconClasses);
    REQUIRE_FALSE(result.ok());
    CHECK(result.status() == Status::invalid_argument);
    return result.message();
  };
  CHECK(message("class coin\n") == "lexicon, line 1: \"coin\" is none of the classes");
  CHECK(message("\nclass vase\nsure: jug\n") == "lexicon, line 3: unknown strength \"sure\"");
  CHECK(message("weak: jug\n") == "lexicon, line 1: a list before the first class");
  CHECK(message("class vase\n  jug\n") == "lexicon, line 2: a list goes on only after a comma");
  CHECK(message("class vase\nweak: jug, , ewer\n") == "lexicon, line 2: an empty phrase");
  CHECK(message("class vase\nweak: a b c d e\n") ==
        "lexicon, line 2: \"a b c d e\" has too many words");
  CHECK(message("class vase\nweak: jug\nstrong: Jugs\n") ==
        "lexicon, line 3: \"Jugs\" is listed twice for vase");
  CHECK(message("jug\n") == "lexicon, line 1: expected \"class NAME\" or a list");
}
