// Files read and written in one go.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "models/train/json.h"

namespace qurio {

// Nothing where the file cannot be read.
std::optional<std::string> read_text(const std::string& path);

// Empty: written; else the sentence that says which file cannot be.
std::string write_bytes(const std::string& path, std::span<const std::byte> bytes);
std::string write_text(const std::string& path, std::string_view text);
// Indented by one space a level.
std::string write_json(const std::string& path, const Json& json);

// Makes the folder and those above it. Empty: it is there.
std::string make_folder(const std::string& path);

}  // namespace qurio
