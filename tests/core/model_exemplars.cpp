#include <Eigen/LU>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <string>

#include "core/learn/exemplar_fit.h"
#include "core/learn/prototype_fit.h"
#include "core/quantum/quantum.h"

using namespace qurio;

namespace {

constexpr int kClasses = 3;
constexpr int kWidth = 12;

struct Photos {
  Matrix<float> pooled;
  std::vector<int> labels, sources;
};

// Every class looks different in each of two sources; photos of a group differ a little.
Photos photos(int per_group, std::uint64_t seed) {
  Random looks(5);
  Matrix<float> look(kClasses * 2, kWidth);
  for (float& value : look.reshaped()) value = static_cast<float>(1 + 3 * looks.uniform());
  Random random(seed);
  Photos made;
  made.pooled.resize(Eigen::Index{kClasses} * 2 * per_group, kWidth);
  for (Eigen::Index i = 0; i < made.pooled.rows(); ++i) {
    const Eigen::Index group = i % (kClasses * 2);
    for (Eigen::Index c = 0; c < kWidth; ++c) {
      made.pooled(i, c) =
          std::max(0.0F, look(group, c) + 0.3F * static_cast<float>(random.normal()));
    }
    made.labels.push_back(static_cast<int>(group / 2));
    made.sources.push_back(static_cast<int>(group % 2));
  }
  return made;
}

struct Learned {
  PhotoPrototypes prototypes;
  PhotoExemplars exemplars;
};

Learned learn(const Photos& from, const ExemplarOptions& options = {},
              const OutsidePhotos& outside = {}) {
  Learned learned;
  learned.prototypes =
      make_photo_prototypes(from.pooled, from.labels, from.sources, kClasses).value();
  learned.exemplars = make_photo_exemplars(learned.prototypes, from.pooled, from.labels,
                                           from.sources, outside, options);
  return learned;
}

ExemplarReading reading_of(const Learned& learned, const Matrix<float>& asked, Eigen::Index row) {
  return read_exemplars(learned.exemplars,
                        photo_descriptor(learned.prototypes, {asked.row(row).data(), kWidth}));
}

std::vector<float> nearest_of(const Learned& learned, const Photos& asked, Eigen::Index row) {
  return reading_of(learned, asked.pooled, row).nearest;
}

int largest(const std::vector<float>& values) {
  return static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace

TEST_CASE("a photo that was learned from is its own nearest exemplar") {
  const Photos known = photos(5, 1);
  const Learned learned = learn(known);  // room for every photo
  REQUIRE(learned.exemplars.exemplars.rows() == known.pooled.rows());
  for (Eigen::Index i = 0; i < known.pooled.rows(); ++i) {
    const std::vector<float> nearest = nearest_of(learned, known, i);
    CHECK(nearest[static_cast<std::size_t>(known.labels[std::size_t(i)])] ==
          Approx(1).margin(1e-5));
  }
}

TEST_CASE("new photos of known groups are next to their class, whichever source they are from") {
  const Learned learned = learn(photos(8, 1), {.count = 18});
  const Photos fresh = photos(10, 2);
  int right = 0;
  for (Eigen::Index i = 0; i < fresh.pooled.rows(); ++i) {
    right += largest(nearest_of(learned, fresh, i)) == fresh.labels[std::size_t(i)] ? 1 : 0;
  }
  CHECK(right >= 57);  // of 60
}

TEST_CASE("a photo of nothing known is less familiar") {
  const Learned learned = learn(photos(8, 1));
  const Photos fresh = photos(4, 2);
  Photos novel_scale = fresh;
  Random random(9);
  for (float& value : novel_scale.pooled.reshaped())
    value = static_cast<float>(4 * random.uniform());
  const auto inlier_score = [&](const Photos& asked) {
    double sum = 0;
    for (Eigen::Index i = 0; i < asked.pooled.rows(); ++i) {
      const std::vector<float> nearest = nearest_of(learned, asked, i);
      sum += *std::max_element(nearest.begin(), nearest.end());
    }
    return sum / static_cast<double>(asked.pooled.rows());
  };
  CHECK(inlier_score(fresh) > inlier_score(novel_scale) + 0.1);
}

TEST_CASE("the number of exemplars and of directions is kept") {
  const Photos known = photos(20, 1);
  const Learned few = learn(known, {.directions = 2, .count = 12});
  CHECK(few.exemplars.exemplars.rows() == 12);
  CHECK(few.exemplars.map.cols() == 2);
  const Learned least = learn(known, {.count = 1});
  CHECK(least.exemplars.exemplars.rows() == kClasses * 2);  // one of every class and source
  const std::set<int> classes(least.exemplars.classes.begin(), least.exemplars.classes.end());
  CHECK(classes.size() == kClasses);
  for (Eigen::Index i = 0; i < few.exemplars.exemplars.rows(); ++i) {
    CHECK(few.exemplars.exemplars.row(i).norm() == Approx(1));
  }
  // Six groups span five directions.
  CHECK(learn(known).exemplars.map.cols() == 5);
}

TEST_CASE("the same photos give the same exemplars") {
  const Learned once = learn(photos(10, 1), {.count = 20});
  const Learned again = learn(photos(10, 1), {.count = 20});
  CHECK(once.exemplars.map == again.exemplars.map);
  CHECK(once.exemplars.exemplars == again.exemplars.exemplars);
}

TEST_CASE("a class without exemplar is as far as can be") {
  PhotoExemplars exemplars = learn(photos(4, 1)).exemplars;
  exemplars.votes.conservativeResize(Eigen::NoChange, kClasses + 1);
  exemplars.votes.rightCols(1).setZero();
  const ExemplarReading reading = read_exemplars(exemplars, std::vector<float>(kWidth, 0.2F));
  CHECK(reading.nearest.back() == -1);
  CHECK(reading.votes.back() == 0);
}

TEST_CASE("the votes are those of kernel ridge regression, solved another way") {
  const Photos known = photos(5, 1);
  const double ridge = 0.5;
  const Learned learned = learn(known, {.ridge = ridge});  // every photo is an exemplar
  // With as many exemplars as photos of equal weight: votes = K (K + ridge I)^-1 t.
  const Matrix<double> z = learned.exemplars.exemplars.cast<double>();
  const Matrix<double> k = (double{kKernelSharpness} * ((z * z.transpose()).array() - 1)).exp();
  Matrix<double> truth = Matrix<double>::Constant(k.rows(), kClasses, -1);
  for (Eigen::Index i = 0; i < k.rows(); ++i) {
    truth(i, learned.exemplars.classes[std::size_t(i)]) = 1;
  }
  const Matrix<double> expected =
      k * (k + ridge * Matrix<double>::Identity(k.rows(), k.rows())).lu().solve(truth);
  for (Eigen::Index i = 0; i < known.pooled.rows(); ++i) {
    const ExemplarReading reading = reading_of(learned, known.pooled, i);
    // Exemplars stand group by group, photos do not: the row of this photo is its nearest exemplar.
    Eigen::Index row = 0;
    const auto x = photo_descriptor(learned.prototypes, {known.pooled.row(i).data(), kWidth});
    const Vector<float> y =
        learned.exemplars.map.transpose() * VectorView<float>(x.data(), kWidth) -
        learned.exemplars.centre;
    (learned.exemplars.exemplars * y).maxCoeff(&row);
    for (int c = 0; c < kClasses; ++c) {
      CHECK(reading.votes[std::size_t(c)] == Approx(expected(row, c)).margin(2e-4));
    }
  }
}

TEST_CASE("photos outside make their like less familiar, and what is known hardly") {
  const Photos known = photos(8, 1);
  Matrix<float> cows(6, kWidth);
  Random random(21);
  for (Eigen::Index c = 0; c < kWidth; ++c) {
    const auto look = static_cast<float>(1 + 3 * random.uniform());
    for (Eigen::Index i = 0; i < cows.rows(); ++i) {
      cows(i, c) = look + 0.3F * static_cast<float>(random.normal());
    }
  }
  const OutsidePhotos outside{cows.topRows(5), {0, 0, 0, 0, 0}};
  const Learned without = learn(known);
  const Learned with = learn(known, {}, outside);
  CHECK(std::count(with.exemplars.classes.begin(), with.exemplars.classes.end(), kOutside) == 5);
  const auto familiar = [](const ExemplarReading& reading) {
    return *std::max_element(reading.nearest.begin(), reading.nearest.end());
  };
  const Eigen::Index another = 5;  // a cow that was not learned from
  CHECK(familiar(reading_of(with, cows, another)) <
        familiar(reading_of(without, cows, another)) - 0.3F);
  const ExemplarReading cow = reading_of(with, cows, another);
  CHECK(*std::max_element(cow.votes.begin(), cow.votes.end()) < 0);
  const Photos fresh = photos(4, 2);
  for (Eigen::Index i = 0; i < fresh.pooled.rows(); ++i) {
    CHECK(familiar(reading_of(with, fresh.pooled, i)) > 0.5F);
    CHECK(largest(reading_of(with, fresh.pooled, i).votes) == fresh.labels[std::size_t(i)]);
  }
}

TEST_CASE("photos that do not differ within a group still give finite exemplars") {
  Photos known = photos(4, 1);
  for (Eigen::Index i = 0; i < known.pooled.rows(); ++i) {
    known.pooled.row(i) = known.pooled.row(i % (kClasses * 2));
  }
  const Learned learned = learn(known);
  CHECK(learned.exemplars.exemplars.allFinite());
  CHECK(largest(nearest_of(learned, known, 0)) == known.labels[0]);
}

TEST_CASE("exemplars survive the file, and a wrong file is refused by name") {
  const PhotoExemplars made = learn(photos(4, 1)).exemplars;
  const ModelFile good{
      {{"format", std::string(kModelFormat)}, {"version", std::string(kModelVersion)}},
      photo_exemplar_arrays(made)};
  ModelReader reader(good);
  const PhotoExemplars read = read_photo_exemplars(reader, kWidth, kClasses);
  reader.finish();
  REQUIRE(reader.ok());
  CHECK(read.map == made.map);
  CHECK(read.centre == made.centre);
  CHECK(read.exemplars == made.exemplars);
  CHECK(read.classes == made.classes);
  CHECK(read.votes == made.votes);

  const auto message_of = [](const ModelFile& file) {
    ModelReader other(file);
    read_photo_exemplars(other, kWidth, kClasses);
    REQUIRE_FALSE(other.ok());
    return other.failure<int>().message();
  };
  for (std::size_t i = 0; i < good.arrays.size(); ++i) {
    ModelFile missing = good;
    missing.arrays.erase(missing.arrays.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(message_of(missing) == "array " + good.arrays[i].name + " is missing");
  }
  const auto message = [&](std::size_t array, const Matrix<float>& values) {
    ModelFile changed = good;
    changed.arrays[array] = named_matrix(changed.arrays[array].name, values);
    return message_of(changed);
  };
  const auto count = static_cast<Eigen::Index>(made.classes.size());
  const std::string misfit = " has shape";
  CHECK(message(0, Matrix<float>::Zero(kWidth + 1, 5)).starts_with("array exemplar_map" + misfit));
  CHECK(message(1, Matrix<float>::Zero(1, 4)).starts_with("array exemplar_centre" + misfit));
  CHECK(message(1, Matrix<float>::Zero(2, 5)).starts_with("array exemplar_centre" + misfit));
  CHECK(message(2, Matrix<float>::Zero(count, 4)).starts_with("array exemplars" + misfit));
  CHECK(
      message(3, Matrix<float>::Zero(1, count - 1)).starts_with("array exemplar_classes" + misfit));
  CHECK(message(3, Matrix<float>::Zero(2, count)).starts_with("array exemplar_classes" + misfit));
  for (const float label : {3.0F, -2.0F, 0.5F}) {
    CHECK(message(3, Matrix<float>::Constant(1, count, label)) ==
          "array exemplar_classes has a number of no class");
  }
  CHECK(message(3, Matrix<float>::Zero(1, count)) == "array exemplar_classes lacks a class");
  CHECK(message(3, Matrix<float>::Constant(1, count, float{kOutside})) ==
        "array exemplar_classes lacks a class");
  CHECK(message(4, Matrix<float>::Zero(count, kClasses + 1))
            .starts_with("array exemplar_votes" + misfit));
}
