#include "core/model/file/model_file.h"

#include <algorithm>

namespace qurio {

const std::string* find_text(const Metadata& metadata, std::string_view key) {
  const auto found = std::find_if(metadata.begin(), metadata.end(),
                                  [key](const auto& row) { return row.first == key; });
  return found == metadata.end() ? nullptr : &found->second;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += '\n';
    text += line;
  }
  return text;
}

ModelFile model_in(const ModelFile& file, std::string_view name) {
  const std::string prefix = std::string(name) + '/';
  ModelFile model;
  for (const auto& [key, text] : file.metadata) {
    const bool shared = key == "format" || key == "version" || key == "classes";
    if (shared) model.metadata.emplace_back(key, text);
    if (key.starts_with(prefix)) model.metadata.emplace_back(key.substr(prefix.size()), text);
  }
  for (const NamedArray& array : file.arrays) {
    if (!array.name.starts_with(prefix)) continue;
    model.arrays.push_back({array.name.substr(prefix.size()), array.shape, array.values});
  }
  return model;
}

NamedArray named_matrix(std::string name, const Matrix<float>& values) {
  return {std::move(name),
          {static_cast<std::size_t>(values.rows()), static_cast<std::size_t>(values.cols())},
          std::vector<float>(values.data(), values.data() + values.size())};
}

}  // namespace qurio
