#include "models/train/head_product.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "models/train/head_check.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// The command without what only says where files are or how many threads work: the same head has
// the same bytes wherever it is made.
std::string quoted(const std::string& command, const Words& words) {
  constexpr std::string_view kElsewhere[] = {"--runs", "--out", "--card", "--threads"};
  std::string text = "qurio-train " + command;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::find(std::begin(kElsewhere), std::end(kElsewhere), words[i]) != std::end(kElsewhere)) {
      ++i;  // its value
      continue;
    }
    text += ' ';
    text += words[i].find(' ') == std::string::npos ? words[i] : '"' + words[i] + '"';
  }
  return text;
}

}  // namespace

Result<HeadTask> read_head_task(const Words& words, const std::string& command) {
  auto parsed = Options::parse(
      words, {"features", "captions", "wild", "config", "set", "seeds", "threads", "name", "title",
              "about", "out", "card", "evaluate", "lexicon", "runs"});
  if (!parsed.ok()) return {parsed.status(), parsed.message()};
  const Options& options = parsed.value();
  const std::string name = options.text("name", "world");
  auto set = FeatureSet::open(options.text("features", "build/features/" + name),
                              options.text("captions", ""));
  if (!set.ok()) return {set.status(), set.message()};
  auto file = read_head_config_file(options.text("config", "models/train/configs/j6e.json"),
                                    options.all("set"));
  if (!file.ok()) return {file.status(), file.message()};
  note_missing_objects(set.value(), file.value());
  const std::string path = options.text("lexicon", "models/lexicon/" + name + ".txt");
  std::string text = read_text(path);
  if (text.empty()) std::printf("%s is not there: no word speaks for a class\n", path.c_str());
  auto lexicon = Lexicon::parse(text, Labels(set.value()).names);
  if (!lexicon.ok()) return {lexicon.status(), path + ": " + lexicon.message()};
  RunPlan plan;
  plan.threads = options.number("threads", 2);
  plan.folder = options.text("runs", "build/runs");
  std::error_code refused;
  std::filesystem::create_directories(plan.folder, refused);
  if (refused) return {Status::invalid_argument, plan.folder + " cannot be made"};
  return HeadTask{options,
                  name,
                  quoted(command, words),
                  std::move(text),
                  std::move(set).value(),
                  std::move(file).value(),
                  std::move(lexicon).value(),
                  plan};
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
  const int seeds = splits.val.empty() ? 1 : task.options.number("seeds", 1);
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

Result<ModelFile> whole_file(const HeadTask& task, const Labels& labels, const Splits& splits,
                             const Whitenings& whitenings, Product& product) {
  if (!is_shippable(product.chosen.model.config)) {
    return {Status::invalid_argument, "a head of this kind is for comparison alone"};
  }
  const auto learned = learn_photos(mean_regions(task.set), task.set, labels, splits.train);
  if (!learned.ok()) return {learned.status(), learned.message()};
  if (learned.value().classes.size() != labels.names.size()) {
    return {Status::invalid_argument, "every class needs a photo in the train split"};
  }
  product.exemplars = learned.value().exemplars.classes.size();
  ModelFile file =
      model_file(product.chosen.model, whitenings, product.decision.temperature, labels.names);
  for (WeightList more :
       {decision_arrays(product.decision), photo_prototype_arrays(learned.value().prototypes),
        photo_exemplar_arrays(learned.value().exemplars)}) {
    std::move(more.begin(), more.end(), std::back_inserter(file.arrays));
  }
  file.arrays.push_back(pool_array(product.rehearsals.settings));
  file.metadata.emplace_back("lexicon", task.lexicon_text);
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
  return difference.value() > 1e-3 ? "the head file answers otherwise than the model" : "";
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
  const auto wild = FeatureSet::open(task.options.text("wild", "build/features/wild"));
  if (!wild.ok())
    std::printf("photos of no heritage are not asked about: %s\n", wild.message().c_str());
  auto rehearsals =
      rehearse(task.set, labels, task.file, splits, task.lexicon, product.decision.temperature,
               task.plan, wild.ok() ? &wild.value() : nullptr);
  if (!rehearsals.ok()) return {rehearsals.status(), rehearsals.message()};
  product.rehearsals = std::move(rehearsals).value();
  product.abstention = abstention_figures(product.rehearsals, labels);
  auto file = whole_file(task, labels, splits, whitenings, product);
  if (!file.ok()) return {file.status(), file.message()};
  product.model = std::move(file).value();
  const auto inputs = PoolFitInputs::create(task.set, labels, task.lexicon,
                                            {Part{"all", splits.train, asked}}, task.plan.threads);
  if (!inputs.ok()) return {inputs.status(), inputs.message()};
  const std::string problem = check(task, splits, reduced, inputs.value(), product);
  if (!problem.empty()) return {Status::weights_mismatch, problem};
  product.figures = figures_of(model, task.set, reduced, labels, asked, product.decision,
                               inputs.value(), product.rehearsals.settings);
  return product;
}

}  // namespace qurio
