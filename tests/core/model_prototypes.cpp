#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/learn/prototype_fit.h"
#include "core/quantum/quantum.h"

using namespace qurio;

namespace {

struct LabelledPhotos {
  Matrix<float> pooled;
  std::vector<int> labels, sources;
};

constexpr int kPooledWidth = 6;

// Two classes that differ in channel 0; sources shift channel 1 by far more, and noise is small.
// Source s photographs class s % 2 only, except sources 0 and 1, which have both.
LabelledPhotos made_photos(std::uint64_t seed, int per_group) {
  Random random(seed);
  std::vector<std::vector<float>> rows;
  LabelledPhotos photos;
  for (int source = 0; source < 6; ++source) {
    for (int label = 0; label < 2; ++label) {
      if (source > 1 && label != source % 2) continue;
      for (int i = 0; i < per_group; ++i) {
        std::vector<float> row(kPooledWidth);
        for (float& value : row) value = static_cast<float>(2 + 0.05 * random.normal());
        row[0] += label == 0 ? -0.5F : 0.5F;
        row[1] += static_cast<float>((source % 3) - 1) * 1.5F;
        for (float& value : row) value *= value;  // undone by the square root
        rows.push_back(row);
        photos.labels.push_back(label);
        photos.sources.push_back(source);
      }
    }
  }
  photos.pooled.resize(static_cast<Eigen::Index>(rows.size()), kPooledWidth);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (int c = 0; c < kPooledWidth; ++c)
      photos.pooled(static_cast<Eigen::Index>(i), c) = rows[i][c];
  }
  return photos;
}

std::span<const float> row_of(const LabelledPhotos& photos, Eigen::Index row) {
  return {photos.pooled.row(row).data(), kPooledWidth};
}

PhotoPrototypes made(const LabelledPhotos& photos, int classes = 2,
                     const PrototypeOptions& options = {}) {
  auto result =
      make_photo_prototypes(photos.pooled, photos.labels, photos.sources, classes, options);
  INFO(result.message());
  REQUIRE(result.ok());
  return std::move(result).value();
}

ModelFile file_of(const PhotoPrototypes& prototypes) {
  return {{{"format", std::string(kModelFormat)}, {"version", std::string(kModelVersion)}},
          photo_prototype_arrays(prototypes)};
}

std::vector<float> similarities(const PhotoPrototypes& prototypes, std::span<const float> regions) {
  return descriptor_similarities(prototypes, photo_descriptor(prototypes, regions));
}

}  // namespace

TEST_CASE("photos are told apart by class, whatever their source") {
  const PhotoPrototypes prototypes = made(made_photos(1, 12));
  const LabelledPhotos fresh = made_photos(2, 5);
  for (Eigen::Index i = 0; i < fresh.pooled.rows(); ++i) {
    const std::vector<float> similarity = similarities(prototypes, row_of(fresh, i));
    const int label = fresh.labels[static_cast<std::size_t>(i)];
    CHECK(similarity[static_cast<std::size_t>(label)] >
          similarity[static_cast<std::size_t>(1 - label)]);
  }
}

TEST_CASE("scatter between sources turns the map away from what sources differ in") {
  const LabelledPhotos photos = made_photos(3, 12);
  const auto share_of_source_channel = [&](double between) {
    const PhotoPrototypes prototypes = made(photos, 2, {0.1, between});
    REQUIRE(prototypes.map.cols() == 1);  // two classes span one direction
    return std::abs(prototypes.map(1, 0)) / std::abs(prototypes.map(0, 0));
  };
  CHECK(share_of_source_channel(10) < 0.5 * share_of_source_channel(0) + 0.01);
  CHECK(share_of_source_channel(10) < 0.05);
}

TEST_CASE("similarities are cosines") {
  const LabelledPhotos photos = made_photos(4, 6);
  const PhotoPrototypes prototypes = made(photos);
  for (Eigen::Index k = 0; k < prototypes.prototypes.rows(); ++k) {
    CHECK(prototypes.prototypes.row(k).norm() == Approx(1).epsilon(1e-5));
  }
  for (Eigen::Index i = 0; i < photos.pooled.rows(); ++i) {
    for (const float value : similarities(prototypes, row_of(photos, i))) {
      CHECK(std::abs(value) <= 1 + 1e-5F);
    }
  }
}

TEST_CASE("a photo is the mean of its regions") {
  const LabelledPhotos photos = made_photos(5, 6);
  const PhotoPrototypes prototypes = made(photos);
  std::vector<float> two(2 * kPooledWidth);
  std::vector<float> mean(kPooledWidth);
  for (int c = 0; c < kPooledWidth; ++c) {
    two[static_cast<std::size_t>(c)] = photos.pooled(0, c);
    two[static_cast<std::size_t>(kPooledWidth + c)] = photos.pooled(1, c);
    mean[static_cast<std::size_t>(c)] = (photos.pooled(0, c) + photos.pooled(1, c)) / 2;
  }
  const auto a = similarities(prototypes, two);
  const auto b = similarities(prototypes, mean);
  CHECK(a[0] == Approx(b[0]).margin(1e-5));
  CHECK(a[1] == Approx(b[1]).margin(1e-5));
}

TEST_CASE("every source of a class counts alike") {
  LabelledPhotos photos = made_photos(6, 4);
  const PhotoPrototypes once = made(photos, 2, {1, 0});  // full shrinkage: plain class means
  // Source 5 sends each of its photos three times.
  const LabelledPhotos before = photos;
  std::vector<Eigen::Index> rows;
  for (Eigen::Index i = 0; i < before.pooled.rows(); ++i) {
    const int copies = before.sources[static_cast<std::size_t>(i)] == 5 ? 3 : 1;
    for (int c = 0; c < copies; ++c) rows.push_back(i);
  }
  photos = {before.pooled(rows, Eigen::all), {}, {}};
  for (const Eigen::Index row : rows) {
    photos.labels.push_back(before.labels[static_cast<std::size_t>(row)]);
    photos.sources.push_back(before.sources[static_cast<std::size_t>(row)]);
  }
  PhotoPrototypes thrice = made(photos, 2, {1, 0});
  // The standardisation does see the copies: compare behind the same one.
  thrice.mean = once.mean;
  thrice.inverse_sd = once.inverse_sd;
  const auto a = similarities(once, row_of(before, 0));
  const auto b = similarities(thrice, row_of(before, 0));
  CHECK(a[0] == Approx(b[0]).margin(0.05));
}

TEST_CASE("a channel that never changes and a black photo do no harm") {
  LabelledPhotos photos = made_photos(7, 6);
  photos.pooled.col(3).setConstant(1);
  const PhotoPrototypes prototypes = made(photos);
  CHECK(prototypes.inverse_sd(3) == 0);
  const std::vector<float> black(kPooledWidth, 0.0F);
  for (const float value : similarities(prototypes, black)) CHECK(std::isfinite(value));
}

TEST_CASE("prototypes survive the file") {
  const LabelledPhotos photos = made_photos(8, 6);
  const PhotoPrototypes prototypes = made(photos);
  const ModelFile file = file_of(prototypes);
  ModelReader reader(file);
  const PhotoPrototypes read = read_photo_prototypes(reader, kPooledWidth, 2);
  reader.finish();
  REQUIRE(reader.ok());
  CHECK(similarities(read, row_of(photos, 3)) == similarities(prototypes, row_of(photos, 3)));
}

TEST_CASE("arrays that do not fit are refused by name") {
  const ModelFile good = file_of(made(made_photos(9, 6)));
  const auto message = [](const ModelFile& file, int width = kPooledWidth, int classes = 2) {
    ModelReader reader(file);
    read_photo_prototypes(reader, width, classes);
    REQUIRE_FALSE(reader.ok());
    return reader.failure<int>().message();
  };
  for (std::size_t i = 0; i < good.arrays.size(); ++i) {
    const std::string name = "array " + good.arrays[i].name;
    ModelFile missing = good;
    missing.arrays.erase(missing.arrays.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(message(missing) == name + " is missing");

    ModelFile wider = good;
    NamedArray& array = wider.arrays[i];
    array.shape[1] += 1;
    array.values.resize(array.shape[0] * array.shape[1]);
    CHECK(message(wider).find("has shape") != std::string::npos);

    ModelFile cut = good;
    cut.arrays[i].values.pop_back();
    CHECK(message(cut).starts_with(name + " has"));
  }
  CHECK(message(good, kPooledWidth / 2)
            .starts_with("array photo_map has shape [6, 1] instead of [3"));
  CHECK(message(good, kPooledWidth, 3).starts_with("array photo_prototypes has shape"));
}

TEST_CASE("bad training data are refused") {
  const LabelledPhotos photos = made_photos(10, 4);
  const auto message = [&](std::span<const int> labels, std::span<const int> sources, int classes) {
    const auto result = make_photo_prototypes(photos.pooled, labels, sources, classes);
    REQUIRE_FALSE(result.ok());
    CHECK(result.status() == Status::invalid_argument);
    return result.message();
  };
  CHECK(message(photos.labels, {}, 2) == "as many labels and sources as photos are needed");
  CHECK(message(photos.labels, photos.sources, 1) == "prototypes need two classes or more");
  CHECK(message(photos.labels, photos.sources, 3) == "class 2 has no photo");
  std::vector<int> outside = photos.labels;
  outside[0] = 2;
  CHECK(message(outside, photos.sources, 2) == "label 2 is no class");
}
