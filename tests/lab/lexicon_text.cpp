// The word lists of a head, one file per language, as the one text that it carries.
#include "models/train/lexicon_text.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/model/answer/lexicon.h"

using namespace qurio;

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("the lists of all languages beside the English one are joined") {
  const auto folder = std::filesystem::temp_directory_path() / "qurio-lexicon-text";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "mine.txt").string();
  CHECK_FALSE(read_lexicon_text(path));
  write(path, "class vase\nweak: jug\n");
  CHECK(read_lexicon_text(path) == "class vase\nweak: jug\n");
  write(folder / "mine.zh.txt", "class vase\nweak: 瓶\n");
  write(folder / "mine.es.txt", "class vase\nweak: jarra");
  write(folder / "yours.fr.txt", "class vase\nweak: cruche\n");
  const auto text = read_lexicon_text(path);
  CHECK(text ==
        "class vase\nweak: jug\n"
        "\nlanguage es\nclass vase\nweak: jarra"
        "\nlanguage zh\nclass vase\nweak: 瓶\n");
  const std::vector<std::string> classes = {"vase"};
  CHECK(Lexicon::parse(*text, classes).value().size() == 3);
  std::filesystem::remove_all(folder);
}
