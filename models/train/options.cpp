#include "models/train/options.h"

#include <algorithm>
#include <cstdlib>

namespace qurio {

Result<Options> Options::parse(const std::vector<std::string>& words,
                               const std::vector<std::string>& known) {
  Options options;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    const std::string name = words[i].starts_with("--") ? words[i].substr(2) : std::string();
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      std::string list;
      for (const std::string& option : known) list += " --" + option;
      return {Status::invalid_argument, words[i] + " is not one of" + list};
    }
    if (i + 1 == words.size()) return {Status::invalid_argument, words[i] + " needs a value"};
    options.values_[name].push_back(words[i + 1]);
  }
  return options;
}

std::string Options::text(const std::string& name, const std::string& otherwise) const {
  const auto found = values_.find(name);
  return found == values_.end() ? otherwise : found->second.back();
}

int Options::number(const std::string& name, int otherwise) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return otherwise;
  char* end = nullptr;
  const long value = std::strtol(found->second.back().c_str(), &end, 10);
  return *end == '\0' && end != found->second.back().c_str() ? static_cast<int>(value) : otherwise;
}

std::vector<std::string> Options::all(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

}  // namespace qurio
