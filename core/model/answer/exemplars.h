// Photo exemplars: the photos that a head has learned from, at a fixed size, so that a new one can
// be held against the most similar of every class.
//
// With x of prototypes.h, m the mean of the training photos' x and S_within their scatter around
// the mean of their class in their source:
//
//   S = (1 - shrink) S_within / (tr(.)/C) + shrink I
//   y = (x - m) map,  map map' = S^-1 restricted to the `directions` widest of the group means
//   exemplars: k-means centres of y / |y| within every class and source, `count` in all
//   nearest to class k = the largest cos(y, exemplar of k)
//                        - kOutsideWeight max(0, the largest cos(y, outside exemplar))
//   inlier_score = the largest of all classes
//   votes for class k = sum over exemplars j of w_jk exp(kKernelSharpness (cos(y, exemplar j) - 1))
//
// Outside exemplars are photos of what no class is (animals, tools, things of the house): a photo
// counts as known as far as it is more like the known than like those (outlier exposure, Hendrycks
// et al., ICLR 2019).
//
// The map keeps what tells one source from another, which prototypes.h takes out: a photo like one
// that was seen is to be known again, whichever style it has. The votes are kernel ridge regression
// (Saunders, Gammerman & Vovk 1998) on condensed examples in the space of linear discriminants
// (Rao 1948); the distance to the nearest one tells the known from the unknown (Sun et al., ICML
// 2022).
#pragma once

#include <span>
#include <vector>

#include "core/model/file/model_reader.h"
#include "core/model/matrix.h"

namespace qurio {

// The class of an outside exemplar.
inline constexpr int kOutside = -1;
// Measured on photos of no museum object from other places than the outside exemplars: between 0.5
// and 1 the area under the curve changes by less than 0.01.
inline constexpr float kOutsideWeight = 0.6F;
inline constexpr float kKernelSharpness = 4;

// Array names in a head file: exemplar_map [C, D], exemplar_centre [1, D] (m map), exemplars [n, D]
// (rows of unit length), exemplar_classes [1, n] (class indices, or kOutside),
// exemplar_votes [n, classes] (w).
struct PhotoExemplars {
  Matrix<float> map;
  Vector<float> centre;
  Matrix<float> exemplars;
  std::vector<int> classes;
  Matrix<float> votes;
};

// Wrong, as the reader has it: an array is missing, or of other sizes than C = region_width and
// each other; a class index that is none, a class without exemplar.
PhotoExemplars read_photo_exemplars(ModelReader& reader, int region_width, int classes);
WeightList photo_exemplar_arrays(const PhotoExemplars& exemplars);

// What the exemplars say about a photo, one number per class.
struct ExemplarReading {
  std::vector<float> nearest;  // in [-1 - kOutsideWeight, 1]; without an exemplar as at cosine -1
  std::vector<float> votes;    // about 1 for the class, about -1 for every other
};

// `descriptor`: photo_descriptor of the prototypes that the exemplars were made with.
ExemplarReading read_exemplars(const PhotoExemplars& exemplars, std::span<const float> descriptor);

}  // namespace qurio
