#include "models/train/agreement_figures.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/learn/metrics.h"
#include "models/train/head_tables.h"
#include "models/train/score.h"

namespace qurio {
namespace {

constexpr std::pair<Swap, const char*> kSwapNames[] = {
    {Swap::any, "any"}, {Swap::source, "same_source"}, {Swap::group, "same_group"}};

// Pairs of one sort.
struct Counted {
  std::array<int, kConclusions> conclusions{};
  int pairs = 0;
  int right = 0;  // of those that are sure
  std::vector<double> agreement;
};

void count(const AgreementModel& model, const PairAnswer& answer, const ClassGroups& groups,
           Counted& into) {
  const Conclusion conclusion = conclusion_of(model, answer, groups);
  ++into.pairs;
  ++into.conclusions[static_cast<std::size_t>(conclusion)];
  if (conclusion == Conclusion::sure && answer.right) ++into.right;
  into.agreement.push_back(agreement_of(model, answer, groups));
}

Json counted_json(const Counted& counted) {
  Json json = {{"pairs", counted.pairs}};
  for (std::size_t v = 0; v < kConclusions; ++v) {
    json[std::string(kConclusionNames[v])] =
        rounded(counted.conclusions[v] / std::max(1.0, double(counted.pairs)));
  }
  return json;
}

Json figures_of_pairs(const Rehearsal& rehearsal, const ClassGroups& groups) {
  Counted own;
  Counted swapped[std::size(kSwapNames)];
  for (std::size_t p = 0; p < rehearsal.pairs.size(); ++p) {
    for (const PairAnswer& answer : rehearsal.pairs[p]) {
      Counted& into = answer.belongs ? own : swapped[static_cast<std::size_t>(answer.pair.swap)];
      count(rehearsal.agreements[p], answer, groups, into);
    }
  }
  if (own.pairs == 0) return nullptr;
  Json json = {{"own", counted_json(own)}, {"swapped", Json::object()}};
  const int sure = own.conclusions[static_cast<std::size_t>(Conclusion::sure)];
  json["own"]["right"] = rounded(own.right / std::max(1.0, double(sure)));
  for (const auto& [swap, name] : kSwapNames) {
    const Counted& counted = swapped[static_cast<std::size_t>(swap)];
    if (counted.pairs == 0) continue;
    json["swapped"][name] = counted_json(counted);
    json["swapped"][name]["auroc"] = rounded(auroc(own.agreement, counted.agreement));
  }
  return json;
}

std::string row_of(const std::string& title, const Json& row) {
  std::vector<std::string> cells{
      title, std::to_string(row["pairs"].get<int>()),
      row.contains("auroc") ? number(row["auroc"], "%.3f") : std::string()};
  for (const std::string_view conclusion : kConclusionNames) {
    std::string cell = percent(row[std::string(conclusion)]);
    if (conclusion == name_of(Conclusion::sure) && row.contains("right")) {
      cell += ", right " + percent(row["right"]) + " %";
    }
    cells.push_back(std::move(cell));
  }
  return table_row(cells);
}

}  // namespace

Json agreement_figures(const Rehearsals& all) {
  return {{"known", figures_of_pairs(all.folds, all.groups)},
          {"left_out_sources", figures_of_pairs(all.sources, all.groups)}};
}

std::string agreement_table(const Json& figures) {
  std::string table =
      "| photo and caption | pairs | AUROC | sure % | unsure % | they disagree % | unknown % |\n"
      "|---|---|---|---|---|---|---|\n";
  bool any = false;
  for (const auto& [kind, title] : {std::pair("known", "known collections"),
                                    std::pair("left_out_sources", "left-out sources")}) {
    const Json& of_kind = figures[kind];
    if (of_kind.is_null()) continue;
    any = true;
    table += row_of(std::string(title) + ", its own caption", of_kind["own"]);
    for (const auto& [key, words] :
         {std::pair("any", "caption of another class"),
          std::pair("same_source", "of another class in the same source"),
          std::pair("same_group", "of another class in the same group")}) {
      if (!of_kind["swapped"].contains(key)) continue;
      table += row_of(std::string(title) + ", " + words, of_kind["swapped"][key]);
    }
  }
  return any ? table : "No photo has a caption that a person wrote: nothing is known of this.\n";
}

}  // namespace qurio
