// What FeatureSet reads, small enough for a test.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace qurio {

// A folder of features of two photos without captions, gone when the test ends.
class FeatureFolder {
 public:
  FeatureFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("qurio-feature-set-test-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
    write("meta.json", R"({"version": 2, "regionWidth": 512, "wordWidth": 512,
                           "regionRows": 2, "wordRows": 0})");
    write("items.jsonl",
          "{\"id\": \"a\", \"class\": \"x\", \"regions\": 0}\n"
          "{\"id\": \"b\", \"class\": \"y\", \"regions\": 1}\n");
    write("regions.f16", std::string(std::size_t{2} * 49 * 512 * 2, '\0'));
    write("words.f16", "");
  }
  FeatureFolder(const FeatureFolder&) = delete;
  FeatureFolder& operator=(const FeatureFolder&) = delete;
  ~FeatureFolder() { std::filesystem::remove_all(path_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace qurio
