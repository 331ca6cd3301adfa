// LogLinearPool files as text.
#pragma once

#include <cstddef>
#include <string>

namespace qurio {

// Empty where the file cannot be read.
std::string read_text(const std::string& path);
// False where the file cannot be written whole.
bool write_bytes(const std::string& path, const char* data, std::size_t size);

}  // namespace qurio
