// How the settings of the pooled answer (core/model/answer/log_linear_pool.h) are chosen.
#pragma once

#include <array>
#include <span>
#include <utility>
#include <vector>

#include "models/train/pool_inputs.h"

namespace qurio {

// Answers of one modality case by models that were trained without the items they answer.
struct FitRows {
  PartsRows rows;
  std::vector<int> truth, items;
};
using CaseRows = std::array<FitRows, kModalityCases>;

// The answers of every part and seed, with captions as they are.
CaseRows collect_rows(const ModelRuns& model, const PoolFitInputs& inputs, const Labels& labels,
                      const Temperatures& temperatures);
// Without the items of `left_out`.
CaseRows without(const CaseRows& rows, std::span<const int> left_out);

// Settings for objects of collections that were trained on (`known`) and of others (`novel`);
// either may be empty, not both.
//   - a, b, c, d, e >= 0 make the mean negative log-likelihood of the truth smallest, both kinds
//     counting half, however many they are (convex: Newton's method with step halving);
//   - the scales >= 0 then make it smallest on the known rows alone (convex in the two as well);
//   - the threshold is the lowest above which kRight of the answers to novel rows are right;
//     where that would refuse more than kRefused of them, the one that refuses so many;
//   - kSupported of the known rows have the support asked for.
// d is 0 where there is a caption: next to words the nearest exemplar says nothing new about known
// collections, and misleads about others.
inline constexpr double kRight = 0.95;
inline constexpr double kRefused = 0.3;
inline constexpr double kSupported = 0.92;
PoolSettings fit_pool(const FitRows& known, const FitRows& novel);
CaseSettings fit_cases(const CaseRows& known, const CaseRows& novel);

// How sure each of some answers is, and whether it is right.
using JudgedAnswers = std::vector<std::pair<float, bool>>;
// Sorts them, the surest first, and says how many of them, from the first on, are the most of which
// kRight are right.
std::size_t mostly_right(JudgedAnswers& answers);

// For every part, settings fitted without its items, which occur in neither kind of rows.
std::vector<CaseSettings> fit_crosswise(const CaseRows& known, const CaseRows& novel,
                                        const std::vector<Part>& parts);

}  // namespace qurio
