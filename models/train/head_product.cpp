#include "models/train/head_product.h"

#include <CLI/CLI.hpp>
#include <Eigen/Core>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>

#include "models/train/agreement_figures.h"
#include "models/train/head_check.h"
#include "models/train/lexicon_text.h"
#include "models/train/taxonomy_file.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// What only says where files are or how many threads work.
constexpr std::string_view kElsewhere[] = {"--runs", "--out", "--card", "--threads"};

bool is_elsewhere(const std::string& option) {
  return std::find(std::begin(kElsewhere), std::end(kElsewhere), option) != std::end(kElsewhere);
}

}  // namespace

std::string quoted_command(const Words& words) {
  std::string text = "qurio-train";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_elsewhere(words[i])) {
      ++i;  // its value
    } else if (!is_elsewhere(words[i].substr(0, words[i].find('=')))) {
      text += ' ';
      text += words[i].find(' ') == std::string::npos ? words[i] : '"' + words[i] + '"';
    }
  }
  return text;
}

void add_head_options(CLI::App& app, HeadOptions& options) {
  options.features.features.clear();
  app.add_option("--name", options.name, "of the features, the lexicon and the head")
      ->capture_default_str();
  app.add_option("--title", options.title, "for the reader; without it the name");
  add_features(app, options.features);
  add_captions(app, options.features);
  add_wild(app, options.features);
  add_outside(app, options.features);
  add_training(app, options.training);
  add_runs(app, options.training);
  add_config(app, options.config);
  app.add_option("--lexicon", options.lexicon, "words that speak for each class")
      ->check(CLI::ExistingFile);
  app.add_option("--taxonomy", options.taxonomy, "groups of classes")->check(CLI::ExistingFile);
  app.add_option("--about", options.about, "part of the card")->check(CLI::ExistingFile);
  app.add_option("--out", options.out, "the file that is written");
  app.add_option("--card", options.card, "the card that is written; without it beside the file");
  app.add_option("--evaluate", options.evaluate, "the split that the figures are of")
      ->check(CLI::IsMember({"test", "val"}))
      ->capture_default_str();
}

namespace {

// No file: no groups.
Result<ClassGroups> read_groups(const std::string& path, const std::vector<std::string>& classes) {
  const auto text = read_text(path);
  if (text) return parse_taxonomy(*text, classes);
  std::printf("%s is not there: an unsure answer cannot say the group\n", path.c_str());
  return ClassGroups{};
}

}  // namespace

Result<HeadTask> read_head_task(HeadOptions options, const Words& words) {
  const auto otherwise = [](std::string& path, const std::string& of_name) {
    if (path.empty()) path = of_name;
  };
  otherwise(options.title, options.name);
  otherwise(options.features.features, "build/features/" + options.name);
  auto set = FeatureSet::open(options.features.features, options.features.captions);
  if (!set.ok()) return {set.status(), set.message()};
  auto file = read_head_config_file(options.config, options.training.changes);
  if (!file.ok()) return {file.status(), file.message()};
  note_missing_objects(set.value(), file.value());
  otherwise(options.lexicon, "models/lexicon/" + options.name + ".txt");
  std::string text = read_lexicon_text(options.lexicon).value_or("");
  if (text.empty()) {
    std::printf("%s is not there: no word speaks for a class\n", options.lexicon.c_str());
  }
  auto lexicon = Lexicon::parse(text, Labels(set.value()).names);
  if (!lexicon.ok()) return {lexicon.status(), options.lexicon + ": " + lexicon.message()};
  otherwise(options.taxonomy, "models/taxonomy/" + options.name + ".json");
  auto groups = read_groups(options.taxonomy, Labels(set.value()).names);
  if (!groups.ok()) return {groups.status(), options.taxonomy + ": " + groups.message()};
  OutsidePhotos outside = read_outside(options.features);
  auto plan = plan_of(options.training);
  if (!plan.ok()) return {plan.status(), plan.message()};
  // The task's seeds are for the choice of the head; whoever rehearses trains it once.
  plan.value().seeds = 1;
  return HeadTask{std::move(options),        quoted_command(words),   std::move(text),
                  std::move(set).value(),    std::move(file).value(), std::move(lexicon).value(),
                  std::move(groups).value(), std::move(outside),      std::move(plan).value()};
}

const std::vector<int>& items_asked(const HeadTask& task, const Splits& splits) {
  return task.options.evaluate == "val" ? splits.val : splits.test;
}

std::string out_path(const HeadTask& task, const std::string& suffix) {
  const HeadOptions& options = task.options;
  if (!options.out.empty()) return options.out;
  return "models/heads/" + options.name + suffix + ".safetensors";
}

std::string card_path(const HeadTask& task, const std::string& out) {
  if (!task.options.card.empty()) return task.options.card;
  return out.substr(0, out.rfind('.')) + ".md";
}

namespace {

// Mean macro-F1 with photo and caption and with the photo alone, where the head answers to both.
double merit_of(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
                const Labels& labels, const std::vector<int>& items) {
  double sum = 0;
  int conditions = 0;
  for (const Condition condition : {Condition::photo_caption, Condition::photo}) {
    const Answers answers = answer(model, set, reduced, items, condition);
    if (answers.items.empty()) continue;
    sum += score(answers, labels, 1).macro_f1;
    ++conditions;
  }
  return conditions > 0 ? sum / conditions : 0;
}

}  // namespace

Result<Chosen> train_best(const HeadTask& task, const ReducedFeatures& reduced,
                          const Labels& labels, const Splits& splits) {
  const int seeds = splits.val.empty() ? 1 : task.options.training.seeds;
  std::vector<std::optional<TrainedModel>> models(static_cast<std::size_t>(seeds));
  std::vector<std::string> problems(models.size());
  std::vector<double> merit(models.size(), -1);
  run_parallel(seeds, task.plan.threads, [&](int run) {
    const auto slot = static_cast<std::size_t>(run);
    auto model = train_model(task.file, task.set, reduced, labels, splits.train, slot + 1);
    if (!model.ok()) {
      problems[slot] = model.message();
      return;
    }
    merit[slot] = merit_of(model.value(), task.set, reduced, labels, splits.val);
    models[slot] = std::move(model).value();
  });
  const auto best =
      static_cast<std::size_t>(std::max_element(merit.begin(), merit.end()) - merit.begin());
  if (!models[best]) return {Status::invalid_argument, problems[best]};
  return Chosen{std::move(*models[best]), best + 1, merit[best]};
}

namespace {

Result<ModelFile> complete_file(const HeadTask& task, const Labels& labels, const Splits& splits,
                                const Whitenings& whitenings, Product& product) {
  if (!is_shippable(product.chosen.model.config)) {
    return {Status::invalid_argument, "a head of this kind is for comparison alone"};
  }
  const auto learned =
      learn_photos(mean_regions(task.set), task.set, labels, splits.train, task.outside);
  if (!learned.ok()) return {learned.status(), learned.message()};
  if (learned.value().classes.size() != labels.names.size()) {
    return {Status::invalid_argument, "every class needs a photo in the train split"};
  }
  const std::vector<int>& exemplars = learned.value().exemplars.classes;
  product.exemplars = exemplars.size();
  product.outside =
      static_cast<std::size_t>(std::count(exemplars.begin(), exemplars.end(), kOutside));
  ModelFile file =
      model_file(product.chosen.model, whitenings, product.decision.temperature, labels.names);
  for (WeightList more :
       {decision_arrays(product.decision), photo_prototype_arrays(learned.value().prototypes),
        photo_exemplar_arrays(learned.value().exemplars),
        agreement_arrays(product.rehearsals.agreement, static_cast<int>(labels.names.size()))}) {
    std::move(more.begin(), more.end(), std::back_inserter(file.arrays));
  }
  file.arrays.push_back(pool_array(product.rehearsals.settings));
  file.metadata.emplace_back("lexicon", task.lexicon_text);
  add_class_groups(product.rehearsals.groups, file);
  // As the file stores them.
  for (NamedArray& array : file.arrays) {
    for (float& value : array.values) value = static_cast<float>(Eigen::half(value));
  }
  return file;
}

// Reads the arrays back and asks both about the same items. Empty: they agree.
std::string check(const HeadTask& task, const Splits& splits, const ReducedFeatures& reduced,
                  const PoolFitInputs& inputs, const Product& product) {
  const auto read = Recogniser::load(product.model);
  if (!read.ok()) return "the head cannot be read back: " + read.message();
  const std::vector<int>& items = splits.val.empty() ? splits.train : splits.val;
  const auto difference =
      reading_error(read.value(), product.chosen.model, task.set, reduced, items, product.decision,
                    inputs, product.rehearsals.settings);
  if (!difference.ok()) return "the head cannot be read back: " + difference.message();
  std::printf("largest difference of a probability, head file - trained model: %.2g\n",
              difference.value());
  constexpr double kRounding = 2e-3;  // numbers are stored with 16 bits
  return difference.value() > kRounding ? "the head file answers otherwise than the model" : "";
}

}  // namespace

Result<Product> make_product(const HeadTask& task, const Labels& labels, const Splits& splits,
                             const std::vector<int>& asked) {
  const Whitenings whitenings = fit_whitenings(task.set, splits.train, task.file.components);
  const ReducedFeatures reduced(task.set, whitenings);
  auto chosen = train_best(task, reduced, labels, splits);
  if (!chosen.ok()) return {chosen.status(), chosen.message()};
  Product product;
  product.chosen = std::move(chosen).value();
  const TrainedModel& model = product.chosen.model;
  product.decision = decide(model, task.set, reduced, labels, splits, product.chosen.seed);
  const auto wild = FeatureSet::open(task.options.features.wild);
  if (!wild.ok())
    std::printf("photos of no heritage are not asked about: %s\n", wild.message().c_str());
  auto rehearsals = rehearse(task.set, labels, task.file, splits, task.lexicon, task.groups,
                             product.decision.temperature, task.plan,
                             ClasslessPhotos{task.outside, wild.ok() ? &wild.value() : nullptr});
  if (!rehearsals.ok()) return {rehearsals.status(), rehearsals.message()};
  product.rehearsals = std::move(rehearsals).value();
  product.abstention = abstention_figures(product.rehearsals, labels);
  product.agreement = agreement_figures(product.rehearsals);
  auto file = complete_file(task, labels, splits, whitenings, product);
  if (!file.ok()) return {file.status(), file.message()};
  product.model = std::move(file).value();
  const auto inputs =
      PoolFitInputs::create(task.set, labels, task.lexicon, {Part{"all", splits.train, asked}},
                            task.plan.threads, {task.outside});
  if (!inputs.ok()) return {inputs.status(), inputs.message()};
  const std::string problem = check(task, splits, reduced, inputs.value(), product);
  if (!problem.empty()) return {Status::weights_mismatch, problem};
  product.figures = figures_of(model, task.set, reduced, labels, asked, product.decision,
                               inputs.value(), product.rehearsals.settings);
  return product;
}

}  // namespace qurio
