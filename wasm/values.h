// Conversions that both modules need: typed arrays, status and results across the boundary.
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
#include <type_traits>
#include <utility>
#include <vector>

#include "core/status.h"

namespace qurio::wasm {

// Copies a JavaScript typed array, or any array-like of numbers. Null and undefined are "nothing":
// an empty vector.
template <typename T>
std::vector<T> numbers(const emscripten::val& array) {
  if (array.isNull() || array.isUndefined()) return {};
  std::vector<T> copy(array["length"].as<std::size_t>());
  if (!copy.empty()) {
    const emscripten::val view(emscripten::typed_memory_view(copy.size(), copy.data()));
    view.call<void>("set", array);
  }
  return copy;
}

// A typed array that JavaScript owns: the heap it was copied from may grow or be thrown away.
template <typename T>
emscripten::val typed_array(std::span<const T> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .call<emscripten::val>("slice");
}

// Of measured numbers nothing is null (a modality is missing, a call has failed); a list of whole
// numbers is a list even where it is empty.
template <typename T>
emscripten::val array_of(const std::vector<T>& values) {
  if (std::is_floating_point_v<T> && values.empty()) return emscripten::val::null();
  return typed_array(std::span<const T>(values));
}

// Status::ok as "ok", ...: the StatusName of web/src/engine/types.ts.
std::string name_of(Status status);

// What a call gives: the fields of a result of core, beside how it went. Where it failed the fields
// are those of a T{}.
template <typename T>
struct Outcome : T {
  std::string status;
  std::string message;
};

template <typename T>
Outcome<T> outcome_of(Result<T> result) {
  if (!result.ok()) return {{}, name_of(result.status()), result.message()};
  return {std::move(result).value(), name_of(Status::ok), {}};
}

// The value_object of Outcome<T>; the fields of T are added to it.
template <typename T>
struct OutcomeObject : emscripten::value_object<Outcome<T>> {
  explicit OutcomeObject(const char* name) : emscripten::value_object<Outcome<T>>(name) {
    this->field("status", &Outcome<T>::status).field("message", &Outcome<T>::message);
  }
};

// The version in CMakeLists.txt.
std::string version();

// Status and version(), which every module has.
void register_common();

}  // namespace qurio::wasm

// Vectors of numbers cross as typed arrays, wherever they stand: as fields, arguments and results.
namespace emscripten::internal {

template <typename T>
struct TypedArrayBinding {
  using WireType = typename BindingType<val>::WireType;
  // NOLINTNEXTLINE(readability-identifier-naming): Embind's name
  static WireType toWireType(const std::vector<T>& values) {
    return BindingType<val>::toWireType(qurio::wasm::array_of(values));
  }
  // NOLINTNEXTLINE(readability-identifier-naming): Embind's name
  static std::vector<T> fromWireType(WireType wire) {
    return qurio::wasm::numbers<T>(BindingType<val>::fromWireType(wire));
  }
};

template <typename T>
struct BindingType<std::vector<T>> : TypedArrayBinding<T> {};
template <typename T>
struct TypeID<std::vector<T>> : TypeID<val> {};
template <typename T>
struct TypeID<const std::vector<T>&> : TypeID<val> {};
template <typename T>
struct TypeID<std::vector<T>&&> : TypeID<val> {};

}  // namespace emscripten::internal
