#include "models/train/head_report.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/model/head.h"
#include "core/quantum/sample.h"
#include "models/train/json.h"

namespace qurio {

namespace {

const char* condition_title(Condition condition) {
  switch (condition) {
    case Condition::photo_caption:
      return "photo + caption";
    case Condition::photo_masked:
      return "photo + caption without class words";
    case Condition::photo:
      return "photo only";
    case Condition::caption:
      return "caption only";
    case Condition::masked:
      return "caption without class words only";
  }
  return "";
}

}  // namespace

std::string percent(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", 100 * value);
  return text;
}

Json json_of(const Score& score, const Labels& labels) {
  const auto right = static_cast<int>(score.confusion.trace());
  const auto [low, high] = wilson(right, score.items);
  Json per_class = Json::object();
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    if (score.f1[c] >= 0) per_class[labels.names[c]] = rounded(score.f1[c]);
  }
  return {{"items", score.items},
          {"one_item_in_points", rounded(100.0 / std::max(1, score.items), 100)},
          {"accuracy", rounded(score.accuracy)},
          {"accuracy_interval", {rounded(low), rounded(high)}},
          {"macro_f1", rounded(score.macro_f1)},
          {"calibration_error", rounded(score.calibration_error)},
          {"f1", per_class}};
}

Json settings_json(const CaseSettings& settings) {
  Json json = Json::object();
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const WholeSettings& s = settings[m];
    json[kCaseNames[m]] = {{"head", s.head},
                           {"words", s.words},
                           {"photo", s.photo},
                           {"temperature", s.temperature},
                           {"threshold", s.threshold}};
  }
  return json;
}

HeadFigures figures_of(const TrainedModel& model, const FeatureSet& set,
                       const ReducedFeatures& reduced, const Labels& labels,
                       const std::vector<int>& asked, const Decision& decision,
                       const WholeInputs& inputs, const CaseSettings& settings) {
  HeadFigures figures;
  for (const Condition condition : kConditions) {
    const std::size_t m = case_of(condition);
    Answers answers = answer(model, set, reduced, asked, condition);
    figures.head[condition_name(condition)] =
        json_of(score(answers, labels, decision.temperature[m]), labels);
    const RunAnswers rows{answers.items, answers.logits};
    answers.logits =
        whole_logits(settings[m], inputs.rows(rows, condition, 0, decision.temperature[m]));
    figures.whole[condition_name(condition)] =
        json_of(score(answers, labels, settings[m].temperature), labels);
  }
  return figures;
}

namespace {

// The answers of the first seed over all parts.
Answers pooled(const ArmRuns& arm, Condition condition) {
  Answers all;
  Eigen::Index rows = 0;
  const auto c = static_cast<std::size_t>(condition);
  for (const Run& run : arm.runs[0]) rows += run.answers[c].logits.rows();
  all.logits.resize(rows, arm.file.arm.classes);
  Eigen::Index at = 0;
  for (const Run& run : arm.runs[0]) {
    const RunAnswers& answers = run.answers[c];
    all.logits.middleRows(at, answers.logits.rows()) = answers.logits;
    at += answers.logits.rows();
    all.items.insert(all.items.end(), answers.items.begin(), answers.items.end());
  }
  return all;
}

double covered_accuracy(const Answers& answers, const Labels& labels) {
  const Matrix<float> p = probabilities_of(answers.logits, 1);
  const std::vector<int> guess = argmax_rows(p);
  const std::vector<int> truth = truth_of(answers, labels);
  std::vector<double> confidence;
  std::vector<bool> correct;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    confidence.push_back(p(static_cast<Eigen::Index>(i), guess[i]));
    correct.push_back(guess[i] == truth[i]);
  }
  return accuracy_at_coverage(confidence, correct, 1 - kRefused);
}

}  // namespace

HeadFigures unseen_figures(const Unseen& unseen, const Labels& labels) {
  HeadFigures figures;
  for (const auto& [arm, into] :
       {std::pair(&unseen.head, &figures.head), std::pair(&unseen.whole, &figures.whole)}) {
    for (const Condition condition : kConditions) {
      const Answers answers = pooled(*arm, condition);
      Json row = json_of(score(answers, labels, 1), labels);
      row["accuracy_at_70_percent"] = rounded(covered_accuracy(answers, labels));
      (*into)[condition_name(condition)] = row;
    }
  }
  return figures;
}

namespace {

// The photo of an item, and its words; empty spans for what is not asked with.
class RawInput {
 public:
  HeadInput read(const FeatureSet& set, const FeatureItem& item, std::size_t modality) {
    HeadInput input;
    if (modality != kCaptionOnly) {
      regions_.resize(std::size_t{FeatureSet::kRegionCount} * FeatureSet::kRegionWidth);
      set.read_regions(item.region_rows[0], regions_);
      input.regions = regions_;
    }
    if (modality != kPhotoOnly) {
      words_.resize(static_cast<std::size_t>(item.words.count) * FeatureSet::kWordColumns);
      set.read_words(item.words.first, item.words.count, words_);
      input.words = words_;
    }
    return input;
  }

 private:
  std::vector<float> regions_, words_;
};

// The whole answer's confidence in photos alone.
std::vector<double> confidences(const Whole& whole, const FeatureSet& set, const Answers& answers,
                                double temperature) {
  const Matrix<float> p = probabilities_of(answers.logits, temperature);
  RawInput raw;
  std::vector<double> out;
  for (std::size_t i = 0; i < answers.items.size(); ++i) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(answers.items[i])];
    const auto row = p.row(static_cast<Eigen::Index>(i));
    const auto answered = whole.answer(raw.read(set, item, kPhotoOnly), "",
                                       {row.data(), static_cast<std::size_t>(row.size())});
    out.push_back(answered.ok() ? double{answered.value().confidence} : 0.0);
  }
  return out;
}

std::vector<double> doubles(const std::vector<float>& values) {
  return {values.begin(), values.end()};
}

double share_above(const std::vector<double>& values, double threshold) {
  const auto count =
      std::count_if(values.begin(), values.end(), [&](double v) { return v >= threshold; });
  return static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, values.size()));
}

}  // namespace

Json abstention_figures(const TrainedModel& model, const FeatureSet& set,
                        const ReducedFeatures& reduced, const std::vector<int>& asked,
                        const Fronts& fronts, const Decision& decision, const Whole& whole,
                        const std::string& wild_folder) {
  const auto wild = FeatureSet::open(wild_folder);
  if (!wild.ok()) return Json::object();
  const ReducedFeatures wild_reduced(wild.value(), fronts);
  const Answers known = answer(model, set, reduced, asked, Condition::photo);
  const Answers strange =
      answer(model, wild.value(), wild_reduced, all_items(wild.value()), Condition::photo);
  const std::vector<double> near = doubles(familiarities(decision.familiar[kPhotoOnly], known));
  const std::vector<double> far = doubles(familiarities(decision.familiar[kPhotoOnly], strange));
  const double t = decision.temperature[kPhotoOnly];
  const std::vector<double> high = confidences(whole, set, known, t);
  const std::vector<double> low = confidences(whole, wild.value(), strange, t);
  const double threshold = whole.settings(kPhotoOnly).threshold;
  return {{"wild_photos", low.size()},
          {"auroc_wild", rounded(auroc(high, low))},
          {"auroc_wild_head", rounded(auroc(near, far))},
          {"test_photos_accepted", rounded(share_above(high, threshold))},
          {"wild_photos_accepted", rounded(share_above(low, threshold))}};
}

namespace {

double largest_difference(std::span<const float> given, const Matrix<float>& expected,
                          std::size_t row) {
  double worst = 0;
  for (std::size_t c = 0; c < given.size(); ++c) {
    const double e = expected(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(c));
    worst = std::max(worst, std::abs(double{given[c]} - e));
  }
  return worst;
}

}  // namespace

Result<double> reading_error(const WeightList& arrays, const Whole& whole,
                             const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const std::vector<int>& items,
                             const Decision& decision, const WholeInputs& inputs,
                             const CaseSettings& settings) {
  const auto head = Head::load(arrays);
  if (!head.ok()) return {head.status(), head.message()};
  RawInput raw;
  double worst = 0;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers answers = answer(model, set, reduced, items, kCaseConditions[m]);
    const double t = decision.temperature[m];
    const Matrix<float> p = probabilities_of(answers.logits, t);
    const PartsRows rows = inputs.rows({answers.items, answers.logits}, kCaseConditions[m], 0, t);
    const Matrix<float> q =
        probabilities_of(whole_logits(settings[m], rows), settings[m].temperature);
    for (std::size_t i = 0; i < answers.items.size(); ++i) {
      const FeatureItem& item = set.items()[static_cast<std::size_t>(answers.items[i])];
      const HeadInput input = raw.read(set, item, m);
      const auto given = head.value().answer(input);
      if (!given.ok()) return {given.status(), item.id + ": " + given.message()};
      const auto both = whole.answer(input, item.caption, given.value().probabilities);
      if (!both.ok()) return {both.status(), item.id + ": " + both.message()};
      worst = std::max(worst, largest_difference(given.value().probabilities, p, i));
      worst = std::max(worst, largest_difference(both.value().probabilities, q, i));
    }
  }
  return worst;
}

std::string figures_table(const Json& conditions) {
  std::string table =
      "| given | test items | one item | accuracy % (95 % interval) | macro-F1 % | calibration "
      "error |\n"
      "|---|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& row = conditions[condition_name(condition)];
    if (row["items"] == 0) continue;
    char one[32];
    std::snprintf(one, sizeof one, "%.2f", row["one_item_in_points"].get<double>());
    table += std::string("| ") + condition_title(condition) + " | " +
             std::to_string(row["items"].get<int>()) + " | " + one + " points | " +
             percent(row["accuracy"]) + " (" + percent(row["accuracy_interval"][0]) + " to " +
             percent(row["accuracy_interval"][1]) + ") | " + percent(row["macro_f1"]) + " | " +
             percent(row["calibration_error"]) + " % |\n";
  }
  return table;
}

std::string class_table(const Json& conditions, const Labels& labels, const FeatureSet& set,
                        const Splits& splits) {
  std::vector<int> train(labels.names.size(), 0);
  std::vector<int> held(labels.names.size(), 0);
  for (const int i : splits.train) {
    const auto at = static_cast<std::size_t>(i);
    if (!set.items()[at].region_rows.empty()) ++train[static_cast<std::size_t>(labels.of_item[at])];
  }
  for (const int i : splits.test) ++held[static_cast<std::size_t>(labels.of_item[std::size_t(i)])];
  std::string table =
      "| class | photos to learn from | test photos | F1 %, photo + caption | F1 %, photo only |\n"
      "|---|---|---|---|---|\n";
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    const auto f1 = [&](Condition condition) {
      const Json& row = conditions[condition_name(condition)]["f1"];
      return row.contains(labels.names[c]) ? percent(row[labels.names[c]]) : std::string("none");
    };
    table += "| " + labels.names[c] + " | " + std::to_string(train[c]) + " | " +
             std::to_string(held[c]) + " | " + f1(Condition::photo_caption) + " | " +
             f1(Condition::photo) + " |\n";
  }
  return table;
}

std::string unseen_table(const HeadFigures& unseen) {
  std::string table =
      "| given | items | head: accuracy %, macro-F1 % | whole: accuracy %, macro-F1 % | whole, "
      "surest 70 %: accuracy % |\n|---|---|---|---|---|\n";
  for (const Condition condition : kConditions) {
    const Json& head = unseen.head[condition_name(condition)];
    const Json& whole = unseen.whole[condition_name(condition)];
    if (whole["items"] == 0) continue;
    table += std::string("| ") + condition_title(condition) + " | " +
             std::to_string(whole["items"].get<int>()) + " | " + percent(head["accuracy"]) + ", " +
             percent(head["macro_f1"]) + " | " + percent(whole["accuracy"]) + ", " +
             percent(whole["macro_f1"]) + " | " + percent(whole["accuracy_at_70_percent"]) + " |\n";
  }
  return table;
}

}  // namespace qurio
