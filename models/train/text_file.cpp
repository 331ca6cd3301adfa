#include "models/train/text_file.h"

#include <fstream>
#include <sstream>

namespace qurio {

std::string read_text(const std::string& path) {
  std::ifstream stream(path);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

bool write_bytes(const std::string& path, const char* data, std::size_t size) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(data, static_cast<std::streamsize>(size));
  stream.close();
  return stream.good();
}

}  // namespace qurio
