// The list of words of the world head: labels as a museum writes them, and what they speak for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/model/answer/lexicon.h"

using namespace qurio;

namespace {

std::string list_text(const std::string& name) {
  std::ifstream file(std::string(QURIO_SOURCE_DIR) + "/models/lexicon/" + name);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  REQUIRE_FALSE(text.empty());
  return text;
}

std::string world_text() { return list_text("world.txt"); }

// As models/train/lexicon_text.h joins the lists.
std::string world_text_in_all_languages() {
  std::string text = world_text();
  for (const std::string language : {"es", "fr", "de", "zh"}) {
    text += "\nlanguage " + language + "\n" + list_text("world." + language + ".txt");
  }
  return text;
}

// The classes that the list has, in its order.
std::vector<std::string> classes_of(const std::string& text) {
  const std::string word = "class ";
  std::vector<std::string> classes;
  for (std::size_t at = text.find("\n" + word); at != std::string::npos;
       at = text.find("\n" + word, at + 1)) {
    const std::size_t begin = at + 1 + word.size();
    classes.push_back(text.substr(begin, text.find('\n', begin) - begin));
  }
  return classes;
}

// Too short for a guess by function words; written for this test, too.
const std::vector<std::pair<const char*, std::vector<const char*>>> kShort = {
    {"en",
     {"Bronze statue",
      "Portrait of a man",
      "Vase",
      "Mosaic",
      "Porcelain plate",
      "Marble bust",
      "Ivory netsuke",
      "Silver coin",
      "Woodblock print",
      "Greek vase",
      "Oil painting",
      "Egyptian coffin",
      "Temple",
      "Still life",
      "Tea bowl",
      "Fossil fish",
      "Violin",
      "Satin dress",
      "Biscuit figure",
      "Four seasons",
      "Rock crystal",
      "Grand piano",
      "Table",
      "Relief",
      "Mask",
      "Seated Buddha",
      "Canopic jar",
      "Persian carpet",
      "Rose window",
      "Sword",
      "Map"}},
    {"es",
     {"Estatua de bronce", "Retrato de hombre", "Plato de porcelana", "Busto de mármol",
      "Moneda de plata", "Vasija decorada", "Cuenta de ámbar", "Espejo de bronce", "Paisaje",
      "Bodegón", "Escarabeo", "Tetera", "Ataúd pintado", "Puente romano"}},
    {"fr",
     {"Assiette en porcelaine", "Buste en marbre", "Cercueil peint", "Nature morte", "Tapisserie",
      "Cathédrale", "Poisson fossile", "Broderie", "Théière", "Épreuve sur papier albuminé",
      "Scarabée", "Tapis persan"}},
    {"de",
     {"Bronzestatue", "Porzellanteller", "Marmorbüste", "Seidengewand", "Ägyptischer Sarg",
      "Steinrelief", "Bernsteinperle", "Geige", "Landschaft", "Wandteppich", "Teekanne",
      "Kupferstich", "Mammutzahn"}},
};

// Of kinds that are none of the classes: likewise.
const std::vector<const char*> kOfNoClass = {
    "Quartz crystal with tourmaline, Minas Gerais, Brazil",
    "Pyrite cubes on marl, Navajun, Spain",
    "Malachite, polished slab, Katanga",
    "Iron meteorite, Campo del Cielo, Argentina",
    "Gold ring with a garnet, Anglo-Saxon, 7th century",
    "Pair of gold earrings, Hellenistic, 3rd century BC",
    "Diamond brooch, Paris, about 1900",
    "Necklace of gold and enamel, Spanish, 17th century",
    "Glass goblet with gilt rim, Venice, 16th century",
    "Blown glass vase, Murano, 1950s",
    "Dance mask, carved wood, Dan people, Liberia",
    "Wooden helmet mask, Mende, Sierra Leone",
    "Sundial, brass and silver, Augsburg, about 1620",
    "Microscope, brass, London, 1750",
    "Manuscript folio with musical notation, vellum, Italy",
    "Stuffed owl under a glass dome",
    "Pressed plants from a herbarium, 1840",
    "Medal commemorating the siege of Vienna, silver, 1683",
    "Silver teapot, London, 1745",
    "Oak chair with carved back, England",
    "Flintlock pistol, Brescia",
    "Cristal de cuarzo ahumado, Suiza",
    "Anillo de oro con esmeralda, Nueva Granada, siglo XVII",
    "Copa de vidrio soplado, Venecia, siglo XVI",
    "Máscara de danza, madera tallada, Guerrero",
    "Reloj de sol de bolsillo, latón, 1650",
    "Búho disecado",
    "Collar de perlas, siglo XIX",
    "Cristal de quartz fumé, massif du Mont-Blanc",
    "Bague en or sertie d'un saphir, XVe siècle",
    "Verre à pied, Venise, XVIe siècle",
    "Cadran solaire de poche en laiton, 1650",
    "Médaille commémorative du mariage, argent, 1810",
    "Oiseau naturalisé sous globe",
    "Bergkristall mit Turmalin, Tirol",
    "Goldring mit Saphir, 15. Jahrhundert",
    "Glaspokal mit Deckel, Böhmen, um 1700",
    "Taschensonnenuhr, Messing, 1650",
    "Medaille auf den Frieden von 1763, Silber",
    "Ausgestopfte Eule",
    "Perlenkette, 19. Jahrhundert",
    "Stufe mit Amethyst, Idar-Oberstein",
    "紫水晶晶簇，巴西",
    "金戒指，镶红宝石，清代",
    "玻璃高脚杯，威尼斯，16世纪",
    "木雕傩面具，贵州",
    "铜日晷，清代",
    "纪念奖章，铜，1908年",
    "珍珠项链，19世纪",
    "世界地图，1602年",
    "铁陨石，新疆",
};

struct Label {
  const char* kind;
  const char* caption;
};

// Written for this test: none of them is a caption of the photos that heads are trained on.
const std::vector<Label> kLabels = {
    {"amber", "Necklace of carved amber beads, Baltic, 19th century"},
    {"asian_painting",
     "Travellers among mountains, hanging scroll, ink and colour on silk, Ming dynasty"},
    {"asian_painting",
     "Cranes and pines, pair of six-panel folding screens, ink, colour and gold on paper, Kano "
     "school"},
    {"asian_painting", "Plum blossoms, album leaf, ink on paper"},
    {"bronze", "Ritual wine vessel (gu), cast bronze, Shang dynasty"},
    {"ceramics", "Plate with a dragon, porcelain with underglaze blue, Jingdezhen"},
    {"coin", "Denarius of Trajan, silver, minted in Rome"},
    {"egyptian_coffin", "Painted wooden coffin of a priest of Amun, Thebes"},
    {"egyptian_object", "Shabti of a scribe, blue-green faience, New Kingdom"},
    {"fossil", "Trilobite (Phacops) in limestone, Devonian, Morocco"},
    {"fossil", "Skull of a plesiosaur, Lower Jurassic, Lyme Regis"},
    {"greek_vase", "Red-figure kylix with a symposium, Attic, c. 480 BC"},
    {"painting", "The Mother of God of Kazan, icon in a silver-gilt frame, Moscow, 18th century"},
    {"painting", "Saint George and the dragon, tempera on wood panel, Novgorod school"},
    {"jade", "Fish pendant, green nephrite, Shang dynasty"},
    {"miniature", "Krishna and Radha in a grove, opaque watercolour and gold on paper, Kangra"},
    {"miniature", "Portrait of Jahangir, Mughal school, album folio"},
    {"monument", "Temple of Horus at Edfu, seen from the courtyard"},
    {"monument", "The cathedral of Chartres, west front"},
    {"mosaic", "Floor mosaic with fishes, from a Roman villa"},
    {"painting", "Fragment of a wall painting with garlands, fresco, Roman, Boscoreale"},
    {"painting", "The Last Judgement, fresco in the apse of the monastery church"},
    {"musical_instrument", "Viola da gamba with a carved head, spruce and maple, Hamburg"},
    {"musical_instrument", "Square piano, mahogany case, London, 1790"},
    {"musical_instrument", "Sitar with inlaid ivory, gourd resonator, Lucknow"},
    {"netsuke_ivory", "Netsuke of a sleeping rat, ivory with inlaid eyes"},
    {"painting", "Ships in a harbour at sunset, oil on canvas, French"},
    {"photograph", "Portrait of a seated woman, daguerreotype, c. 1850"},
    {"photograph", "View of the Nile with boats, albumen print from a wet collodion negative"},
    {"photograph", "Workers leaving a factory, gelatin silver print, 1932"},
    {"sculpture", "Head of a youth, marble, Roman copy"},
    {"textile", "Woman's jacket, embroidered silk, Qing dynasty"},
    {"western_print", "The Three Crosses, etching and drypoint, second state"},
    {"woodblock_print", "Kabuki actor in the role of a samurai, colour woodblock print, Edo"},
};

}  // namespace

TEST_CASE("the words of the world head speak for its 21 classes") {
  const std::string text = world_text();
  const std::vector<std::string> classes = classes_of(text);
  CHECK(classes.size() == 21);
  CHECK(std::is_sorted(classes.begin(), classes.end()));
  const Result<Lexicon> lexicon = Lexicon::parse(text, classes);
  INFO(lexicon.message());
  REQUIRE(lexicon.ok());
  for (const std::string& kind : classes) {
    CAPTURE(kind);
    CHECK(std::any_of(kLabels.begin(), kLabels.end(),
                      [&kind](const Label& label) { return kind == label.kind; }));
  }
  for (const Label& label : kLabels) {
    CAPTURE(label.caption);
    const std::vector<float> evidence = lexicon.value().read(label.caption).evidence;
    const auto most = std::max_element(evidence.begin(), evidence.end());
    CHECK(classes[static_cast<std::size_t>(most - evidence.begin())] == label.kind);
    CHECK(std::count(evidence.begin(), evidence.end(), *most) == 1);
  }
}

TEST_CASE("captions of kinds that are none of the classes have most for one of those") {
  const std::string text = world_text_in_all_languages();
  const Lexicon lexicon = Lexicon::parse(text, classes_of(world_text())).value();
  for (const char* caption : kOfNoClass) {
    CAPTURE(caption);
    const LexiconReading reading = lexicon.read(caption);
    CHECK(reading.unknown > *std::max_element(reading.evidence.begin(), reading.evidence.end()));
  }
  for (const Label& label : kLabels) {
    CAPTURE(label.caption);
    const LexiconReading reading = lexicon.read(label.caption);
    CHECK(reading.unknown <= *std::max_element(reading.evidence.begin(), reading.evidence.end()));
  }
}

TEST_CASE("two or three words are read in their own language") {
  const std::string text = world_text_in_all_languages();
  const Lexicon lexicon = Lexicon::parse(text, classes_of(world_text())).value();
  for (const auto& [language, captions] : kShort) {
    for (const char* caption : captions) {
      CAPTURE(caption);
      CHECK(name_of(lexicon.read(caption).language) == language);
    }
  }
}
