#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

#include "models/train/card.h"
#include "models/train/commands.h"
#include "models/train/head_decisions.h"
#include "models/train/head_report.h"
#include "models/train/json.h"
#include "models/train/options.h"
#include "models/train/safetensors.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// Everything that is known before training.
struct Task {
  Options options;
  std::string name, command, lexicon_text;
  FeatureSet set;
  ArmFile file;
  Lexicon lexicon;
  RunPlan plan;  // seeds, threads, folder
};

std::string quoted(const Words& words) {
  std::string command = "qurio-train head";
  for (const std::string& word : words) {
    command += ' ';
    command += word.find(' ') == std::string::npos ? word : "\"" + word + "\"";
  }
  return command;
}

Result<Task> read_task(const Words& words) {
  auto parsed = Options::parse(
      words, {"features", "captions", "wild", "arm", "set", "seeds", "threads", "name", "title",
              "about", "out", "card", "evaluate", "lexicon", "runs"});
  if (!parsed.ok()) return {parsed.status(), parsed.message()};
  const Options& options = parsed.value();
  const std::string name = options.text("name", "world");
  auto set = FeatureSet::open(options.text("features", "build/features/" + name),
                              options.text("captions", ""));
  if (!set.ok()) return {set.status(), set.message()};
  auto file = read_arm_file(options.text("arm", "models/train/arms/j6e.json"), options.all("set"));
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
  return Task{options,
              name,
              quoted(words),
              std::move(text),
              std::move(set).value(),
              std::move(file).value(),
              std::move(lexicon).value(),
              plan};
}

struct Chosen {
  TrainedModel model;
  std::uint64_t seed = 0;
  double merit = 0;
};

// The seed is chosen on the validation split, where there is one; else it is 1.
Result<Chosen> train_best(const Task& task, const ReducedFeatures& reduced, const Labels& labels,
                          const Splits& splits) {
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
    merit[slot] = 0;
    for (const Condition condition : {Condition::photo_caption, Condition::photo}) {
      const Answers val = answer(model.value(), task.set, reduced, splits.val, condition);
      merit[slot] += score(val, labels, 1).macro_f1 / 2;
    }
    models[slot] = std::move(model).value();
  });
  const auto best =
      static_cast<std::size_t>(std::max_element(merit.begin(), merit.end()) - merit.begin());
  if (!models[best]) return {Status::invalid_argument, problems[best]};
  return Chosen{std::move(*models[best]), best + 1, merit[best]};
}

// The head, and what it is made of and judged by.
struct Product {
  Chosen chosen;
  Decision decision;
  Unseen unseen;
  WeightList arrays;
  HeadFigures figures;
  Json abstention;
};

Result<WeightList> all_arrays(const Task& task, const Labels& labels, const Splits& splits,
                              const Fronts& fronts, const Product& product) {
  const auto learned = learn_prototypes(mean_regions(task.set), task.set, labels, splits.train);
  if (!learned.ok()) return {learned.status(), learned.message()};
  if (learned.value().classes.size() != labels.names.size()) {
    return {Status::invalid_argument, "every class needs a photo in the train split"};
  }
  WeightList arrays = head_arrays(product.chosen.model, fronts, product.decision);
  for (NamedArray& array : photo_prototype_arrays(learned.value().prototypes)) {
    arrays.push_back(std::move(array));
  }
  arrays.push_back(whole_array(product.unseen.settings));
  return arrays;
}

// Reads the arrays back and asks both about the same items.
Result<Whole> checked_whole(const Task& task, const Labels& labels, const Splits& splits,
                            const ReducedFeatures& reduced, const WholeInputs& inputs,
                            const Product& product) {
  auto whole = Whole::load(product.arrays, task.lexicon_text, labels.names);
  if (!whole.ok()) return whole;
  const std::vector<int>& items = splits.val.empty() ? splits.train : splits.val;
  const auto difference =
      reading_error(product.arrays, whole.value(), product.chosen.model, task.set, reduced, items,
                    product.decision, inputs, product.unseen.settings);
  if (!difference.ok()) {
    return {difference.status(), "the head cannot be read back: " + difference.message()};
  }
  std::printf("largest difference of a probability, head file - trained model: %.2g\n",
              difference.value());
  if (difference.value() > 1e-3) {
    return {Status::weights_mismatch, "the head file answers otherwise than the model"};
  }
  return whole;
}

Result<Product> make_product(const Task& task, const Labels& labels, const Splits& splits,
                             const std::vector<int>& asked) {
  const Fronts fronts = make_fronts(task.set, splits.train, task.file.components);
  const ReducedFeatures reduced(task.set, fronts);
  auto chosen = train_best(task, reduced, labels, splits);
  if (!chosen.ok()) return {chosen.status(), chosen.message()};
  Product product;
  product.chosen = std::move(chosen).value();
  const TrainedModel& model = product.chosen.model;
  product.decision = decide(model, task.set, reduced, labels, splits, product.chosen.seed);
  auto unseen = leave_sources_out(task.set, labels, task.file, splits, task.lexicon,
                                  product.decision.temperature, task.plan);
  if (!unseen.ok()) return {unseen.status(), unseen.message()};
  product.unseen = std::move(unseen).value();
  auto arrays = all_arrays(task, labels, splits, fronts, product);
  if (!arrays.ok()) return {arrays.status(), arrays.message()};
  product.arrays = std::move(arrays).value();
  const auto inputs = WholeInputs::create(task.set, labels, task.lexicon,
                                          {Part{"all", splits.train, asked}}, task.plan.threads);
  if (!inputs.ok()) return {inputs.status(), inputs.message()};
  const auto whole = checked_whole(task, labels, splits, reduced, inputs.value(), product);
  if (!whole.ok()) return {whole.status(), whole.message()};
  product.figures = figures_of(model, task.set, reduced, labels, asked, product.decision,
                               inputs.value(), product.unseen.settings);
  product.abstention =
      abstention_figures(model, task.set, reduced, asked, fronts, product.decision, whole.value(),
                         task.options.text("wild", "build/features/wild"));
  return product;
}

Json metrics_of(const Task& task, const Product& product, const Labels& labels,
                const std::string& split) {
  const HeadFigures unseen = unseen_figures(product.unseen, labels);
  return {{"split", split},
          {"validation_macro_f1", product.chosen.merit},
          {"seeds_tried", task.options.number("seeds", 1)},
          {"whole", product.figures.whole},
          {"head", product.figures.head},
          {"unseen",
           {{product.unseen.by_source ? "sources" : "folds", product.unseen.whole.runs[0].size()},
            {"whole", unseen.whole},
            {"head", unseen.head}}},
          {"settings", settings_json(product.unseen.settings)},
          {"abstention", product.abstention}};
}

std::vector<std::byte> file_bytes(const Task& task, const Product& product, const Labels& labels,
                                  const Json& metrics) {
  const ParameterLayout layout = Fusion<float>::create(product.chosen.model.arm).value().layout();
  Safetensors out;
  out.arrays = product.arrays;
  out.metadata = {{"name", task.name},
                  {"title", task.options.text("title", task.name)},
                  {"version", "2"},
                  {"classes", Json(labels.names).dump()},
                  {"parameters", std::to_string(layout.trainable())},
                  {"circuit_parameters", std::to_string(layout.trainable(ParameterGroup::circuit))},
                  {"seed", std::to_string(product.chosen.seed)},
                  {"command", task.command},
                  {"encoders", task.set.encoders()},
                  {"metrics", metrics.dump()},
                  {"lexicon", task.lexicon_text},
                  {"licence", "Apache-2.0"}};
  return write_safetensors(out);
}

std::string number(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string settings_table(const CaseSettings& settings) {
  constexpr const char* kTitles[kModalityCases] = {"photo + caption", "photo only", "caption only"};
  std::string table =
      "| given | a (head) | b (words) | c (photo) | \"I don't know\" below "
      "|\n|---|---|---|---|---|\n";
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const WholeSettings& s = settings[m];
    table += std::string("| ") + kTitles[m] + " | " + number(s.head, "%.2f") + " | " +
             number(s.words, "%.2f") + " | " + number(s.photo, "%.2f") + " | " +
             number(s.threshold, "%.2f") + " |\n";
  }
  return table;
}

std::map<std::string, std::string> card_values(const Task& task, const Product& product,
                                               const Labels& labels, const Splits& splits,
                                               const std::string& split) {
  const ParameterLayout layout = Fusion<float>::create(product.chosen.model.arm).value().layout();
  const auto alone =
      static_cast<std::size_t>(std::count_if(splits.train.begin(), splits.train.end(), [&](int i) {
        return task.set.items()[static_cast<std::size_t>(i)].region_rows.empty();
      }));
  const auto& t = product.decision.temperature;
  const Json& abstention = product.abstention;
  const HeadFigures unseen = unseen_figures(product.unseen, labels);
  return {{"title", task.options.text("title", task.name)},
          {"name", task.name},
          {"split", split},
          {"parameters", std::to_string(layout.trainable())},
          {"circuit_parameters", std::to_string(layout.trainable(ParameterGroup::circuit))},
          {"train_items", std::to_string(splits.train.size() - alone)},
          {"captions_alone", std::to_string(alone)},
          {"val_items", std::to_string(splits.val.size())},
          {"test_items", std::to_string(splits.test.size())},
          {"classes", std::to_string(labels.names.size())},
          {"figures", figures_table(product.figures.whole)},
          {"head_figures", figures_table(product.figures.head)},
          {"left_out", std::to_string(product.unseen.whole.runs[0].size()) +
                           (product.unseen.by_source ? " sources" : " folds by object")},
          {"unseen", unseen_table(unseen)},
          {"settings", settings_table(product.unseen.settings)},
          {"class_figures", class_table(product.figures.whole, labels, task.set, splits)},
          {"temperatures",
           number(t[0], "%.2f") + ", " + number(t[1], "%.2f") + ", " + number(t[2], "%.2f")},
          {"wild_photos", std::to_string(abstention.value("wild_photos", 0))},
          {"auroc_wild", number(abstention.value("auroc_wild", 0.0), "%.2f")},
          {"auroc_wild_head", number(abstention.value("auroc_wild_head", 0.0), "%.2f")},
          {"test_accepted", percent(abstention.value("test_photos_accepted", 0.0))},
          {"wild_accepted", percent(abstention.value("wild_photos_accepted", 0.0))},
          {"seed", std::to_string(product.chosen.seed)},
          {"seeds", std::to_string(task.options.number("seeds", 1))},
          {"command", task.command}};
}

// Empty: done.
std::string write_head(const Task& task, const Product& product, const Labels& labels,
                       const Splits& splits, const std::string& split) {
  const Json metrics = metrics_of(task, product, labels, split);
  const std::vector<std::byte> bytes = file_bytes(task, product, labels, metrics);
  const std::string path = task.options.text("out", "models/heads/" + task.name + ".safetensors");
  if (!write_bytes(path, reinterpret_cast<const char*>(bytes.data()), bytes.size())) {
    return path + " cannot be written";
  }
  std::string about =
      read_text(task.options.text("about", "models/train/cards/" + task.name + ".md"));
  if (about.empty()) about = read_text("models/train/cards/own.md");
  std::string words = read_text("models/train/cards/card.md");
  const std::string mark = "{{about}}";
  if (const auto at = words.find(mark); at != std::string::npos) {
    words.replace(at, mark.size(), about);
  }
  auto values = card_values(task, product, labels, splits, split);
  values["bytes"] = std::to_string(bytes.size());
  const auto card = fill_template(words, values);
  if (!card.ok()) return card.message();
  const std::string card_path = task.options.text("card", path.substr(0, path.rfind('.')) + ".md");
  if (!write_bytes(card_path, card.value().data(), card.value().size())) {
    return card_path + " cannot be written";
  }
  std::printf("%s: %zu bytes, seed %llu\n%s\n%s\n%s", path.c_str(), bytes.size(),
              static_cast<unsigned long long>(product.chosen.seed), values["figures"].c_str(),
              values["unseen"].c_str(), values["settings"].c_str());
  return "";
}

}  // namespace

int head_command(const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  const auto task = read_task(words);
  if (!task.ok()) return fail(task.message());
  const Labels labels(task.value().set);
  const Splits splits = splits_of(task.value().set);
  const std::string split = task.value().options.text("evaluate", "test");
  const std::vector<int>& asked = split == "val" ? splits.val : splits.test;
  const auto product = make_product(task.value(), labels, splits, asked);
  if (!product.ok()) return fail(product.message());
  const std::string problem = write_head(task.value(), product.value(), labels, splits, split);
  if (!problem.empty()) return fail(problem);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("%.0f s\n", elapsed.count());
  return 0;
}

}  // namespace qurio
