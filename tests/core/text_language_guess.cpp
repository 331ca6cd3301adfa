#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/text/han_characters.h"
#include "core/text/language_guess.h"
#include "core/text/latin_words.h"

using namespace qurio;

namespace {

struct Case {
  const char* language;
  const char* text;
};

}  // namespace

TEST_CASE("a caption's language is guessed from its words") {
  for (const Case& each : std::vector<Case>{
           {"es", "Jarrón griego de figuras rojas con una escena de banquete"},
           {"es", "Cabeza de mujer, mármol, siglo II"},
           {"es", "La Virgen y el Niño, óleo sobre tabla"},
           {"es", "Moneda de oro"},
           {"es", "Netsuke en forma de rata dormida, marfil"},
           {"es", "Estatuilla de bronce de una deidad"},
           {"fr", "Vase grec à figures rouges, scène de banquet"},
           {"fr", "Nature morte aux fruits, huile sur toile"},
           {"fr", "Tête de femme en marbre, époque romaine"},
           {"fr", "Fragment d'une tapisserie de laine et de soie"},
           {"fr", "Monnaie d'argent, avers : tête de l'empereur"},
           {"de", "Rotfigurige Schale mit einem Gelage"},
           {"de", "Münze aus Gold, Vorderseite: Kopf des Kaisers"},
           {"de", "Kopf einer Frau, Marmor, römisch"},
           {"de", "Stillleben mit Früchten, Öl auf Leinwand"},
           {"de", "Kupferstich von Albrecht Dürer"},
           {"zh", "青花瓷瓶"},
           {"zh", "鼎"},
           {"zh", "青玉雙耳碗 (Taipei 1983) 平口花蕾形雙柄碗 (Taipei 2007, DigCat)"},
           {"zh", "商代晚期 青铜鼎, Shanghai Museum"},
           {"other", "神奈川沖浪裏 かながわおきなみうら"},
           {"other", "Портрет неизвестной, холст, масло"},
           {"other", "Αμφορέας με ερυθρόμορφη διακόσμηση"},
           {"other", "Ritratto di una donna con la collana, olio su tela, secolo XVI"},
           {"other", "Vrouw met een parel, olieverf op doek, 17de eeuw"},
       }) {
    CAPTURE(each.text);
    CHECK(name_of(guess_language(each.text)) == each.language);
  }
}

TEST_CASE("a caption whose language is not sure is English") {
  for (const char* text : {
           "",
           "   ",
           "?!",
           "1234",
           "Vase",
           "Mona Lisa",
           "La Gioconda",
           "Las Meninas",
           "El Greco",
           "Die Brücke",
           "Le Corbusier",
           "Rio de la Plata",
           "Musée de l'Homme, Paris",
           "Vincent van Gogh",
           "Rogier van der Weyden",
           "Ludwig van Beethoven, bust",
           "Leonardo da Vinci",
           "Andrea del Verrocchio, Florence",
           "Caspar David Friedrich",
           "Santa Maria de la Salud",
           "Notre-Dame de Paris",
           "Georges de La Tour",
           "Kanagawa oki nami ura, Katsushika Hokusai",
           "Utagawa Hiroshige, Tokaido gojusan no uchi",
           "Ukiyo-e of an onnagata, from the series Fugaku sanjurokkei",
           "IMP CAES NERVA TRAIAN AVG GERM",
           "SENATVS POPVLVSQVE ROMANVS",
           "HIC IACET ... QVI OBIIT ANNO DOMINI ... ET MARIA UXOR EIVS",
           "José Costa y Bonells, called Pepito",
           "Et in Arcadia ego",
           "Ecce homo",
           "Agnus Dei qui tollis peccata mundi",
           "Denarius, obv. IMP CAES, rev. PAX AVG",
           "The Kiss of Judas, panel from the Retablo de la Pasión",
           "Portrait of a woman, 'La Dame aux Camélias', from a private collection",
           "Bowl with cloisonné enamel and façade motif",
           "Lidded box, repoussé and champlevé",
           "Coin of Philip II of Spain, 8 reales, obverse with the royal arms",
           "Famille verte dish",
           "Vase 花瓶, porcelain, Ming dynasty",
           "Qingming Shanghe tu 清明上河图, handscroll, ink and colour on silk",
           "The Great Wave (神奈川沖浪裏), woodblock print",
       }) {
    CAPTURE(text);
    CHECK(name_of(guess_language(text)) == "en");
  }
}

TEST_CASE("the guess takes any bytes") {
  CHECK(guess_language("\xFF\xFE\xC3") == Language::english);
  CHECK(guess_language(std::string(50000, 'a')) == Language::english);
  CHECK(guess_language("\xE9\xBC") == Language::english);
}

TEST_CASE("function words are those of their language") {
  CHECK(is_function_word("die", Language::german));
  CHECK(is_function_word("la", Language::spanish));
  CHECK_FALSE(is_function_word("la", Language::german));
  CHECK_FALSE(is_function_word("die", Language::chinese));
  CHECK_FALSE(is_function_word("", Language::french));
}

TEST_CASE("Han characters know their bytes and their neighbours") {
  const auto found = han_characters("a青\u200B銅 器、かン", 10);
  REQUIRE(found.size() == 3);
  CHECK(found[0].value == U'青');
  CHECK(found[0].begin == 1);
  CHECK(found[0].end == 4);
  CHECK_FALSE(found[0].goes_on);
  CHECK(found[1].value == U'銅');
  CHECK(found[1].goes_on);
  CHECK_FALSE(found[2].goes_on);
  CHECK(han_characters("青銅器", 2).size() == 2);
}

TEST_CASE("a Latin word knows where its letters stand") {
  const auto words = latin_words("L'Œuvre Straße", 10);
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "loeuvre");
  CHECK(words[0].elided == 1);
  CHECK(words[0].capital);
  CHECK(words[0].at == std::vector<std::int32_t>{0, 2, 2, 4, 5, 6, 7});
  CHECK(words[1].text == "strasse");
  CHECK(words[1].begin == 9);
  CHECK(words[1].end == 16);
}
