// What the pooled answer hangs on: answers without one of its parts, or at random angles.
#include "models/train/ablation.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "models/train/protocols.h"
#include "tests/lab/support/photo_set.h"

using namespace qurio;
using test::Photo;
using test::photos_of;
using test::set_of;

namespace {

constexpr Eigen::Index kShown = 3;

// Every caption names the class of its photo, and every photo looks like its class.
struct ShownExhibit {
  FeatureSet set = set_of(photos_of({"bowl", "coin", "mask"}, {"s", "t"}));
  Labels labels{set};
  std::vector<Part> parts = fold_parts(set, all_items(set));
  PoolFitInputs inputs =
      PoolFitInputs::create(
          set, labels,
          Lexicon::parse("class bowl\ndecisive: bowl\nclass coin\ndecisive: coin\nclass mask\n"
                         "decisive: mask\n",
                         labels.names)
              .value(),
          parts, 1, {})
          .value();

  // A head that is wrong by one class, `sure` of it, or right.
  ModelRuns head(int wrong_by, float sure) const {
    ModelRuns model;
    model.runs.emplace_back();
    for (const Part& part : parts) {
      Run run;
      run.answers.resize(kConditionCount);
      for (const Condition condition : kCaseConditions) {
        RunAnswers& answers = run.answers[static_cast<std::size_t>(condition)];
        answers.items = part.evaluate;
        answers.logits = Matrix<float>::Zero(Eigen::Index(part.evaluate.size()), kShown);
        for (std::size_t i = 0; i < part.evaluate.size(); ++i) {
          const int truth = labels.of_item[std::size_t(part.evaluate[i])];
          answers.logits(Eigen::Index(i), (truth + wrong_by) % kShown) = sure;
        }
      }
      model.runs[0].push_back(std::move(run));
    }
    return model;
  }

  Json figures(const ModelRuns& model, const PoolSettings& weights,
               const ModelRuns* random = nullptr) const {
    const std::vector<CaseSettings> settings = {{weights, weights, weights}};
    return ablation_figures(model, random, inputs, settings, {1, 1, 1}, labels);
  }
};

PoolSettings pool_weights(float head, float words, float photo) {
  PoolSettings settings;
  settings.head = head;
  settings.words = words;
  settings.photo = photo;
  return settings;
}

const char* name_of(Condition condition) { return about(condition).name; }

}  // namespace

TEST_CASE("an answer that hangs on its words is wrong without them", "[ablation]") {
  const ShownExhibit exhibit;
  const Json figures = exhibit.figures(exhibit.head(1, 1), pool_weights(1, 10, 0));
  const Json& both = figures[name_of(Condition::photo_caption)];
  CHECK(both["all"] == 1);
  CHECK(both["without_words"] == 0);
  CHECK(both["without_head"] == 1);
  CHECK(both["without_likeness"] == 1);
  // A photo alone has no words.
  const Json& photo = figures[name_of(Condition::photo)];
  CHECK(photo["all"] == 0);
  CHECK_FALSE(both.contains("random_angles"));
}

TEST_CASE("an answer that hangs on likeness is wrong without it", "[ablation]") {
  const ShownExhibit exhibit;
  const Json figures = exhibit.figures(exhibit.head(1, 1), pool_weights(1, 0, 50));
  const Json& photo = figures[name_of(Condition::photo)];
  CHECK(photo["all"] == 1);
  CHECK(photo["without_likeness"] == 0);
  // A caption alone has none.
  CHECK(figures[name_of(Condition::caption)]["all"] == 0);
}

TEST_CASE("an answer that hangs on the head is as the random angles say", "[ablation]") {
  const ShownExhibit exhibit;
  const ModelRuns astray = exhibit.head(1, 5);
  const Json figures = exhibit.figures(exhibit.head(0, 5), pool_weights(1, 0, 0), &astray);
  for (const Condition condition : kCaseConditions) {
    const Json& row = figures[name_of(condition)];
    INFO(name_of(condition));
    CHECK(row["all"] == 1);
    CHECK(row["random_angles"] == 0);
    CHECK(row["head"] == 1);
    CHECK(row["head_random_angles"] == 0);
  }
}

TEST_CASE("at random angles the same head says something else, each time the same", "[ablation]") {
  const ShownExhibit exhibit;
  ModelRuns model = exhibit.head(0, 1);
  LabConfig& config = model.file.config;
  config.region_width = config.word_width = model.file.components = 4;
  config.width = 4;
  config.qubits = 3;
  config.classes = kShown;
  const auto made = make_model<float>(config);
  INFO(made.message());
  REQUIRE(made.ok());
  Random random(5);
  for (Run& run : model.runs[0]) {
    run.parameters.resize(made.value().layout().size());
    for (float& parameter : run.parameters) parameter = static_cast<float>(random.normal());
  }
  const ModelRuns asked = at_random_angles(exhibit.set, model, exhibit.parts, 1);
  const ModelRuns again = at_random_angles(exhibit.set, model, exhibit.parts, 2);
  for (std::size_t p = 0; p < exhibit.parts.size(); ++p) {
    const auto answers = [p](const ModelRuns& runs, Condition condition) {
      return runs.runs[0][p].answers[static_cast<std::size_t>(condition)];
    };
    const Part& part = exhibit.parts[p];
    const RunAnswers moved = answers(asked, Condition::photo);
    const TrainedModel still{config, model.runs[0][p].parameters};
    const ReducedFeatures reduced(exhibit.set, fit_whitenings(exhibit.set, part.train, 4));
    const Answers before = answer(still, exhibit.set, reduced, part.evaluate, Condition::photo);
    CHECK(moved.items == part.evaluate);
    REQUIRE(moved.logits.rows() == before.logits.rows());
    CHECK((moved.logits - before.logits).cwiseAbs().maxCoeff() > 1e-3F);
    CHECK(moved.logits == answers(again, Condition::photo).logits);
    CHECK(answers(asked, Condition::photo_masked).items.empty());
  }
}
