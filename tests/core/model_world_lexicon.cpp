// The list of words of the world head: labels as a museum writes them, and what they speak for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/model/answer/lexicon.h"

using namespace qurio;

namespace {

std::string world_text() {
  std::ifstream file(std::string(QURIO_SOURCE_DIR) + "/models/lexicon/world.txt");
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  REQUIRE_FALSE(text.empty());
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
