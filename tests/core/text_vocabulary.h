// The published vocabulary, read from where npm put it.
#pragma once

#include <string>
#include <vector>

#include "core/text/tokenize.h"

namespace qurio::test {

// The vocabulary file of the npm package, or "" when the packages are not installed.
std::string vocabulary_path();

// Reads [[piece, score or null], ...]; null is a score of 0, as in JavaScript's arithmetic.
// Empty when the file is not of that shape.
std::vector<Piece> read_vocabulary(const std::string& path);

}  // namespace qurio::test
