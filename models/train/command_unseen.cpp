#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "core/model/lexicon.h"
#include "core/model/normalise.h"
#include "core/model/prototypes.h"
#include "models/train/commands.h"
#include "models/train/options.h"
#include "models/train/score.h"

namespace qurio {
namespace {

// Pooled photos: mean region of every item; an item without a photo has a row of zeros.
Matrix<float> pooled_photos(const FeatureSet& set) {
  const auto count = static_cast<Eigen::Index>(set.items().size());
  Matrix<float> pooled = Matrix<float>::Zero(count, FeatureSet::kRegionWidth);
  std::vector<float> regions(static_cast<std::size_t>(FeatureSet::kRegionCount) *
                             FeatureSet::kRegionWidth);
  for (Eigen::Index i = 0; i < count; ++i) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(i)];
    if (item.region_rows.empty()) continue;
    set.read_regions(item.region_rows[0], regions);
    pooled.row(i) = MatrixView<float>(regions.data(), FeatureSet::kRegionCount,
                                      FeatureSet::kRegionWidth)
                        .colwise()
                        .mean();
  }
  return pooled;
}

struct Captions {
  std::map<std::string, std::string> plain, masked;
};

Result<Captions> read_captions(const std::string& path) {
  std::ifstream file(path);
  if (!file) return {Status::invalid_argument, path + " is not there"};
  Captions captions;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    const auto row = nlohmann::json::parse(line, nullptr, false);
    if (!row.is_object()) {
      return {Status::damaged_file, path + ", line " + std::to_string(number) + ": no JSON object"};
    }
    const std::string id = row.value("id", "");
    captions.plain[id] = row.value("caption", "");
    std::string masked = row.value("caption_masked", "");
    for (std::size_t at; (at = masked.find("[mask]")) != std::string::npos;) {
      masked.replace(at, 6, " ");
    }
    captions.masked[id] = masked;
  }
  return captions;
}

// Parts of the data that are left out in turn: every source, five folds by object, every class.
std::vector<Part> left_out_parts(const FeatureSet& set) {
  std::set<std::string> sources, labels;
  for (const FeatureItem& item : set.items()) {
    sources.insert(item.source);
    labels.insert(item.label);
  }
  std::vector<Part> parts;
  const auto add = [&](const std::string& name, auto&& held, auto&& asked) {
    Part part{name, {}, {}};
    for (std::size_t i = 0; i < set.items().size(); ++i) {
      const FeatureItem& item = set.items()[i];
      if (asked(item)) part.evaluate.push_back(static_cast<int>(i));
      if (!held(item)) part.train.push_back(static_cast<int>(i));
    }
    parts.push_back(std::move(part));
  };
  for (int fold = 0; fold < 5; ++fold) {
    const auto held = [fold](const FeatureItem& item) { return item.fold == fold; };
    add("fold\t" + std::to_string(fold), held, held);
  }
  for (const std::string& source : sources) {
    const auto held = [&](const FeatureItem& item) { return item.source == source; };
    add("source\t" + source, held, held);
  }
  for (const std::string& label : labels) {
    const auto held = [&](const FeatureItem& item) { return item.label == label; };
    add("class\t" + label, held, held);
  }
  return parts;
}

// Similarities of every row of `pooled`; -1 for classes that the training items lack.
Matrix<float> similarities(const Matrix<float>& pooled, const Matrix<float>& learn,
                           const FeatureSet& set, const Labels& labels,
                           std::span<const int> train) {
  std::map<int, int> compact;
  std::map<std::string, int> source_numbers;
  std::vector<int> rows, classes, sources;
  for (const int index : train) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(index)];
    if (item.region_rows.empty()) continue;
    rows.push_back(index);
    compact.emplace(labels.of_item[static_cast<std::size_t>(index)], 0);
    sources.push_back(source_numbers.emplace(item.source, source_numbers.size()).first->second);
  }
  int next = 0;
  for (auto& [label, number] : compact) number = next++;
  for (const int row : rows) {
    classes.push_back(compact[labels.of_item[static_cast<std::size_t>(row)]]);
  }
  const Matrix<float> photos = learn(rows, Eigen::all);
  const auto made = make_photo_prototypes(photos, classes, sources, next);
  Matrix<float> result =
      Matrix<float>::Constant(pooled.rows(), static_cast<Eigen::Index>(labels.names.size()), -1);
  for (Eigen::Index i = 0; i < pooled.rows(); ++i) {
    const auto one = photo_similarities(
        made.value(), {pooled.row(i).data(), static_cast<std::size_t>(pooled.cols())});
    for (const auto& [label, number] : compact) {
      result(i, label) = one.value()[static_cast<std::size_t>(number)];
    }
  }
  return result;
}

void append(std::ostringstream& out, std::span<const float> numbers) {
  for (const float number : numbers) out << '\t' << number;
}

}  // namespace

int unseen_command(const Words& words) {
  const auto options = Options::parse(
      words, {"features", "wild", "arm", "set", "captions", "lexicon", "threads", "dump", "only"});
  if (!options.ok()) return std::fprintf(stderr, "%s\n", options.message().c_str()), 2;
  const auto opened = FeatureSet::open(options.value().text("features", "build/features/world"));
  const auto wild_set = FeatureSet::open(options.value().text("wild", "build/features/wild"));
  const auto file = read_arm_file(options.value().text("arm", "models/train/arms/j6e.json"),
                                  options.value().all("set"));
  const auto captions =
      read_captions(options.value().text("captions", "../shared/heritage/world.jsonl"));
  if (!opened.ok()) return std::fprintf(stderr, "%s\n", opened.message().c_str()), 1;
  if (!wild_set.ok()) return std::fprintf(stderr, "%s\n", wild_set.message().c_str()), 1;
  if (!file.ok()) return std::fprintf(stderr, "%s\n", file.message().c_str()), 1;
  if (!captions.ok()) return std::fprintf(stderr, "%s\n", captions.message().c_str()), 1;
  const FeatureSet& set = opened.value();
  const FeatureSet& wild = wild_set.value();
  const Labels labels(set);
  const Matrix<float> pooled = pooled_photos(set);
  const Matrix<float> wild_pooled = pooled_photos(wild);
  const std::string only = options.value().text("only", "");
  std::vector<Part> parts;
  for (Part& part : left_out_parts(set)) {
    if (part.name.starts_with(only)) parts.push_back(std::move(part));
  }
  std::vector<std::string> texts(parts.size());
  run_parallel(static_cast<int>(parts.size()), options.value().number("threads", 2), [&](int p) {
    const Part& part = parts[static_cast<std::size_t>(p)];
    const Fronts fronts = make_fronts(set, part.train, file.value().components);
    const ReducedFeatures reduced(set, fronts);
    const auto model = train_model(file.value(), set, reduced, labels, part.train, 1);
    const Matrix<float> similar = similarities(pooled, pooled, set, labels, part.train);
    std::ostringstream out;
    for (const Condition condition : kConditions) {
      const Answers answers = answer(model.value(), set, reduced, part.evaluate, condition);
      Matrix<float> p_head = answers.logits;
      softmax_rows<float>(p_head);
      for (std::size_t row = 0; row < answers.items.size(); ++row) {
        const int index = answers.items[row];
        const FeatureItem& item = set.items()[static_cast<std::size_t>(index)];
        out << part.name << '\t' << condition_name(condition) << '\t' << item.id;
        append(out, {p_head.row(static_cast<Eigen::Index>(row)).data(), labels.names.size()});
        append(out, {similar.row(index).data(), labels.names.size()});
        out << '\n';
      }
    }
    if (part.name.starts_with("fold")) {
      const ReducedFeatures wild_reduced(wild, fronts);
      std::vector<int> all(wild.items().size());
      for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
      const Matrix<float> wild_similar =
          similarities(wild_pooled, pooled, set, labels, part.train);
      const Answers answers = answer(model.value(), wild, wild_reduced, all, Condition::photo);
      Matrix<float> p_head = answers.logits;
      softmax_rows<float>(p_head);
      for (std::size_t row = 0; row < answers.items.size(); ++row) {
        const auto at = static_cast<std::size_t>(answers.items[row]);
        out << part.name << "\twild\t" << wild.items()[at].id;
        append(out, {p_head.row(static_cast<Eigen::Index>(row)).data(), labels.names.size()});
        append(out, {wild_similar.row(static_cast<Eigen::Index>(at)).data(), labels.names.size()});
        out << '\n';
      }
    }
    texts[static_cast<std::size_t>(p)] = out.str();
    std::fprintf(stderr, "%s\n", part.name.c_str());
  });
  std::ofstream dump(options.value().text("dump", "build/unseen.tsv"));
  for (const std::string& text : texts) dump << text;
  return dump ? 0 : 1;
}

}  // namespace qurio
