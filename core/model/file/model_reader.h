// Reads a model file (model_file.h), checking as it goes.
//
// The first thing that is wrong is kept, and everything read after it is empty or zero: a reader
// takes all it needs and then asks once whether that was good.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/file/model_file.h"
#include "core/model/matrix.h"
#include "core/status.h"

namespace qurio {

class ModelReader {
 public:
  // Looks into `file`. Wrong: another format or version; an array that is there twice, or whose
  // shape and numbers do not agree (weights_mismatch); a number that is not finite (not_finite).
  explicit ModelReader(const ModelFile& file);

  bool ok() const { return status_ == Status::ok; }
  // Precondition: !ok(). weights_mismatch or not_finite, with a message that names the key or
  // array.
  template <typename T>
  Result<T> failure() const {
    return {status_, message_};
  }
  // Something else that is wrong with the file; the first counts.
  void fail(Status status, std::string message);

  // Whether the file says anything under that key.
  bool has_text(std::string_view key) const { return find_text(file_.metadata, key) != nullptr; }
  // Wrong: no such key.
  std::string_view text(std::string_view key);
  std::vector<std::string> list(std::string_view key) { return lines_of(text(key)); }
  // Wrong also: no whole number of least to most.
  int number(std::string_view key, int least, int most);
  // Wrong also: neither yes nor no.
  bool yes(std::string_view key);
  // Wrong also: none of the names of the table.
  template <typename T, std::size_t N>
  T one_of(std::string_view key, const std::array<std::pair<std::string_view, T>, N>& names) {
    const std::string_view given = text(key);
    for (const auto& [name, value] : names) {
      if (name == given) return value;
    }
    fail_key(key, given);
    return names[0].second;
  }

  // The array of that name if its shape is `shape`, with 0 standing for any size but 0; else null.
  // Wrong: no such array, another shape.
  const NamedArray* array(std::string_view name, const std::vector<std::size_t>& shape);
  // An array of two sizes. Where something is wrong it has no rows and columns.
  MatrixView<float> matrix(std::string_view name, Eigen::Index rows, Eigen::Index columns);

  // An array that may be there and is not needed.
  void pass_over(std::string_view name);
  // Wrong: an array that nobody has asked for.
  void finish();

 private:
  std::size_t index_of(std::string_view name) const;
  void fail_key(std::string_view key, std::string_view given);

  const ModelFile& file_;
  std::vector<bool> read_;  // by array
  Status status_ = Status::ok;
  std::string message_;
};

}  // namespace qurio
