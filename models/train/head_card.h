// A finished head as a file, and the page that says what it can do.
#pragma once

#include <string>

#include "models/train/head_product.h"

namespace qurio {

// Writes both where the task's options say, and prints the figures. split: the name of the items
// that product.figures are of. Empty: done; else what went wrong.
std::string write_head(const HeadTask& task, const Product& product, const Labels& labels,
                       const Splits& splits, const std::string& split);

}  // namespace qurio
