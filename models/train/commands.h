// The commands of qurio-train.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11
class App;
}

namespace qurio {

// Of a command line, the command's name first.
using Words = std::vector<std::string>;

// What a command does once its options are read, with the words that they were read from. It prints
// to standard output. Empty: done; else what went wrong.
using Action = std::function<std::string(const Words& words)>;

// Declares the options on `app`, which outlives the action.
using Declare = Action (*)(CLI::App& app);

// Cross-validation of one head for decisions during development; the test split is never touched.
Action validate_command(CLI::App& app);
// Many heads on the same folds or unseen sources; writes one JSON of results.
Action compare_command(CLI::App& app);
// Kinds of heads in several sizes, on the folds: accuracy against the number of trained parameters;
// writes one JSON.
Action curve_command(CLI::App& app);
// What gate noise and shots cost a head, on the folds; writes one JSON.
Action noise_command(CLI::App& app);
// Trains the head that is shipped, and writes it with its card.
Action head_command(CLI::App& app);
// Trains the heads that the shipped head is held against as the head itself was trained.
Action counterparts_command(CLI::App& app);

}  // namespace qurio
