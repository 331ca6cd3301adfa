// Taxonomies as files, and the thresholds of groups as the trainer fits them.
#include "models/train/group_fit.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/quantum/quantum.h"
#include "models/train/head_tables.h"
#include "models/train/taxonomy_file.h"

using namespace qurio;

namespace {

const std::vector<std::string> kNames = {"bowl", "coin", "page", "print", "vase"};
constexpr const char* kTaxonomy = R"({"groups": [
  {"name": "vessel", "classes": ["vase", "bowl", "jug"]},
  {"name": "printed", "classes": ["print", "page"]},
  {"name": "shoe", "classes": ["boot", "coin"]}]})";

ClassGroups groups() { return parse_taxonomy(kTaxonomy, kNames).value(); }

// The head alone, withheld below 0.6, with any support.
PoolSettings settings() { return {1, 0, 0, 0, 0, 1, 1, 0.6F, -1}; }

CaseSettings every_case() { return {settings(), settings(), settings()}; }

void add_row(FitRows& rows, const std::vector<float>& probabilities, int truth) {
  Matrix<float>& all = rows.rows.log_head;
  const auto width = static_cast<Eigen::Index>(probabilities.size());
  all.conservativeResize(all.rows() + 1, width);
  for (Eigen::Index k = 0; k < width; ++k) {
    all(all.rows() - 1, k) = std::log(probabilities[static_cast<std::size_t>(k)]);
  }
  rows.items.push_back(static_cast<int>(rows.truth.size()));
  rows.truth.push_back(truth);
}

// Bowl or vase with probability q together, each half of it; the truth is the vase or the coin.
void add_vessel(FitRows& rows, float q, bool right) {
  const float rest = (1 - q) / 3;
  add_row(rows, {q / 2, rest, rest, rest, q / 2}, right ? 4 : 1);
}

CaseRows photos(const FitRows& rows) {
  CaseRows cases;
  cases[kPhotoOnly] = rows;
  return cases;
}

float fitted(const FitRows& novel, const FitRows& known = {}) {
  return fit_group_thresholds(every_case(), photos(known), photos(novel), groups())[kPhotoOnly];
}

std::string refusal(const std::string& text) { return parse_taxonomy(text, kNames).message(); }

}  // namespace

TEST_CASE("a group is of the classes that are known, if they are two", "[groups]") {
  const ClassGroups read = groups();
  CHECK(read.names == std::vector<std::string>{"vessel", "printed"});
  CHECK(read.of_class == std::vector<int>{0, kNoGroup, 1, 1, 0});
  CHECK(read.threshold == kNeverSaid);
  CHECK(parse_taxonomy(R"({"groups": []})", kNames).value().names.empty());
}

TEST_CASE("a taxonomy that cannot be read is refused in words", "[groups]") {
  for (const char* text :
       {"", "{", "[]", "{}", R"({"groups": 3})", R"({"groups": [], "more": 1})",
        R"({"groups": [{"name": "a"}]})", R"({"groups": [{"name": "", "classes": []}]})",
        R"({"groups": [{"name": "a\nb", "classes": []}]})",
        R"({"groups": [{"name": "a", "classes": [1]}]})",
        R"({"groups": [{"name": "a", "classes": [], "of": 1}]})"}) {
    CAPTURE(text);
    CHECK_THAT(refusal(text), Catch::StartsWith("not of the form {\"groups\""));
  }
  CHECK(refusal(R"({"groups": [{"name": "a", "classes": []}, {"name": "a", "classes": []}]})") ==
        "group a is there twice");
  CHECK(refusal(R"({"groups": [{"name": "a", "classes": ["x"]},
                               {"name": "b", "classes": ["x"]}]})") ==
        "class x is there twice: it is in one group");
}

TEST_CASE("above the lowest threshold that does, 95 % of the groups are right", "[groups]") {
  // Surer ones are right more often; class probabilities stay below 0.6.
  Random random(3);
  FitRows rows;
  for (int i = 0; i < 3000; ++i) {
    const auto q = static_cast<float>(0.35 + 0.6 * random.uniform());
    add_vessel(rows, q, random.uniform() < 1.2 * double{q});
  }
  const float threshold = fitted(rows);
  const auto share_above = [&](float least) {
    const auto answers = group_answers(settings(), rows.rows, groups());
    double said = 0;
    double right = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (!is_said(answers[i], least)) continue;
      said += 1;
      right += rows.truth[i] == 4 ? 1 : 0;
    }
    return right / said;
  };
  CHECK(threshold > 0.5F);
  CHECK(threshold < 0.9F);
  CHECK(share_above(threshold) >= kRight);
  CHECK(share_above(threshold - 0.02F) < kRight);
}

TEST_CASE("a threshold is of answers that are withheld for their probability alone", "[groups]") {
  FitRows rows;
  for (int i = 0; i < 40; ++i) add_vessel(rows, 0.9F, true);
  const float of_these = fitted(rows);
  CHECK(of_these == Approx(0.9));
  // Sure of a class, and wrong even about its group: no group is asked for.
  for (int i = 0; i < 400; ++i) add_row(rows, {0.96F, 0.01F, 0.01F, 0.01F, 0.01F}, 1);
  CHECK(fitted(rows) == of_these);
  // Wrong and likelier, and nothing like it is known.
  CaseSettings strict = every_case();
  strict[kPhotoOnly].support = 0.5F;
  rows.rows.nearest = Matrix<float>::Constant(rows.rows.log_head.rows(), 5, 0.9F);
  for (int i = 0; i < 400; ++i) {
    add_vessel(rows, 0.95F, false);
    rows.rows.nearest.conservativeResize(rows.rows.log_head.rows(), 5);
    rows.rows.nearest.bottomRows(1).setZero();
  }
  rows.rows.votes = Matrix<float>::Zero(rows.rows.nearest.rows(), 5);
  const auto thresholds = fit_group_thresholds(strict, {}, photos(rows), groups());
  CHECK(thresholds[kPhotoOnly] == of_these);
}

TEST_CASE("groups that are rarely right, or rarely asked for, are never said", "[groups]") {
  FitRows wrong;
  for (int i = 0; i < 400; ++i) add_vessel(wrong, 0.9F, i % 2 == 0);
  CHECK(fitted(wrong) == kNeverSaid[kPhotoOnly]);
  FitRows few;
  for (std::size_t i = 1; i < kFewestGroupAnswers; ++i) add_vessel(few, 0.9F, true);
  CHECK(fitted(few) == kNeverSaid[kPhotoOnly]);
  add_vessel(few, 0.9F, true);
  CHECK(fitted(few) == Approx(0.9));
  CHECK(fitted({}, few) == Approx(0.9));  // no sources are left out
  CHECK(fit_group_thresholds(every_case(), {}, photos(few), ClassGroups{}) == kNeverSaid);
  CHECK_FALSE(is_said({true, {0, 1}}, kNeverSaid[0]));
}

TEST_CASE("a class that is left out is never the answer, nor in the sum of its group", "[groups]") {
  FitRows rows;
  add_vessel(rows, 0.9F, true);
  const GroupAnswer all = group_answers(settings(), rows.rows, groups())[0];
  CHECK(all.withheld);
  CHECK(all.likeliest.probability == Approx(0.9));
  const GroupAnswer less = group_answers(settings(), rows.rows, groups(), 4)[0];
  CHECK(less.likeliest.group == 0);
  CHECK(less.likeliest.probability == Approx(0.45 / 0.55));
  CHECK_FALSE(less.withheld);
}

TEST_CASE("crosswise thresholds of groups never see the part's own items", "[groups]") {
  FitRows rows;
  for (int i = 0; i < 60; ++i) add_vessel(rows, 0.95F, false);
  for (int i = 0; i < 60; ++i) add_vessel(rows, 0.9F, true);
  Part first{"first", {}, {}};
  for (int i = 0; i < 60; ++i) first.evaluate.push_back(i);
  const auto thresholds = fit_groups_crosswise({every_case(), every_case()}, {}, photos(rows),
                                               {first, Part{"none", {}, {}}}, groups());
  CHECK(thresholds[0][kPhotoOnly] == Approx(0.9));
  CHECK(thresholds[1][kPhotoOnly] == kNeverSaid[kPhotoOnly]);
}

TEST_CASE("the card lists the groups and how often they are said", "[groups]") {
  ClassGroups some = groups();
  some.threshold[kPhotoOnly] = 0.875F;
  const Json cell = {{"items", 200}, {"answered", 0.5}, {"withheld", 100}, {"grouped", 0.25}};
  Json right = cell;
  right["group_right"] = 0.96;
  Json figures;
  for (const Condition condition : kCaseConditions) {
    figures["answered"][about(condition).name] = {{"known", right}, {"left_out_classes", right}};
  }
  figures["answered"]["photo"]["wild"] = cell;
  const std::string table = groups_table(figures, some, kNames);
  CHECK_THAT(table, Catch::Contains("| vessel | bowl, vase |\n| printed | page, print |\n"));
  CHECK_THAT(table,
             Catch::Contains("| 0.88 | 25.0 % of 100, right 96.0 % |  | 25.0 % of 100, right "
                             "96.0 % | 25.0 % of 100 |"));
  CHECK_THAT(table, Catch::Contains("| never | 25.0 % of 100, right 96.0 % |"));
  CHECK(groups_table(figures, {}, kNames).empty());
}
