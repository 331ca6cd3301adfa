// Errors as values: every fallible function of core returns a Status or a Result<T>.
//
// A Status names what went wrong (the page turns the name into a sentence in the visitor's
// language); the message adds where and which number, in English, for the command line and the log.
// Nothing in core throws on purpose, and nothing that core throws (std::bad_alloc) crosses the
// binding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace qurio {

enum class Status : std::int32_t {
  ok = 0,
  invalid_argument,    // a shape or number handed in does not fit the contract
  not_finite,          // NaN or infinity where a number is needed
  too_large,           // beyond a documented limit (bytes, pixels, qubits, words)
  out_of_memory,       // the allocation cap was reached
  empty_file,          // zero bytes
  not_an_image,        // the first bytes are of no image format we know
  unsupported_format,  // a known image format that is not opened here (the browser may)
  damaged_file,        // the format's own rules are broken
  incomplete_file,     // the file ends before the picture does
  weights_mismatch,    // an array is missing or its shape is not the declared one
};

// The enumerator's own name, e.g. "too_large". Stable: it is the key of the page's texts.
std::string_view status_name(Status status);

// Either a value or a Status other than ok with a message.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Status status, std::string message) : status_(status), message_(std::move(message)) {}

  bool ok() const { return value_.has_value(); }
  Status status() const { return status_; }
  const std::string& message() const { return message_; }
  // Precondition of value(): ok().
  const T& value() const& { return *value_; }
  T& value() & { return *value_; }
  T&& value() && { return std::move(*value_); }

 private:
  std::optional<T> value_;
  Status status_ = Status::ok;
  std::string message_;
};

}  // namespace qurio
