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

namespace {

const std::string kLanguages5 =
    "class ivory\n"
    "decisive: ivory, netsuke\n"
    "class painting\n"
    "decisive: oil on canvas\n"
    "strong: coin\n"
    "class vase\n"
    "decisive: vase\n"
    "weak: jug\n"
    "unknown furniture\n"
    "strong: chair, carved chair\n"
    "weak: ivory\n"
    "unknown clock\n"
    "strong: clock, watch\n"
    "language es\n"
    "silent: coin\n"
    "class ivory\n"
    "decisive: marfil\n"
    "class vase\n"
    "decisive: jarrón, vaso griego\n"
    "unknown furniture\n"
    "strong: silla\n"
    "language fr\n"
    "silent: coin\n"
    "class painting\n"
    "decisive: huile sur toile, tableau\n"
    "class vase\n"
    "decisive: vase peint\n"
    "language de\n"
    "class ivory\n"
    "decisive: Elfenbein\n"
    "class painting\n"
    "decisive: Gemälde\n"
    "class vase\n"
    "strong: Kanne, bemalte Vase, Krug\n"
    "weak: Vase\n"
    "language zh\n"
    "traditional: 圖图軸轴,\n"
    "  畫画\n"
    "class ivory\n"
    "decisive: 象牙\n"
    "class vase\n"
    "decisive: 瓶, 青花瓷\n"
    "class painting\n"
    "decisive: 画, 图轴\n";

std::vector<std::string> marked(const std::string& caption) {
  std::vector<std::string> words;
  for (const LexiconHit& hit : lexicon(kLanguages5).read(caption).hits) {
    words.push_back(caption.substr(std::size_t(hit.begin), std::size_t(hit.end - hit.begin)));
  }
  return words;
}

std::vector<float> evidence(const std::string& caption) {
  return lexicon(kLanguages5).read(caption).evidence;
}

}  // namespace

TEST_CASE("words of an unknown kind take part, and are summed for themselves") {
  const auto reading = lexicon(kLanguages5).read("Carved chair, watch, clock, ivory, jug");
  CHECK(reading.evidence[0] == Approx(4.0 / 2 * kTitleFactor));
  CHECK(reading.unknown == Approx(2 * kTitleFactor * (1 + kRepeatFactor)));
  REQUIRE(reading.hits.size() == 5);
  REQUIRE(reading.hits[0].weights.size() == 1);
  CHECK(reading.hits[0].weights[0].label == kUnknownKind);
  REQUIRE(reading.hits[3].weights.size() == 2);
  CHECK(reading.hits[3].weights[0].label == kUnknownKind);
  CHECK(reading.hits[3].weights[1].label == 0);
  CHECK(lexicon(kLanguages5).read("A jug").unknown == 0);
}

TEST_CASE("Han words are found without spaces, wherever they stand, in both writings") {
  CHECK(marked("明代青花瓷瓶") == Words{"青花瓷", "瓶"});
  CHECK(marked("象牙雕刻的瓶") == Words{"象牙", "瓶"});
  CHECK(marked("山水圖軸") == Words{"圖軸"});
  CHECK(marked("An old jug 青花瓷, painted in blue and white with the mark of the reign") ==
        Words{"jug", "青花瓷"});
  CHECK(marked("清代 netsuke 象牙擺件") == Words{"netsuke", "象牙"});
  CHECK(marked("青花、瓷") == Words{});
  CHECK(lexicon(kLanguages5).read("瓶瓶瓶").hits.size() == 1);
  // A Han character is half a word of the title.
  CHECK(evidence("一二三四五六七八九十百千万年月瓶")[2] == Approx(4 * kTitleFactor));
  CHECK(evidence("一二三四五六七八九十百千万年月日瓶")[2] == Approx(4));
}

TEST_CASE("words are read in the language of their caption, and in English where it has none") {
  CHECK(marked("Jarrones de la dinastía con asas") == Words{"Jarrones"});
  CHECK(marked("Netsuke de marfil en forma de una rata con su silla") ==
        Words{"Netsuke", "marfil", "silla"});
  CHECK(marked("Un tableau peint à l'huile sur toile dans un coin") ==
        Words{"tableau", "huile sur toile"});
  CHECK(marked("Vases peints avec des fleurs") == Words{"Vases peints"});
  CHECK(marked("Figur aus Elfenbein mit Gemälden und einer bemalten Vase") ==
        Words{"Elfenbein", "Gemälden", "bemalten Vase"});
  // Without the language nothing is known of its words.
  CHECK(marked("The marfil").empty());
  CHECK(marked("A coin") == Words{"coin"});
  CHECK(lexicon(kLanguages5).read("Kannen mit Blumen").language == Language::german);
}

TEST_CASE("a short caption is read in the language whose list says more of it") {
  const auto language = [](const std::string& caption) {
    return lexicon(kLanguages5).read(caption).language;
  };
  CHECK(language("Marfil") == Language::spanish);
  CHECK(marked("Marfil") == Words{"Marfil"});
  CHECK(language("Tableau") == Language::french);
  CHECK(language("Elfenbeinkanne") == Language::german);
  // An English function word, as much in English, more words that English knows: English.
  CHECK(language("Marfil from Spain") == Language::english);
  CHECK(language("Ivory") == Language::english);
  CHECK(language("Netsuke, watch, marfil") == Language::english);
  // French knows one of the words, German two.
  CHECK(language("Tableau, Elfenbein, Kanne") == Language::german);
  CHECK(language("Nothing") == Language::english);
}

TEST_CASE("part of a caption can be read in the language of the whole") {
  const Lexicon lists = lexicon(kLanguages5);
  const LexiconReading whole = lists.read("Netsuke de marfil en forma de una rata con su silla");
  CHECK(whole.language == Language::spanish);
  const LexiconReading part = lists.read_as("Netsuke marfil", whole.language);
  CHECK(part.language == Language::spanish);
  CHECK(part.hits.size() == 2);
  CHECK(lists.read("Netsuke marfil").hits.size() == 1);
}

TEST_CASE("a German compound is read by what stands last and by what stands before it") {
  CHECK(marked("Die Elfenbeinkanne mit einem Ölgemälde") == Words{"Elfenbein", "kanne", "gemälde"});
  CHECK(marked("Krüge mit einer Prunkvase") == Words{"Krüge", "vase"});
  CHECK(marked("Elfenbeinfigur mit Blumen") == Words{"Elfenbein"});
  // "kann" is no "Kanne".
  CHECK(marked("Wer das nicht mit einem Wort sagen kann").empty());
}

TEST_CASE("a wrong line of another language is refused too") {
  const auto message = [](const std::string& text) {
    const auto result = Lexicon::parse(text, kLexiconClasses);
    REQUIRE_FALSE(result.ok());
    return result.message();
  };
  CHECK(message("language xx\n") == "lexicon, line 1: unknown language \"xx\"");
  CHECK(message("language other\n") == "lexicon, line 1: unknown language \"other\"");
  CHECK(message("unknown vase\n") == "lexicon, line 1: \"vase\" is one of the classes");
  CHECK(message("class vase\nlanguage es\nweak: vaso\n") ==
        "lexicon, line 3: a list before the first class");
  CHECK(message("language zh\nclass vase\nweak: vase\n") ==
        "lexicon, line 3: \"vase\" is not written in Han characters");
  CHECK(message("class vase\nweak: vase 瓶\n") ==
        "lexicon, line 2: \"vase 瓶\" mixes Han characters and letters");
  CHECK(message("language zh\nclass vase\nweak: 青花，瓷\n") ==
        "lexicon, line 3: \"青花，瓷\" is more than one run");
  CHECK(message("language zh\nclass vase\nweak: 一二三四五六七八九十百千万\n") ==
        "lexicon, line 3: \"一二三四五六七八九十百千万\" has too many characters");
  CHECK(message("traditional: 銅铜\n") == "lexicon, line 1: no place for traditional characters");
  CHECK(message("language zh\ntraditional: 銅铜鐵\n") ==
        "lexicon, line 2: \"銅铜鐵\" is no list of pairs");
  CHECK(message("silent: coin\n") == "lexicon, line 1: no place for words that are silent");
  CHECK(message("language fr\nclass vase\nsilent: coin\n") ==
        "lexicon, line 3: no place for words that are silent");
}
