#include "wasm/values.h"

namespace qurio::wasm {

std::string name_of(Status status) { return std::string(status_name(status)); }

std::string version() { return QURIO_VERSION; }

void register_common() {
  emscripten::enum_<Status>("Status")
      .value("ok", Status::ok)
      .value("invalid_argument", Status::invalid_argument)
      .value("not_finite", Status::not_finite)
      .value("too_large", Status::too_large)
      .value("out_of_memory", Status::out_of_memory)
      .value("empty_file", Status::empty_file)
      .value("not_an_image", Status::not_an_image)
      .value("unsupported_format", Status::unsupported_format)
      .value("damaged_file", Status::damaged_file)
      .value("incomplete_file", Status::incomplete_file)
      .value("weights_mismatch", Status::weights_mismatch);
  emscripten::function("version", &version);
}

}  // namespace qurio::wasm
