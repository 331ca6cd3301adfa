// Taxonomies as files: which classes are a group (core/model/answer/class_groups.h).
#pragma once

#include <span>
#include <string>

#include "core/model/answer/class_groups.h"
#include "core/status.h"

namespace qurio {

// `text`: {"groups": [{"name": "vessel", "classes": ["ceramics", "greek_vase"]}, ...]}. Classes
// that are not among `classes` are passed over, so that heads of several sets can share a taxonomy;
// a group of which fewer than two are left is none. Thresholds are never reached until they are
// fitted (group_fit.h). Errors: invalid_argument (no JSON of this form, a name twice, a class in
// two groups; names it).
Result<ClassGroups> parse_taxonomy(const std::string& text, std::span<const std::string> classes);

}  // namespace qurio
