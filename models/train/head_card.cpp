#include "models/train/head_card.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "models/lab/laboratory.h"
#include "models/train/card.h"
#include "models/train/head_tables.h"
#include "models/train/safetensors.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

Json metrics_of(const HeadTask& task, const Product& product, const Labels& labels,
                const std::string& split) {
  const Rehearsals& all = product.rehearsals;
  const HeadFigures folds = figures_of(all.folds, labels, all.temperatures);
  const HeadFigures unseen = figures_of(all.sources, labels, all.temperatures);
  return {
      {"split", split},
      {"validation_macro_f1", product.chosen.merit},
      {"seeds_tried", task.options.number("seeds", 1)},
      {"whole", product.figures.pool},
      {"head", product.figures.head},
      {"folds", {{"parts", all.folds.parts.size()}, {"whole", folds.pool}, {"head", folds.head}}},
      {"unseen",
       {{"parts", all.sources.parts.size()}, {"whole", unseen.pool}, {"head", unseen.head}}},
      {"settings", settings_json(all.settings)},
      {"abstention", product.abstention}};
}

std::vector<std::byte> file_bytes(const HeadTask& task, const Product& product,
                                  const Json& metrics) {
  const ParameterLayout layout = make_model<float>(product.chosen.model.config).value().layout();
  Safetensors out;
  out.arrays = product.model.arrays;
  out.metadata = {{"name", task.name},
                  {"title", task.options.text("title", task.name)},
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
         " sources that were left out of training in turn and asked about, as far as their classes "
         "occur elsewhere:\n\n" +
         rehearsal_table(figures_of(all.sources, labels, all.temperatures));
}

std::map<std::string, std::string> card_values(const HeadTask& task, const Product& product,
                                               const Labels& labels, const Splits& splits,
                                               const std::string& split) {
  const ParameterLayout layout = make_model<float>(product.chosen.model.config).value().layout();
  const auto alone =
      static_cast<std::size_t>(std::count_if(splits.train.begin(), splits.train.end(), [&](int i) {
        return task.set.items()[static_cast<std::size_t>(i)].region_rows.empty();
      }));
  const auto& t = product.decision.temperature;
  const Rehearsals& all = product.rehearsals;
  const bool by_source = !all.sources.parts.empty();
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
          {"figures", figures_table(product.figures.pool)},
          {"head_figures", figures_table(product.figures.head)},
          {"folds", rehearsal_table(figures_of(all.folds, labels, t))},
          {"unseen", by_source ? unseen_words(all, labels) : kNoSources},
          {"exemplars", std::to_string(product.exemplars)},
          {"settings", settings_table(all.settings)},
          {"answered", answered_table(product.abstention)},
          {"areas", area_table(product.abstention)},
          {"class_figures", class_table(product.figures.pool, labels, task.set, splits)},
          {"temperatures",
           number(t[0], "%.2f") + ", " + number(t[1], "%.2f") + ", " + number(t[2], "%.2f")},
          {"seed", std::to_string(product.chosen.seed)},
          {"seeds", std::to_string(task.options.number("seeds", 1))},
          {"command", task.command}};
}

}  // namespace

std::string write_head(const HeadTask& task, const Product& product, const Labels& labels,
                       const Splits& splits, const std::string& split) {
  const Json metrics = metrics_of(task, product, labels, split);
  const std::vector<std::byte> bytes = file_bytes(task, product, metrics);
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
  std::printf("%s: %zu bytes, seed %llu\n", path.c_str(), bytes.size(),
              static_cast<unsigned long long>(product.chosen.seed));
  for (const char* table : {"figures", "folds", "unseen", "settings", "answered", "areas"}) {
    std::printf("%s\n", values[table].c_str());
  }
  return "";
}

}  // namespace qurio
