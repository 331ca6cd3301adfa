#include "core/model/file/model_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace qurio {
namespace {

void append(std::string& text, std::string_view more) { text.append(more); }

std::string shape_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (const std::size_t side : shape) {
    if (text.size() > 1) text += ", ";
    text += std::to_string(side);
  }
  text += ']';
  return text;
}

std::string about(std::string_view what, std::string_view name, std::string_view problem) {
  std::string text(what);
  append(text, name);
  append(text, problem);
  return text;
}

// As shape_text, of a shape in which 0 stands for any size.
std::string wanted_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (const std::size_t side : shape) {
    if (text.size() > 1) text += ", ";
    text += side == 0 ? "any" : std::to_string(side);
  }
  text += ']';
  return text;
}

// Whether the shape holds that many numbers, in whatever width sizes have.
bool holds(const std::vector<std::size_t>& shape, std::size_t numbers) {
  std::size_t count = 1;
  for (const std::size_t side : shape) {
    if (side != 0 && count > numbers / side) return false;
    count *= side;
  }
  return count == numbers;
}

}  // namespace

ModelReader::ModelReader(const ModelFile& file) : file_(file), read_(file.arrays.size(), false) {
  const std::string* format = find_text(file.metadata, "format");
  const std::string* version = find_text(file.metadata, "version");
  if (format == nullptr || *format != kModelFormat) {
    fail(Status::weights_mismatch,
         "the file is no model of this version of Qurio: make it again with qurio-train, or take "
         "one from models/heads");
  } else if (version == nullptr || *version != kModelVersion) {
    fail(Status::weights_mismatch,
         about("the file has version ", version == nullptr ? "none" : *version,
               " of the format, and this program reads " + std::string(kModelVersion) +
                   ": make it again with the qurio-train beside this program, or take a newer "
                   "Qurio"));
  }
  std::vector<std::string_view> names;
  for (const NamedArray& array : file.arrays) {
    if (!holds(array.shape, array.values.size())) {
      fail(Status::weights_mismatch, about("array ", array.name,
                                           " has " + std::to_string(array.values.size()) +
                                               " numbers for shape " + shape_text(array.shape)));
    }
    if (!std::all_of(array.values.begin(), array.values.end(),
                     [](float value) { return std::isfinite(value); })) {
      fail(Status::not_finite, about("array ", array.name, " has a number that is not finite"));
    }
    names.push_back(array.name);
  }
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) {
    fail(Status::weights_mismatch, about("array ", *twice, " is there twice"));
  }
}

void ModelReader::fail(Status status, std::string message) {
  if (!ok()) return;
  status_ = status;
  message_ = std::move(message);
}

void ModelReader::fail_key(std::string_view key, std::string_view given) {
  std::string text = about("", key, " cannot be ");
  append(text, given.empty() ? "nothing" : given);
  fail(Status::weights_mismatch, std::move(text));
}

std::string_view ModelReader::text(std::string_view key) {
  const std::string* found = find_text(file_.metadata, key);
  if (found != nullptr) return *found;
  fail(Status::weights_mismatch, about("the file does not say ", key, ""));
  return {};
}

int ModelReader::number(std::string_view key, int least, int most) {
  const std::string_view given = text(key);
  int value = least;
  const char* const end = given.data() + given.size();
  const auto read = std::from_chars(given.data(), end, value);
  if (read.ec == std::errc{} && read.ptr == end && value >= least && value <= most) return value;
  fail_key(key, given);
  return least;
}

bool ModelReader::yes(std::string_view key) {
  const std::string_view given = text(key);
  if (given != "yes" && given != "no") fail_key(key, given);
  return given == "yes";
}

std::size_t ModelReader::index_of(std::string_view name) const {
  const auto found = std::find_if(file_.arrays.begin(), file_.arrays.end(),
                                  [name](const NamedArray& array) { return array.name == name; });
  return static_cast<std::size_t>(found - file_.arrays.begin());
}

void ModelReader::pass_over(std::string_view name) {
  const std::size_t index = index_of(name);
  if (index < read_.size()) read_[index] = true;
}

const NamedArray* ModelReader::array(std::string_view name, const std::vector<std::size_t>& shape) {
  const std::size_t index = index_of(name);
  if (index == file_.arrays.size()) {
    fail(Status::weights_mismatch, about("array ", name, " is missing"));
    return nullptr;
  }
  read_[index] = true;
  const NamedArray* const found = &file_.arrays[index];
  bool same = found->shape.size() == shape.size();
  for (std::size_t i = 0; same && i < shape.size(); ++i) {
    same = shape[i] == 0 ? found->shape[i] > 0 : found->shape[i] == shape[i];
  }
  if (same) return found;
  fail(Status::weights_mismatch,
       about("array ", name,
             " has shape " + shape_text(found->shape) + " instead of " + wanted_text(shape)));
  return nullptr;
}

MatrixView<float> ModelReader::matrix(std::string_view name, Eigen::Index rows,
                                      Eigen::Index columns) {
  const NamedArray* const found =
      array(name, {static_cast<std::size_t>(rows), static_cast<std::size_t>(columns)});
  if (found == nullptr || !ok()) return {nullptr, 0, 0};
  return {found->values.data(), static_cast<Eigen::Index>(found->shape[0]),
          static_cast<Eigen::Index>(found->shape[1])};
}

void ModelReader::finish() {
  for (std::size_t i = 0; i < read_.size(); ++i) {
    if (!read_[i]) {
      fail(Status::weights_mismatch, about("array ", file_.arrays[i].name, " is not known"));
    }
  }
}

}  // namespace qurio
