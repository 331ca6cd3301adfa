#include "core/model/answer/log_linear_pool.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qurio {
namespace {

// In the order of the rows of the array `pool`.
constexpr float PoolSettings::*kFields[] = {
    &PoolSettings::head,    &PoolSettings::words,     &PoolSettings::photo,
    &PoolSettings::nearest, &PoolSettings::votes,     &PoolSettings::novel_scale,
    &PoolSettings::known,   &PoolSettings::threshold, &PoolSettings::support};
constexpr std::size_t kRows = std::size(kFields);

std::array<PoolSettings, kModalityCases> read_settings(ModelReader& reader) {
  std::array<PoolSettings, kModalityCases> settings;
  const NamedArray* const found = reader.array("pool", {kRows, kModalityCases});
  if (found == nullptr) return settings;
  for (std::size_t c = 0; c < kModalityCases; ++c) {
    for (std::size_t row = 0; row < kRows; ++row) {
      settings[c].*kFields[row] = found->values[row * kModalityCases + c];
    }
    if (settings[c].novel_scale < 0 || settings[c].known < 0) {
      reader.fail(Status::weights_mismatch, "array pool has a negative scale");
    }
  }
  return settings;
}

double scale_of(const PoolSettings& settings, std::span<const float> nearest) {
  if (nearest.empty()) return settings.known;
  const double inlier_score = std::max(0.0F, *std::max_element(nearest.begin(), nearest.end()));
  return settings.novel_scale + (double{settings.known} - settings.novel_scale) * inlier_score;
}

std::vector<float> softmax(std::vector<double> z) {
  const double top = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (double& value : z) sum += value = std::exp(value - top);
  std::vector<float> probabilities;
  probabilities.reserve(z.size());
  for (const double value : z) probabilities.push_back(static_cast<float>(value / sum));
  return probabilities;
}

void add(double factor, std::span<const float> values, std::vector<double>& sum) {
  sum.resize(std::max(sum.size(), values.size()));
  for (std::size_t k = 0; k < values.size(); ++k) sum[k] += factor * double{values[k]};
}

}  // namespace

PoolTerms pool_terms(const PoolSettings& settings, const PoolInputs& parts) {
  const double scale = scale_of(settings, parts.nearest);
  PoolTerms terms;
  for (const float p : parts.head) {
    terms.head.push_back(scale * settings.head * std::log(double{std::max(p, kLeastProbability)}));
  }
  add(scale * settings.words, parts.evidence, terms.words);
  add(scale * settings.photo, parts.similarity, terms.photo);
  add(scale * settings.nearest, parts.nearest, terms.photo);
  add(scale * settings.votes, parts.votes, terms.photo);
  return terms;
}

std::vector<double> pool_logits(const PoolTerms& terms) {
  std::vector<double> z = terms.head;
  for (const std::vector<double>* part : {&terms.words, &terms.photo}) {
    for (std::size_t k = 0; k < part->size(); ++k) z[k] += (*part)[k];
  }
  return z;
}

float support_of(const PoolInputs& parts, std::size_t top) {
  float support = parts.head.empty() ? 0 : kSupportOfHead * parts.head[top];
  if (!parts.nearest.empty()) support += parts.nearest[top];
  if (parts.evidence.empty()) return support;
  const float most = *std::max_element(parts.evidence.begin(), parts.evidence.end());
  const float excess = std::max(0.0F, parts.unknown - most);
  return support + kSupportOfWords * (std::sqrt(parts.evidence[top]) - std::sqrt(excess));
}

LogLinearPool LogLinearPool::read(ModelReader& reader, std::span<const std::string> classes,
                                  int region_width) {
  LogLinearPool pool;
  auto words = Lexicon::parse(reader.text("lexicon"), classes);
  if (words.ok()) {
    pool.lexicon_ = std::move(words).value();
  } else {
    reader.fail(words.status(), words.message());
  }
  const auto count = static_cast<int>(classes.size());
  pool.prototypes_ = read_photo_prototypes(reader, region_width, count);
  pool.exemplars_ = read_photo_exemplars(reader, region_width, count);
  pool.settings_ = read_settings(reader);
  pool.groups_ = read_class_groups(reader, count);
  return pool;
}

Likeness LogLinearPool::likeness(std::span<const float> regions) const {
  const std::vector<float> descriptor = photo_descriptor(prototypes_, regions);
  return {read_exemplars(exemplars_, descriptor), descriptor_similarities(prototypes_, descriptor)};
}

std::vector<float> LogLinearPool::blended(const Likeness& likeness, std::size_t modality) const {
  const PoolSettings& settings = settings_[modality];
  const float all = settings.photo + settings.nearest + settings.votes;
  std::vector<float> out = likeness.similarity;
  if (all <= 0) return out;
  for (std::size_t k = 0; k < out.size(); ++k) {
    out[k] = (settings.photo * out[k] + settings.nearest * likeness.nearest[k] +
              settings.votes * likeness.votes[k]) /
             all;
  }
  return out;
}

PooledAnswer LogLinearPool::answer(const PoolInputs& parts, std::size_t modality) const {
  const PoolSettings& settings = settings_[modality];
  const auto scale = static_cast<float>(scale_of(settings, parts.nearest));
  PooledAnswer answer;
  answer.head_weight = scale * settings.head;
  answer.words_weight = scale * settings.words;
  answer.photo_weight = scale * (settings.photo + settings.nearest + settings.votes);
  answer.terms = pool_terms(settings, parts);
  answer.probabilities = softmax(pool_logits(answer.terms));
  const auto top = std::max_element(answer.probabilities.begin(), answer.probabilities.end());
  answer.top = static_cast<int>(top - answer.probabilities.begin());
  answer.confidence = *top;
  answer.threshold = settings.threshold;
  answer.support = support_of(parts, static_cast<std::size_t>(answer.top));
  answer.support_threshold = settings.support;
  answer.unsupported = answer.support < answer.support_threshold;
  answer.abstain = answer.unsupported || answer.confidence < answer.threshold;
  name_group(answer, modality);
  return answer;
}

void LogLinearPool::name_group(PooledAnswer& answer, std::size_t modality) const {
  const LikeliestGroup likeliest = likeliest_group(groups_, answer.probabilities);
  if (likeliest.group == kNoGroup) return;
  answer.group = groups_.names[static_cast<std::size_t>(likeliest.group)];
  answer.group_classes = classes_of(groups_, likeliest.group);
  answer.group_probability = likeliest.probability;
  answer.group_threshold = groups_.threshold[modality];
  answer.group_only =
      answer.abstain && !answer.unsupported && answer.group_probability >= answer.group_threshold;
}

NamedArray pool_array(const std::array<PoolSettings, kModalityCases>& settings) {
  NamedArray array{"pool", {kRows, kModalityCases}, {}};
  for (const auto field : kFields) {
    for (const PoolSettings& of_case : settings) array.values.push_back(of_case.*field);
  }
  return array;
}

}  // namespace qurio
