// A folder of cached encoder features (format: models/extract/feature-cache.mjs), mapped into
// memory.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/status.h"

namespace qurio {

struct WordRange {
  int first = 0;
  int count = 0;
};

struct FeatureItem {
  std::string id, label, split, source, object, caption_kind;
  std::string caption, caption_masked;  // texts in NFKC; empty: none
  int fold = 0;
  std::vector<int> region_rows;  // the photo, then its augmented views; empty: no photo
  WordRange words, masked;
  std::vector<float> object_shares;  // of every region of the photo; empty: not known
};

class FeatureSet {
 public:
  static constexpr int kRegionCount = 49;
  static constexpr int kRegionWidth = 512;
  static constexpr int kWordColumns = 512;
  // Of the format (VERSION in feature-cache.mjs).
  static constexpr int kVersion = 2;

  // objects.jsonl (format: models/extract/object-file.mjs) may be missing. Errors: invalid_argument
  // (another file is missing, or of another version), damaged_file (with the line),
  // incomplete_file.
  static Result<FeatureSet> open(const std::string& folder);

  // The set in `folder`, joined with the one in `captions` unless that is empty.
  static Result<FeatureSet> open(const std::string& folder, const std::string& captions);

  std::span<const FeatureItem> items() const { return items_; }
  // Whether any item has a caption without its class words: a list without that column has none.
  bool has_masked_captions() const { return masked_captions_; }
  int region_rows() const { return region_rows_; }
  int word_rows() const { return word_rows_; }
  // SHA-256 of the encoders that the features come from, as {"vision": ..., "text": ...}.
  const std::string& encoders() const { return encoders_; }

  // Both sets as one: the items of `other` come last. Precondition: made by the same encoders.
  static FeatureSet joined(const FeatureSet& first, const FeatureSet& other);

  // out: kRegionCount x kRegionWidth numbers of region row `row`.
  void read_regions(int row, std::span<float> out) const;
  // out: count x kWordColumns numbers from word row `first` on.
  void read_words(int first, int count, std::span<float> out) const;

 private:
  // What is wrong with the file of items, or of objects; empty: nothing.
  std::string read_items(const std::string& path);
  std::string read_objects(const std::string& path);

  class Mapping;
  std::vector<FeatureItem> items_;
  // Rows are counted through the files, one after the other.
  struct Rows {
    int first = 0;
    int count = 0;
    std::shared_ptr<const Mapping> file;
  };
  std::vector<Rows> regions_, words_;
  int region_rows_ = 0;
  int word_rows_ = 0;
  bool masked_captions_ = false;
  std::string encoders_;
};

}  // namespace qurio
