#include "core/status.h"

namespace qurio {

std::string_view status_name(Status status) {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::invalid_argument:
      return "invalid_argument";
    case Status::not_finite:
      return "not_finite";
    case Status::too_large:
      return "too_large";
    case Status::out_of_memory:
      return "out_of_memory";
    case Status::empty_file:
      return "empty_file";
    case Status::not_an_image:
      return "not_an_image";
    case Status::unsupported_format:
      return "unsupported_format";
    case Status::damaged_file:
      return "damaged_file";
    case Status::incomplete_file:
      return "incomplete_file";
    case Status::weights_mismatch:
      return "weights_mismatch";
  }
  return "invalid_argument";
}

}  // namespace qurio
