// Trains and measures the heads: see usage() and models/README.md.
#include <cstdio>
#include <exception>
#include <string>

#include "models/train/commands.h"

namespace {

int usage() {
  std::fputs(
      "qurio-train COMMAND --option value ...\n"
      "  validate  one head, cross-validated inside the development data\n"
      "  compare   several heads on the same folds, or on sources left out; one JSON of results\n"
      "  noise     what gate noise and a finite number of shots cost a head\n"
      "  head      train a head, write it and its card\n"
      "  counterparts     train the heads that a head is held against on the page, write them\n",
      stderr);
  return 2;
}

int run(const std::string& command, const qurio::Words& words) {
  if (command == "validate") return qurio::validate_command(words);
  if (command == "compare") return qurio::compare_command(words);
  if (command == "noise") return qurio::noise_command(words);
  if (command == "head") return qurio::head_command(words);
  if (command == "counterparts") return qurio::counterparts_command(words);
  return usage();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return usage();
  try {
    return run(argv[1], qurio::Words(argv + 2, argv + argc));
  } catch (const std::exception& problem) {  // of the libraries: memory, JSON of another shape
    std::fprintf(stderr, "qurio-train stopped: %s\n", problem.what());
    return 1;
  }
}
