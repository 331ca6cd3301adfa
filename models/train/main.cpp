// Trains and measures the heads: models/README.md.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <utility>
#include <vector>

#include "models/train/commands.h"

namespace {

constexpr int kRefused = 2;

struct Row {
  const char* name;
  const char* about;
  qurio::Declare declare;
};

constexpr Row kCommands[] = {
    {"validate", "one head, cross-validated inside the development data", qurio::validate_command},
    {"compare", "several heads on the same parts of the data; one JSON of results",
     qurio::compare_command},
    {"curve", "accuracy against the number of trained parameters, on the folds",
     qurio::curve_command},
    {"noise", "what gate noise and a finite number of shots cost a head", qurio::noise_command},
    {"head", "train a head, write it and its card", qurio::head_command},
    {"counterparts", "train what a head is held against on the page, write it",
     qurio::counterparts_command}};

int run(int argc, char** argv) {
  CLI::App app("Trains and measures heads on features of models/extract.", "qurio-train");
  app.require_subcommand(0, 1);  // so that a command of another name is said to be unexpected
  std::vector<std::pair<const CLI::App*, qurio::Action>> commands;
  for (const auto& [name, about, declare] : kCommands) {
    CLI::App* command = app.add_subcommand(name, about);
    commands.emplace_back(command, declare(*command));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : kRefused;
  }
  for (const auto& [command, action] : commands) {
    if (!command->parsed()) continue;
    const std::string wrong = action(qurio::Words(argv + 1, argv + argc));
    if (!wrong.empty()) std::fprintf(stderr, "qurio-train: %s\n", wrong.c_str());
    return wrong.empty() ? 0 : 1;
  }
  std::fputs(app.help().c_str(), stderr);
  return kRefused;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& problem) {  // of the libraries: memory, JSON of another shape
    std::fprintf(stderr, "qurio-train stopped: %s\n", problem.what());
    return 1;
  }
}
