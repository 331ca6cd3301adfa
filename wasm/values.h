// Conversions that both modules need: typed arrays and status values across the boundary.
//
// No C++ exception crosses: the modules are built without them. A failed `operator new` aborts,
// which JavaScript sees as a WebAssembly.RuntimeError; the instance is then unusable and the worker
// that holds it is replaced (web/src/engine/client.ts). malloc itself returns null, so that the
// decoder's allocation cap can say out_of_memory.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/status.h"

namespace qurio::wasm {

// Copies a JavaScript typed array, or any array-like of numbers.
template <typename T>
std::vector<T> numbers(const emscripten::val& array) {
  std::vector<T> copy(array["length"].as<std::size_t>());
  if (!copy.empty()) {
    const emscripten::val view(emscripten::typed_memory_view(copy.size(), copy.data()));
    view.call<void>("set", array);
  }
  return copy;
}

// Null and undefined are "nothing": an empty vector.
std::vector<float> floats_or_nothing(const emscripten::val& array);

// A typed array that JavaScript owns: the heap it was copied from may grow or be thrown away.
template <typename T>
emscripten::val typed_array(std::span<const T> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .call<emscripten::val>("slice");
}

// Status::ok as "ok", ...: the StatusName of web/src/engine/types.ts.
std::string name_of(Status status);

// The version in CMakeLists.txt.
std::string version();

// Status and version(), which every module has.
void register_common();

}  // namespace qurio::wasm
