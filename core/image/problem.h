// What a check found: nothing, or the Status and message that the file is refused with.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/status.h"

namespace qurio {

struct Problem {
  Status status;
  std::string message;
};

using Check = std::optional<Problem>;

inline Problem damaged(std::string message) { return {Status::damaged_file, std::move(message)}; }
inline Problem incomplete(std::string message) {
  return {Status::incomplete_file, std::move(message)};
}
inline Problem unsupported(std::string message) {
  return {Status::unsupported_format, std::move(message)};
}
inline Problem too_large(std::string message) { return {Status::too_large, std::move(message)}; }

}  // namespace qurio
