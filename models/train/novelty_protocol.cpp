#include "models/train/novelty_protocol.h"

#include <functional>
#include <limits>

#include "models/train/score.h"

namespace qurio {
namespace {

// A number per row of the answers, larger for what is known. `without`: the class that was left
// out (-1: none), which counts for nothing.
using Measure = std::function<std::vector<double>(const RunAnswers& answers, Condition condition,
                                                  std::size_t part, int without)>;

// The same for the photos of the wild set.
using WildMeasure = std::function<std::vector<double>(const RunAnswers& answers, std::size_t part)>;

std::vector<double> confidences(Matrix<float> logits, int without) {
  if (without >= 0) logits.col(without).setConstant(-std::numeric_limits<float>::infinity());
  const Matrix<float> p = probabilities_of(logits, 1);
  std::vector<double> out;
  for (Eigen::Index i = 0; i < p.rows(); ++i) out.push_back(p.row(i).maxCoeff());
  return out;
}

Json areas_json(const std::vector<double>& areas) {
  Json json = spread_json(areas);
  json["runs"] = areas.size();
  return json;
}

Json left_out_figures(const ModelRuns& model, const Labels& labels, const Measure& measure) {
  Json figures = Json::object();
  for (const Condition condition : kCaseConditions) {
    std::vector<double> areas;
    for (const std::vector<Run>& parts : model.runs) {
      for (std::size_t p = 0; p < parts.size(); ++p) {
        const RunAnswers& answers = parts[p].answers[static_cast<std::size_t>(condition)];
        if (answers.items.empty()) continue;
        const auto left_out = static_cast<int>(p);
        const std::vector<double> all = measure(answers, condition, p, left_out);
        std::vector<double> known, novel;
        for (std::size_t i = 0; i < all.size(); ++i) {
          const int label = labels.of_item[static_cast<std::size_t>(answers.items[i])];
          (label == left_out ? novel : known).push_back(all[i]);
        }
        if (!novel.empty() && !known.empty()) areas.push_back(auroc(known, novel));
      }
    }
    if (!areas.empty()) figures[about(condition).name] = areas_json(areas);
  }
  return figures;
}

Json figures_by(const ModelRuns& model, const std::string& protocol, const Labels& labels,
                const Measure& measure, const WildMeasure& wild_measure) {
  if (protocol == "classes") return left_out_figures(model, labels, measure);
  std::vector<double> areas;
  for (const std::vector<Run>& parts : model.runs) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const RunAnswers& own = parts[p].answers[static_cast<std::size_t>(Condition::photo)];
      if (parts[p].wild.items.empty() || own.items.empty()) continue;
      areas.push_back(auroc(measure(own, Condition::photo, p, -1), wild_measure(parts[p].wild, p)));
    }
  }
  return areas.empty() ? Json::object() : Json{{"wild", areas_json(areas)}};
}

}  // namespace

Json novelty_figures(const ModelRuns& model, const std::string& protocol, const Labels& labels) {
  return figures_by(
      model, protocol, labels,
      [](const RunAnswers& answers, Condition, std::size_t, int without) {
        return confidences(answers.logits, without);
      },
      [](const RunAnswers& answers, std::size_t) { return confidences(answers.logits, -1); });
}

Json support_figures(const ModelRuns& model, const PoolFitInputs& inputs,
                     std::span<const CaseSettings> settings, const Temperatures& temperatures,
                     const std::string& protocol, const Labels& labels) {
  const auto of = [&](std::size_t part, std::size_t modality) -> const PoolSettings& {
    return settings[settings.size() == 1 ? 0 : part][modality];
  };
  return figures_by(
      model, protocol, labels,
      [&](const RunAnswers& answers, Condition condition, std::size_t part, int without) {
        const std::size_t m = about(condition).modality;
        const PartsRows rows = inputs.rows(answers, condition, part, temperatures[m]);
        return supports(pool_logits(of(part, m), rows), rows, without);
      },
      [&](const RunAnswers& answers, std::size_t part) {
        const PartsRows rows = inputs.wild_rows(answers, part, temperatures[kPhotoOnly]);
        return supports(pool_logits(of(part, kPhotoOnly), rows), rows);
      });
}

}  // namespace qurio
