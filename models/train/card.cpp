#include "models/train/card.h"

#include <set>

namespace qurio {

Result<std::string> fill_template(const std::string& text,
                                  const std::map<std::string, std::string>& values) {
  std::string out;
  std::set<std::string> used;
  std::size_t at = 0;
  for (std::size_t open = text.find("{{"); open != std::string::npos; open = text.find("{{", at)) {
    const std::size_t close = text.find("}}", open);
    if (close == std::string::npos) break;
    const std::string name = text.substr(open + 2, close - open - 2);
    const auto value = values.find(name);
    if (value == values.end()) {
      return {Status::invalid_argument, "the card's template asks for an unknown {{" + name + "}}"};
    }
    out += text.substr(at, open - at) + value->second;
    used.insert(name);
    at = close + 2;
  }
  for (const auto& [name, value] : values) {
    if (!used.contains(name)) {
      return {Status::invalid_argument, "the card's template does not use {{" + name + "}}"};
    }
  }
  return out + text.substr(at);
}

}  // namespace qurio
