#include "models/train/text_file.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace qurio {

std::optional<std::string> read_text(const std::string& path) {
  std::ifstream stream(path);
  std::stringstream text;
  text << stream.rdbuf();
  if (!stream) return std::nullopt;
  return text.str();
}

std::string write_bytes(const std::string& path, std::span<const std::byte> bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  stream.close();
  return stream.good() ? "" : path + " cannot be written";
}

std::string write_text(const std::string& path, std::string_view text) {
  return write_bytes(path, std::as_bytes(std::span(text)));
}

std::string write_json(const std::string& path, const Json& json) {
  return write_text(path, json.dump(1) + "\n");
}

std::string make_folder(const std::string& path) {
  std::error_code refused;
  std::filesystem::create_directories(path, refused);
  return refused ? path + " cannot be made" : "";
}

}  // namespace qurio
