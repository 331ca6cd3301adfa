#include <catch2/catch.hpp>
#include <limits>

#include "core/model/answer/angle_sweep.h"
#include "core/model/answer/recogniser.h"
#include "core/model/answer/trace.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("input that cannot be answered is refused in words", "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const HeadFeatures features(config);
  const auto status = [&](const HeadInput& input) { return recogniser.encode(input, "").status(); };
  CHECK(status({}) == Status::invalid_argument);
  HeadInput input = features.input();
  input.regions.pop_back();
  CHECK(status(input) == Status::invalid_argument);
  // Half the width and twice the regions are as many numbers per photo.
  input = features.input();
  input.regions.resize(2 * input.regions.size());
  CHECK(status(input) == Status::invalid_argument);
  input = features.input();
  input.words.pop_back();
  CHECK(status(input) == Status::invalid_argument);
  CHECK(status(HeadFeatures(config, kMaxWords + 1).input()) == Status::invalid_argument);
  CHECK(status(HeadFeatures(config, kMaxWords).input()) == Status::ok);
  HeadFeatures broken(config);
  broken.photo(3, 3) = std::numeric_limits<float>::quiet_NaN();
  CHECK(status(broken.input()) == Status::not_finite);
  broken = HeadFeatures(config);
  broken.caption(0, 0) = std::numeric_limits<float>::infinity();
  CHECK(status(broken.input()) == Status::not_finite);
}

TEST_CASE("angles that fit no circuit, and the object of another head, are refused",
          "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const auto object = recogniser.encode(HeadFeatures(config).input(), "").value();
  const auto statuses = [&](const EncodedObject& asked, const std::vector<float>& angles) {
    const Status status = recogniser.answer(asked, angles).status();
    CHECK(trace(recogniser, asked, angles).status() == status);
    CHECK(angle_sweep(recogniser, asked, angles, 0, 5).status() == status);
    CHECK(angle_gradient(recogniser, asked, angles).status() == status);
    CHECK(recogniser.without_regions(asked, 0, 1, angles).status() == status);
    return status;
  };
  std::vector<float> angles = trained_angles(recogniser);
  CHECK(statuses(object, angles) == Status::ok);
  angles.back() = std::numeric_limits<float>::infinity();
  CHECK(statuses(object, angles) == Status::not_finite);
  angles.pop_back();
  CHECK(statuses(object, angles) == Status::invalid_argument);
  const Recogniser other = Recogniser::load(random_head(config, 4)).value();
  const auto foreign = other.encode(HeadFeatures(config).input(), "").value();
  CHECK(statuses(foreign, {}) == Status::invalid_argument);
  CHECK(recogniser.answer(EncodedObject{}).status() == Status::invalid_argument);
}

TEST_CASE("features beyond all bounds give an error, never a NaN", "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  HeadFeatures huge(config);
  huge.photo.setConstant(std::numeric_limits<float>::max());
  const auto object = recogniser.encode(huge.input(), "");
  if (!object.ok()) {
    CHECK(object.status() == Status::not_finite);
    return;
  }
  const auto answer = recogniser.answer(object.value());
  if (answer.ok()) {
    for (const float p : answer.value().probabilities) CHECK(std::isfinite(p));
  } else {
    CHECK(answer.status() == Status::not_finite);
  }
}

TEST_CASE("every array of a head file is checked by name, shape and number", "[recogniser]") {
  const ModelFile good = random_head(shipped_config());
  REQUIRE(Recogniser::load(good).ok());
  for (std::size_t i = 0; i < good.arrays.size(); ++i) {
    const std::string& name = good.arrays[i].name;
    CAPTURE(name);
    ModelFile missing = good;
    missing.arrays.erase(missing.arrays.begin() + std::ptrdiff_t(i));
    auto result = Recogniser::load(missing);
    CHECK(result.status() == Status::weights_mismatch);
    CHECK(result.message() == "array " + name + " is missing");

    ModelFile renamed = good;
    renamed.arrays[i].name += "2";
    CHECK(Recogniser::load(renamed).status() == Status::weights_mismatch);

    ModelFile twice = good;
    twice.arrays.push_back(good.arrays[i]);
    CHECK(Recogniser::load(twice).message() == "array " + name + " is there twice");

    ModelFile short_of_one = good;
    short_of_one.arrays[i].values.pop_back();
    CHECK(Recogniser::load(short_of_one).status() == Status::weights_mismatch);

    ModelFile reshaped = good;
    reshaped.arrays[i].shape.push_back(1);
    CHECK(Recogniser::load(reshaped).status() == Status::weights_mismatch);

    ModelFile nan = good;
    nan.arrays[i].values.back() = std::numeric_limits<float>::quiet_NaN();
    result = Recogniser::load(nan);
    CHECK(result.status() == Status::not_finite);
    CHECK(result.message() == "array " + name + " has a number that is not finite");
  }
}

TEST_CASE("prototypes and exemplars of other regions are refused", "[recogniser]") {
  // Half as wide: 49 regions of 10 numbers could be read as 98 of 5.
  const auto message = [](std::initializer_list<const char*> halved) {
    ModelFile file = random_head(shipped_config());
    for (const char* name : halved) {
      NamedArray& array = array_named(file, name);
      array.shape[array.shape[0] == 1 ? 1 : 0] = 5;
      array.values.resize(array.shape[0] * array.shape[1]);
    }
    return Recogniser::load(file).message();
  };
  CHECK(message({"photo_map", "photo_mean", "photo_inverse_sd"}) ==
        "array photo_map has shape [5, 3] instead of [10, any]");
  CHECK(message({"exemplar_map"}) == "array exemplar_map has shape [5, 2] instead of [10, any]");
}

TEST_CASE("a description, temperature or extra array that cannot be is refused", "[recogniser]") {
  const auto with = [](const std::string& key, const std::string& text) {
    ModelFile file = random_head(shipped_config());
    text_under(file, key) = text;
    return Recogniser::load(file).message();
  };
  CHECK(with("qubits", "11") == "head of the file: qubits must be 1 to 10");
  CHECK(with("qubits", "4.5") == "qubits cannot be 4.5");
  CHECK(with("qubits", "-4") == "qubits cannot be -4");
  CHECK(with("qubits", "") == "qubits cannot be nothing");
  CHECK(with("qubits", "5") == "array encoder has shape [16, 16] instead of [16, 32]");
  CHECK(with("layers", "1000") == "head of the file: layers must be 0 to 64");
  CHECK(with("layers", "99999999999") == "layers cannot be 99999999999");
  CHECK(with("entangle", "1") == "entangle cannot be 1");
  CHECK(with("encoding", "0") == "encoding cannot be 0");
  CHECK(with("features", "mlp") == "the file does not say hidden");
  CHECK(with("features", "linear") == "features must be circuit");
  CHECK(with("photo", "no") == "the head must see photos and captions");
  CHECK(with("classes", "a\nb\nc\nd") == "lexicon, line 1: \"class 1\" is none of the classes");
  CHECK(with("classes", "class 0\nclass 1\nclass 2") ==
        "array output has shape [20, 4] instead of [20, 3]");
  CHECK(with("lexicon", "class class 1\nmighty: krater") ==
        "lexicon, line 2: unknown strength \"mighty\"");
  ModelFile cold = random_head(shipped_config());
  array_named(cold, "temperature").values[1] = 0;
  CHECK(Recogniser::load(cold).message() == "array temperature must be positive");
  ModelFile extra = random_head(shipped_config());
  extra.arrays.push_back({"more", {1}, {1.0F}});
  CHECK(Recogniser::load(extra).message() == "array more is not known");
  ModelFile overflow = random_head(shipped_config());
  // The product wraps round to zero, whatever the width of a size is.
  const std::size_t side = std::size_t{1} << (std::numeric_limits<std::size_t>::digits / 2);
  overflow.arrays[0].shape = {side, side};
  CHECK(Recogniser::load(overflow).status() == Status::weights_mismatch);
  ModelFile empty = random_head(shipped_config());
  array_named(empty, "novelty_prototypes").shape = {3, 0, 20};
  array_named(empty, "novelty_prototypes").values.clear();
  CHECK(Recogniser::load(empty).status() == Status::weights_mismatch);
  ModelFile silent = random_head(shipped_config());
  silent.metadata.pop_back();
  CHECK(Recogniser::load(silent).message() == "the file does not say lexicon");
}

TEST_CASE("a file of another format or version is refused with what to do", "[recogniser]") {
  ModelFile old = random_head(shipped_config());
  old.metadata = {{"version", "2"}, {"classes", "[]"}};
  CHECK(Recogniser::load(old).message() ==
        "the file is no model of this version of Qurio: make it again with qurio-train, or take "
        "one from models/heads");
  CHECK(Recogniser::load({}).status() == Status::weights_mismatch);
  ModelFile newer = random_head(shipped_config());
  text_under(newer, "version") = "5";
  CHECK(Recogniser::load(newer).message() ==
        "the file has version 5 of the format, and this program reads 4: make it again with the "
        "qurio-train beside this program, or take a newer Qurio");
}
