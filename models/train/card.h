// The model card: words from a template, every number from the run.
#pragma once

#include <map>
#include <string>

#include "core/status.h"

namespace qurio {

// The template with every {{name}} replaced. Errors: invalid_argument (a name without a value, or a
// value that the template does not use; names it).
Result<std::string> fill_template(const std::string& text,
                                  const std::map<std::string, std::string>& values);

}  // namespace qurio
