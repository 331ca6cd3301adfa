// A finished head as a file, and the page that says what it can do.
#pragma once

#include <string>

#include "models/train/head_product.h"

namespace qurio {

// Writes both where the task's options say, and prints the figures. Empty: done; else what went
// wrong.
std::string write_head(const HeadTask& task, const Product& product, const Labels& labels,
                       const Splits& splits);

}  // namespace qurio
