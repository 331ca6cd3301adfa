// "--name value" pairs of a command line.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/status.h"

namespace qurio {

class Options {
 public:
  // `known` are the names without dashes. Every option takes a value and may be repeated.
  // Errors: invalid_argument (unknown name, missing value).
  static Result<Options> parse(const std::vector<std::string>& words,
                               const std::vector<std::string>& known);

  // The last value given, or `otherwise`.
  std::string text(const std::string& name, const std::string& otherwise) const;
  // The last value as a whole number, or `otherwise` where it is not given or no number.
  int number(const std::string& name, int otherwise) const;
  std::vector<std::string> all(const std::string& name) const;

 private:
  std::map<std::string, std::vector<std::string>> values_;
};

}  // namespace qurio
