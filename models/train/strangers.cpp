#include "models/train/strangers.h"

#include <limits>

#include "models/train/json.h"
#include "models/train/score.h"

namespace qurio {
namespace {

// Largest probabilities; class `without` (-1: none) is taken out before the softmax.
std::vector<double> confidences(Matrix<float> logits, int without) {
  if (without >= 0) logits.col(without).setConstant(-std::numeric_limits<float>::infinity());
  const Matrix<float> p = probabilities_of(logits, 1);
  std::vector<double> out;
  for (Eigen::Index i = 0; i < p.rows(); ++i) out.push_back(p.row(i).maxCoeff());
  return out;
}

Json areas_json(const std::vector<double>& areas) {
  const Spread s = spread(areas);
  return {{"mean", rounded(s.mean)}, {"sd", rounded(s.sd)}, {"runs", areas.size()}};
}

Json left_out_figures(const ArmRuns& arm, const Labels& labels) {
  Json figures = Json::object();
  for (const Condition condition :
       {Condition::photo_caption, Condition::photo, Condition::caption}) {
    std::vector<double> areas;
    for (const std::vector<Run>& parts : arm.runs) {
      for (std::size_t p = 0; p < parts.size(); ++p) {
        const RunAnswers& answers = parts[p].answers[static_cast<std::size_t>(condition)];
        const auto left_out = static_cast<int>(p);
        const std::vector<double> all = confidences(answers.logits, left_out);
        std::vector<double> known, strange;
        for (std::size_t i = 0; i < all.size(); ++i) {
          const int label = labels.of_item[static_cast<std::size_t>(answers.items[i])];
          (label == left_out ? strange : known).push_back(all[i]);
        }
        if (!strange.empty() && !known.empty()) areas.push_back(auroc(known, strange));
      }
    }
    if (!areas.empty()) figures[condition_name(condition)] = areas_json(areas);
  }
  return figures;
}

}  // namespace

Json stranger_figures(const ArmRuns& arm, const std::string& protocol, const Labels& labels) {
  if (protocol == "classes") return left_out_figures(arm, labels);
  std::vector<double> areas;
  for (const std::vector<Run>& parts : arm.runs) {
    for (const Run& run : parts) {
      const RunAnswers& own = run.answers[static_cast<std::size_t>(Condition::photo)];
      if (run.wild.items.empty() || own.items.empty()) continue;
      areas.push_back(auroc(confidences(own.logits, -1), confidences(run.wild.logits, -1)));
    }
  }
  return areas.empty() ? Json::object() : Json{{"wild", areas_json(areas)}};
}

}  // namespace qurio
