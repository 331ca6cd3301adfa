#include "models/train/curve_table.h"

#include <utility>

#include "models/train/text_file.h"

namespace qurio {
namespace {

bool is_family(const Json& family) {
  if (!family.is_object() || family.size() != 3) return false;
  for (const char* key : {"config", "title"}) {
    if (!family.contains(key) || !family[key].is_string()) return false;
  }
  if (!family.contains("sizes") || !family["sizes"].is_array()) return false;
  for (const Json& size : family["sizes"]) {
    if (!size.is_object()) return false;
  }
  return !family["sizes"].empty();
}

Result<CurveFamily> read_family(const Json& given, const std::string& folder,
                                const std::vector<std::string>& changes) {
  CurveFamily family;
  family.title = given["title"];
  for (const Json& size : given["sizes"]) {
    std::vector<std::string> all;
    for (const auto& [key, value] : size.items()) all.push_back(key + "=" + value.dump());
    all.insert(all.end(), changes.begin(), changes.end());
    auto file = read_head_config_file(folder + given["config"].get<std::string>(), all);
    if (!file.ok())
      return {file.status(), family.title + ", " + size.dump() + ": " + file.message()};
    family.changes.push_back(size);
    family.configs.push_back(std::move(file).value());
  }
  family.name = family.configs[0].config.name;
  return family;
}

}  // namespace

Result<std::vector<CurveFamily>> read_curve_table(const std::string& path,
                                                  const std::vector<std::string>& changes) {
  const auto text = read_text(path);
  if (!text) return {Status::invalid_argument, path + " cannot be read"};
  const Json json = Json::parse(*text, nullptr, false);
  const bool is_table = json.is_object() && json.size() == 1 && json.contains("families") &&
                        json["families"].is_array() && !json["families"].empty();
  if (!is_table) return {Status::invalid_argument, path + " is no object with a list of families"};
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  std::vector<CurveFamily> families;
  for (const Json& given : json["families"]) {
    if (!is_family(given)) {
      return {Status::invalid_argument,
              path + ", family " + std::to_string(families.size() + 1) +
                  ": a family is its config, its title, and a list of sizes, each an object of "
                  "what it changes"};
    }
    auto family = read_family(given, folder, changes);
    if (!family.ok()) return {family.status(), path + ": " + family.message()};
    families.push_back(std::move(family).value());
  }
  return families;
}

}  // namespace qurio
