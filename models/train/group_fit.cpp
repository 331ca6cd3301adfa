#include "models/train/group_fit.h"

#include <limits>

#include "core/learn/metrics.h"

namespace qurio {
namespace {

float fit_threshold(const PoolSettings& settings, const FitRows& rows, const ClassGroups& groups,
                    float never) {
  JudgedAnswers judged;
  const std::vector<GroupAnswer> answers = group_answers(settings, rows.rows, groups);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto& [withheld, likeliest] = answers[i];
    if (!withheld || likeliest.group == kNoGroup) continue;
    const int really = groups.of_class[static_cast<std::size_t>(rows.truth[i])];
    judged.emplace_back(likeliest.probability, likeliest.group == really);
  }
  const std::size_t right = mostly_right(judged);
  return right < kFewestGroupAnswers ? never : judged[right - 1].first;
}

}  // namespace

std::vector<GroupAnswer> group_answers(const PoolSettings& settings, const PartsRows& rows,
                                       const ClassGroups& groups, int without) {
  Matrix<float> z = pool_logits(settings, rows);
  if (without >= 0) z.col(without).setConstant(-std::numeric_limits<float>::infinity());
  const Matrix<float> p = probabilities_of(z, 1);
  const std::vector<double> support = supports(z, rows, without);
  std::vector<GroupAnswer> answers;
  for (std::size_t i = 0; i < support.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    const bool unsure = p.row(row).maxCoeff() < settings.threshold;
    answers.push_back(
        {unsure && support[i] >= settings.support,
         likeliest_group(groups, {p.row(row).data(), static_cast<std::size_t>(p.cols())})});
  }
  return answers;
}

bool is_said(const GroupAnswer& answer, float threshold) {
  return answer.withheld && answer.likeliest.group != kNoGroup &&
         answer.likeliest.probability >= threshold;
}

GroupThresholds fit_group_thresholds(const CaseSettings& settings, const CaseRows& known,
                                     const CaseRows& novel, const ClassGroups& groups) {
  GroupThresholds thresholds = kNeverSaid;
  if (groups.names.empty()) return thresholds;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const FitRows& asked = novel[m].truth.empty() ? known[m] : novel[m];
    if (asked.truth.empty()) continue;
    thresholds[m] = fit_threshold(settings[m], asked, groups, kNeverSaid[m]);
  }
  return thresholds;
}

std::vector<GroupThresholds> fit_groups_crosswise(const std::vector<CaseSettings>& settings,
                                                  const CaseRows& known, const CaseRows& novel,
                                                  const std::vector<Part>& parts,
                                                  const ClassGroups& groups) {
  std::vector<GroupThresholds> thresholds(parts.size(), kNeverSaid);
  if (groups.names.empty()) return thresholds;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::vector<int>& left_out = parts[p].evaluate;
    thresholds[p] = fit_group_thresholds(settings[p], without(known, left_out),
                                         without(novel, left_out), groups);
  }
  return thresholds;
}

}  // namespace qurio
