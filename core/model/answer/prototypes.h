// Photo prototypes: which classes a photo resembles, measured so that it holds in collections that
// nobody trained on.
//
// A photo is the mean of its regions. Differences between photographers (light, background, scale)
// are learned from classes that several sources share, and are shrunk away before a photo is
// compared with the class means:
//
//   s = mean over regions,  x = (s - mean) / sd,  x <- x / |x|
//   S = (1 - shrink) (S_within + between S_between) + shrink tr(.)/C I
//     S_within:  scatter of photos around the mean of their class in their source
//     S_between: scatter of those means around the mean of the class
//   y = (x - centre) map,  map map' = S^-1 restricted to the span of the class means
//   similarity to class k = cos(y, prototype k)
//
// Linear discriminant analysis (Fisher 1936; Rao 1948) whose within-class scatter counts the step
// from one source to the next, with ridge shrinkage (Friedman 1989) and cosine read-out.
#pragma once

#include <span>
#include <vector>

#include "core/model/file/model_reader.h"
#include "core/model/matrix.h"

namespace qurio {

// Array names in a head file: photo_mean [1, C], photo_inverse_sd [1, C], photo_map [C, D],
// photo_centre [1, D] (centre map), photo_prototypes [classes, D] (rows of unit length).
struct PhotoPrototypes {
  Vector<float> mean;
  Vector<float> inverse_sd;
  Matrix<float> map;
  Vector<float> centre;
  Matrix<float> prototypes;

  int region_width() const { return static_cast<int>(mean.size()); }
  int classes() const { return static_cast<int>(prototypes.rows()); }
};

// Wrong, as the reader has it: an array is missing, or of other sizes than C = region_width, these
// classes and each other.
PhotoPrototypes read_photo_prototypes(ModelReader& reader, int region_width, int classes);
WeightList photo_prototype_arrays(const PhotoPrototypes& prototypes);

// x above: of unit length, or zero. Precondition: regions are whole rows x region width, row-major,
// at least one.
std::vector<float> photo_descriptor(const PhotoPrototypes& prototypes,
                                    std::span<const float> regions);

// Similarity to every class, in [-1, 1], of an x above. Precondition: as many numbers as the region
// width.
std::vector<float> descriptor_similarities(const PhotoPrototypes& prototypes,
                                           std::span<const float> descriptor);

}  // namespace qurio
