#include "models/train/head_card.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "models/lab/laboratory.h"
#include "models/train/agreement_figures.h"
#include "models/train/card.h"
#include "models/train/head_tables.h"
#include "models/train/safetensors.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// How the card's sentence about exemplars goes on.
std::string outside_clause(std::size_t outside) {
  if (outside == 0) return "";
  return ", and " + std::to_string(outside) +
         " of photos of what no class is (animals, tools, things of the house, from GCompris), "
         "which "
         "count against being known";
}

Json metrics_of(const HeadTask& task, const Product& product, const Labels& labels) {
  const Rehearsals& all = product.rehearsals;
  const HeadFigures folds = figures_of(all.folds, labels, all.temperatures);
  const HeadFigures unseen = figures_of(all.sources, labels, all.temperatures);
  return {
      {"split", task.options.evaluate},
      {"validation_macro_f1", product.chosen.merit},
      {"seeds_tried", task.options.training.seeds},
      {"pool", product.figures.pool},
      {"head", product.figures.head},
      {"folds", {{"parts", all.folds.parts.size()}, {"pool", folds.pool}, {"head", folds.head}}},
      {"unseen",
       {{"parts", all.sources.parts.size()}, {"pool", unseen.pool}, {"head", unseen.head}}},
      {"settings", settings_json(all.settings)},
      {"abstention", product.abstention},
      {"agreement", product.agreement}};
}

std::vector<std::byte> file_bytes(const HeadTask& task, const Product& product,
                                  const Json& metrics) {
  const ParameterLayout layout = make_model<float>(product.chosen.model.config).value().layout();
  Safetensors out;
  out.half = true;
  out.arrays = product.model.arrays;
  out.metadata = {{"name", task.options.name},
                  {"title", task.options.title},
                  {"parameters", std::to_string(layout.trainable())},
                  {"circuit_parameters", std::to_string(layout.trainable(ParameterGroup::circuit))},
                  {"seed", std::to_string(product.chosen.seed)},
                  {"command", task.command},
                  {"encoders", task.set.encoders()},
                  {"metrics", metrics.dump()},
                  {"licence", "Apache-2.0"}};
  out.metadata.insert(product.model.metadata.begin(), product.model.metadata.end());
  return write_safetensors(out);
}

constexpr const char* kNoSources =
    "Too few classes occur in two sources for leaving sources out: nothing is known about other "
    "collections.\n";

std::string unseen_words(const Rehearsals& all, const Labels& labels) {
  return "The same items fall into " + std::to_string(all.sources.parts.size()) +
         " sources or groups of small sources that were left out of training in turn and asked "
         "about, as far as their classes occur elsewhere:\n\n" +
         rehearsal_table(figures_of(all.sources, labels, all.temperatures));
}

std::string groups_words(const HeadTask& task, const Product& product, const Labels& labels) {
  const ClassGroups& groups = product.rehearsals.groups;
  if (groups.names.empty()) {
    return "The head knows no groups of classes: " + task.options.taxonomy + " names none.\n";
  }
  return "Where the class is withheld for its probability, but not for its support, a group of "
         "classes can still be said: if the probabilities of its classes sum to enough, which is "
         "the lowest sum above which 95 % of the groups of such answers to left-out sources were "
         "right. The group of a left-out class is right where it is the group of that class.\n\n" +
         groups_table(product.abstention, groups, labels.names);
}

std::map<std::string, std::string> card_values(const HeadTask& task, const Product& product,
                                               const Labels& labels, const Splits& splits) {
  const ParameterLayout layout = make_model<float>(product.chosen.model.config).value().layout();
  const auto alone =
      static_cast<std::size_t>(std::count_if(splits.train.begin(), splits.train.end(), [&](int i) {
        return task.set.items()[static_cast<std::size_t>(i)].region_rows.empty();
      }));
  const auto& t = product.decision.temperature;
  const Rehearsals& all = product.rehearsals;
  const bool by_source = !all.sources.parts.empty();
  return {{"title", task.options.title},
          {"name", task.options.name},
          {"split", task.options.evaluate},
          {"parameters", std::to_string(layout.trainable())},
          {"circuit_parameters", std::to_string(layout.trainable(ParameterGroup::circuit))},
          {"train_items", std::to_string(splits.train.size() - alone)},
          {"captions_alone", std::to_string(alone)},
          {"val_items", std::to_string(splits.val.size())},
          {"test_items", std::to_string(splits.test.size())},
          {"classes", std::to_string(labels.names.size())},
          {"figures", figures_table(product.figures.pool)},
          {"head_figures", figures_table(product.figures.head)},
          {"folds", rehearsal_table(figures_of(all.folds, labels, t))},
          {"unseen", by_source ? unseen_words(all, labels) : kNoSources},
          {"exemplars", std::to_string(product.exemplars)},
          {"outside", outside_clause(product.outside)},
          {"settings", settings_table(all.settings)},
          {"answered", answered_table(product.abstention)},
          {"groups", groups_words(task, product, labels)},
          {"areas", area_table(product.abstention)},
          {"agreement", agreement_table(product.agreement)},
          {"class_figures", class_table(product.figures.pool, labels, task.set, splits)},
          {"temperatures",
           number(t[0], "%.2f") + ", " + number(t[1], "%.2f") + ", " + number(t[2], "%.2f")},
          {"seed", std::to_string(product.chosen.seed)},
          {"seeds", std::to_string(task.options.training.seeds)},
          {"command", task.command}};
}

// The general card with the part about this head's data in it.
std::string card_template(const HeadTask& task) {
  const std::string& given = task.options.about;
  auto about = read_text(given.empty() ? "models/train/cards/" + task.options.name + ".md" : given);
  if (!about) about = read_text("models/train/cards/own.md");
  std::string words = read_text("models/train/cards/card.md").value_or("");
  const std::string mark = "{{about}}";
  if (const auto at = words.find(mark); at != std::string::npos) {
    words.replace(at, mark.size(), about.value_or(""));
  }
  return words;
}

}  // namespace

std::string write_head(const HeadTask& task, const Product& product, const Labels& labels,
                       const Splits& splits) {
  const Json metrics = metrics_of(task, product, labels);
  const std::vector<std::byte> bytes = file_bytes(task, product, metrics);
  const std::string path = out_path(task, "");
  if (std::string problem = write_bytes(path, bytes); !problem.empty()) return problem;
  auto values = card_values(task, product, labels, splits);
  values["bytes"] = std::to_string(bytes.size());
  const auto card = fill_template(card_template(task), values);
  if (!card.ok()) return card.message();
  if (std::string problem = write_text(card_path(task, path), card.value()); !problem.empty()) {
    return problem;
  }
  std::printf("%s: %zu bytes, seed %llu\n", path.c_str(), bytes.size(),
              static_cast<unsigned long long>(product.chosen.seed));
  for (const char* table :
       {"figures", "folds", "unseen", "settings", "answered", "groups", "areas", "agreement"}) {
    std::printf("%s\n", values[table].c_str());
  }
  return "";
}

}  // namespace qurio
