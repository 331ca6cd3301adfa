// qurio-train itself, started with command lines that it cannot read.
#include <sys/wait.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <string>

#include "models/train/head_product.h"
#include "tests/core/support/feature_folder.h"

using namespace qurio;

namespace {

struct Ended {
  int status = -1;
  std::string errors;  // what it said on standard error
};

Ended run(const std::string& words) {
  const std::string command = std::string("\"" QURIO_TRAIN "\" ") + words + " 2>&1 >/dev/null";
  FILE* pipe = popen(command.c_str(), "r");  // NOLINT(cert-env33-c): words of this file alone
  REQUIRE(pipe != nullptr);
  Ended ended;
  std::array<char, 256> text{};
  while (std::fgets(text.data(), int(text.size()), pipe) != nullptr) ended.errors += text.data();
  ended.status = WEXITSTATUS(pclose(pipe));
  return ended;
}

}  // namespace

TEST_CASE("a command line that cannot be read is refused in words", "[command_line]") {
  struct Row {
    const char* words;
    const char* sentence;
  };
  const auto [words, sentence] = GENERATE(
      Row{"", "Usage: qurio-train"}, Row{"frobnicate", "not expected: frobnicate"},
      Row{"validate --seeds 3x", "--seeds: Value 3x not in range 1 to 1000"},
      Row{"validate --seeds 2.5", "--seeds: Value 2.5 not in range 1 to 1000"},
      Row{"validate --seeds 0", "--seeds: Value 0 not in range 1 to 1000"},
      Row{"validate --seeds 1001", "--seeds: Value 1001 not in range 1 to 1000"},
      Row{"validate --seeds 99999999999", "--seeds: Value 99999999999 not in range"},
      Row{"validate --seeds ''", "--seeds: Value  not in range"},
      Row{"validate --seeds=", "--seeds: 1 required"},
      Row{"validate --seeds", "--seeds: 1 required"},
      Row{"validate --seeds 2 --seeds 3", "--seeds: At Most 1 required but received 2"},
      Row{"validate --threads -1", "--threads: Value -1 not in range"},
      Row{"validate --seds 3", "not expected: 3 --seds"},
      Row{"validate folds", "not expected: folds"},
      Row{"validate --split test", "--split: test not in {folds,val}"},
      Row{"compare", "--config is required"},
      Row{"compare --config a.json@3x", "a.json@3x: behind @ stands a number of seeds, 1 to 1000"},
      Row{"compare --config a.json@", "a.json@: behind @ stands a number of seeds"},
      Row{"compare --config a.json@0", "a.json@0: behind @ stands a number of seeds"},
      Row{"compare --config a.json --protocol few-2", "--protocol: few-2 not in {folds,sources,"},
      Row{"compare --config a.json --settings nowhere.json", "does not exist: nowhere.json"},
      Row{"noise --wild nowhere", "does not exist: nowhere"},
      Row{"head --evaluate train", "--evaluate: train not in {test,val}"},
      Row{"head --lexicon nowhere.txt", "does not exist: nowhere.txt"},
      Row{"head --taxonomy nowhere.json", "does not exist: nowhere.json"},
      Row{"counterparts --about nowhere.md", "does not exist: nowhere.md"});
  CAPTURE(words);
  const Ended ended = run(words);
  CHECK(ended.status == 2);
  CHECK_THAT(ended.errors, Catch::Contains(sentence));
}

TEST_CASE("what a command cannot work with is said too", "[command_line]") {
  const FeatureFolder folder;
  const std::string features = " --features " + folder.path() + " ";
  const std::string config = folder.path() + "/config.json";
  folder.write("config.json", R"({"name": "it", "features": "linear", "width": 8})");
  struct Row {
    std::string words, sentence;
  };
  for (const Row& row : {
           Row{"validate --features nowhere", "nowhere/meta.json is not there"},
           Row{"validate" + features + "--config nowhere.json", "nowhere.json cannot be read"},
           Row{"validate" + features + "--config " + config + " --set epochs",
               "--set epochs is not key=value"},
           Row{"validate" + features + "--config " + config + " --set train.epochs=3x",
               "train.epochs has the wrong type"},
           Row{"validate" + features + "--config " + config + " --set train.epoch=3",
               "unknown key epoch"},
           Row{"compare" + features + "--config " + config + " --set evidence=true",
               "it takes evidence: the first --config is a head that takes none"},
           Row{"compare" + features + "--config " + config + " --lexicon " + config,
               "qurio-train: "},
           Row{"head --name it" + features + "--config " + config + " --taxonomy " + config,
               "config.json: not of the form {\"groups\""},
       }) {
    CAPTURE(row.words);
    const Ended ended = run(row.words);
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Catch::Contains(row.sentence));
  }
}

TEST_CASE("a loss that goes astray is no head", "[command_line]") {
  const FeatureFolder folder;
  folder.write("items.jsonl",
               "{\"id\": \"a\", \"class\": \"x\", \"split\": \"train\", \"regions\": 0}\n"
               "{\"id\": \"b\", \"class\": \"y\", \"split\": \"train\", \"regions\": 1}\n");
  folder.write("config.json", R"({"name": "it", "features": "linear", "width": 8, "components": 4,
                                  "train": {"epochs": 30, "batch": 2, "warmup": 1}})");
  const std::string command = "validate --split val --seeds 1 --features " + folder.path() +
                              " --config " + folder.path() + "/config.json";
  CHECK(run(command).status == 0);
  const Ended ended = run(command + " --set train.rate=1e30");
  CHECK(ended.status == 1);
  CHECK_THAT(ended.errors, Catch::Contains("it: the loss is no number"));
}

TEST_CASE("a card quotes the command without what is only of this machine", "[command_line]") {
  CHECK(quoted_command({"head", "--runs", "r", "--title", "A title", "--out=x", "--threads=2"}) ==
        "qurio-train head --title \"A title\"");
  CHECK(quoted_command({"head", "--title=A title", "--card"}) ==
        "qurio-train head \"--title=A title\"");
}

TEST_CASE("asked for help, it helps", "[command_line]") {
  CHECK(run("--help").status == 0);
  const Ended ended = run("head --help");
  CHECK(ended.status == 0);
  CHECK(ended.errors.empty());
}
