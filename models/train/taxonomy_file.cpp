#include "models/train/taxonomy_file.h"

#include <algorithm>
#include <set>
#include <vector>

#include "models/train/group_fit.h"
#include "models/train/json.h"

namespace qurio {
namespace {

constexpr const char* kForm =
    R"(not of the form {"groups": [{"name": "vessel", "classes": ["ceramics", "greek_vase"]}]})";

struct Group {
  std::string name;
  std::vector<std::string> classes;
};

bool is_group(const Json& row) {
  if (!row.is_object() || row.size() != 2 || !row.contains("name") || !row.contains("classes")) {
    return false;
  }
  const Json& name = row["name"];
  const Json& classes = row["classes"];
  if (!name.is_string() || !classes.is_array()) return false;
  const auto text = name.get<std::string>();
  if (text.empty() || text.find('\n') != std::string::npos) return false;
  return std::all_of(classes.begin(), classes.end(),
                     [](const Json& one) { return one.is_string(); });
}

Result<std::vector<Group>> groups_in(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  const bool formed = json.is_object() && json.size() == 1 && json.contains("groups") &&
                      json["groups"].is_array() &&
                      std::all_of(json["groups"].begin(), json["groups"].end(), is_group);
  if (!formed) return {Status::invalid_argument, kForm};
  std::vector<Group> groups;
  std::set<std::string> names;
  std::set<std::string> classes;
  for (const Json& row : json["groups"]) {
    groups.push_back({row["name"], row["classes"]});
    if (!names.insert(groups.back().name).second) {
      return {Status::invalid_argument, "group " + groups.back().name + " is there twice"};
    }
    for (const std::string& one : groups.back().classes) {
      if (!classes.insert(one).second) {
        return {Status::invalid_argument, "class " + one + " is there twice: it is in one group"};
      }
    }
  }
  return groups;
}

}  // namespace

Result<ClassGroups> parse_taxonomy(const std::string& text, std::span<const std::string> classes) {
  const auto given = groups_in(text);
  if (!given.ok()) return {given.status(), given.message()};
  ClassGroups groups{{}, std::vector<int>(classes.size(), kNoGroup), kNeverSaid};
  for (const Group& group : given.value()) {
    std::vector<std::size_t> known;
    for (std::size_t k = 0; k < classes.size(); ++k) {
      const bool own =
          std::find(group.classes.begin(), group.classes.end(), classes[k]) != group.classes.end();
      if (own) known.push_back(k);
    }
    if (known.size() < 2) continue;
    for (const std::size_t k : known) groups.of_class[k] = static_cast<int>(groups.names.size());
    groups.names.push_back(group.name);
  }
  return groups;
}

}  // namespace qurio
