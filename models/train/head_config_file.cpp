#include "models/train/head_config_file.h"

#include <sstream>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "models/train/json.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// Takes known keys out of an object one by one; what is left over was not known.
class Reader {
 public:
  Reader(SortedJson object, std::string where)
      : object_(std::move(object)), where_(std::move(where)) {}

  template <typename T>
  void take(const char* key, T& into) {
    const auto found = object_.find(key);
    if (found == object_.end()) return;
    if (!fits<T>(*found)) {
      fail(std::string(key) + " has the wrong type");
    } else {
      into = found->get<T>();
    }
    object_.erase(found);
  }

  // `names`: pairs of a name and what it stands for.
  template <typename T, typename Names = std::initializer_list<std::pair<std::string_view, T>>>
  void take_name(const char* key, const Names& names, T& into) {
    std::string name;
    take(key, name);
    if (name.empty()) return;
    for (const auto& [known, value] : names) {
      if (name == known) {
        into = value;
        return;
      }
    }
    fail(std::string(key) + " cannot be " + name);
  }

  Reader nested(const char* key) {
    SortedJson inner = SortedJson::object();
    if (object_.contains(key) && object_[key].is_object()) inner = object_[key];
    object_.erase(key);
    return {inner, where_ + key + "."};
  }

  void finish(std::string& problem) {
    if (problem_.empty() && !object_.empty()) fail("unknown key " + object_.begin().key());
    if (problem.empty()) problem = problem_;
  }

 private:
  template <typename T>
  static bool fits(const SortedJson& value) {
    if constexpr (std::is_same_v<T, bool>) return value.is_boolean();
    if constexpr (std::is_same_v<T, std::string>) return value.is_string();
    if constexpr (std::is_integral_v<T>) return value.is_number_integer();
    return value.is_number();
  }
  void fail(const std::string& what) {
    if (problem_.empty()) problem_ = where_ + what;
  }

  SortedJson object_;
  std::string where_;
  std::string problem_;
};

void read_train(Reader reader, LabTrainOptions& train, std::string& problem) {
  reader.take("epochs", train.epochs);
  reader.take("batch", train.batch);
  reader.take("warmup", train.warmup);
  reader.take("mask", train.mask);
  reader.take("drop_photo", train.drop_photo);
  reader.take("drop_caption", train.drop_caption);
  reader.take("dropout", train.dropout);
  reader.take("drop_words", train.drop_words);
  reader.take("drop_regions", train.drop_regions);
  reader.take("average_from", train.average_from);
  reader.take("elsewhere", train.elsewhere);
  reader.take("foreign_photo", train.foreign_photo);
  reader.take("foreign_words", train.foreign_words);
  reader.take("smoothing", train.loss.smoothing);
  reader.take("contrast", train.loss.contrast);
  reader.take("object", train.loss.object);
  reader.take("natural_rate", train.natural_rate);
  reader.take("natural_damping", train.natural_damping);
  reader.take("rate", train.optimiser.rate);
  reader.take("circuit_rate", train.optimiser.circuit_rate);
  reader.take("weight_decay", train.optimiser.weight_decay);
  reader.take("clip", train.optimiser.clip);
  reader.finish(problem);
}

void read_circuit(Reader reader, LabConfig& config, std::string& problem) {
  reader.take_name("encoding", kEncodingNames, config.encoding);
  reader.take_name<CircuitUse>("use",
                               {{"trained", CircuitUse::trained},
                                {"frozen", CircuitUse::frozen},
                                {"none", CircuitUse::none}},
                               config.circuit);
  reader.take("qubits", config.qubits);
  reader.take("layers", config.layers);
  reader.take("entangle", config.entangle);
  reader.take_name<Ansatz>("ansatz", {{"ring", Ansatz::ring}, {"brick-wall", Ansatz::brick}},
                           config.ansatz);
  reader.take_name<Readout>("readout",
                            {{"pauli", Readout::pauli}, {"probabilities", Readout::probabilities}},
                            config.readout);
  reader.take("copies", config.copies);
  reader.take("reupload", config.reupload);
  reader.take("angle_sd", config.angle_sd);
  reader.finish(problem);
}

// What a head computes: the features of a shipped one, or landmarks in their place.
void read_features(Reader& reader, LabConfig& config) {
  std::vector<std::pair<std::string_view, std::pair<FeatureMapKind, Landmarks>>> names;
  names.reserve(std::size(kFeatureMapNames) + 2);
  for (const auto& [name, kind] : kFeatureMapNames) {
    names.push_back({name, {kind, Landmarks::none}});
  }
  names.push_back({"fidelity", {config.features, Landmarks::fidelity}});
  names.push_back({"gaussian", {config.features, Landmarks::gaussian}});
  std::pair<FeatureMapKind, Landmarks> chosen{config.features, config.landmarks};
  reader.take_name("features", names, chosen);
  std::tie(config.features, config.landmarks) = chosen;
}

HeadConfigFile read_config(const SortedJson& json, std::string& problem) {
  HeadConfigFile file;
  Reader reader(json, "");
  reader.take("name", file.config.name);
  reader.take("title", file.title);
  reader.take("components", file.components);
  reader.take("class_balance", file.class_balance);
  reader.take("source_balance", file.source_balance);
  reader.take("captions_alone", file.captions_alone);
  reader.take("evidence", file.evidence);
  reader.take("class_register", file.config.class_register);
  reader.take("feature_share", file.config.feature_share);
  reader.take("width", file.config.width);
  reader.take("photo", file.config.photo);
  reader.take("caption", file.config.caption);
  reader.take("hidden", file.config.hidden);
  reader.take("output_scale", file.config.output_scale);
  read_features(reader, file.config);
  read_circuit(reader.nested("circuit"), file.config, problem);
  read_train(reader.nested("train"), file.train, problem);
  reader.finish(problem);
  file.config.region_width = file.components;
  file.config.word_width = file.components;
  file.config = for_classes(file.config, file.config.classes, file.evidence);
  file.train.weighted =
      file.class_balance != 0 || file.source_balance != 0 || file.captions_alone > 0;
  if (problem.empty() && !(file.captions_alone >= 0 && file.captions_alone < 1)) {
    problem = "captions_alone must be at least 0 and below 1";
  }
  if (problem.empty() && (file.components < 1 || file.components > 512)) {
    problem = "components must be 1 to 512";
  }
  return file;
}

bool apply_override(SortedJson& json, const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return false;
  SortedJson value = SortedJson::parse(text.substr(equals + 1), nullptr, false);
  if (value.is_discarded()) value = text.substr(equals + 1);
  SortedJson* at = &json;
  std::stringstream keys(text.substr(0, equals));
  for (std::string key; std::getline(keys, key, '.');) {
    if (!at->is_object() && !at->is_null()) return false;
    at = &(*at)[key];
  }
  *at = value;
  return true;
}

// The file's object on top of those that it extends.
Result<SortedJson> read_layers(const std::string& path, int depth) {
  const auto text = read_text(path);
  if (!text) return {Status::invalid_argument, path + " cannot be read"};
  SortedJson json = SortedJson::parse(*text, nullptr, false);
  if (!json.is_object()) return {Status::invalid_argument, path + " is no JSON object"};
  if (!json.contains("extends")) return json;
  if (!json["extends"].is_string() || depth == 0) {
    return {Status::invalid_argument,
            path + ": extends does not name a file, or they go in circles"};
  }
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  Result<SortedJson> base = read_layers(folder + json["extends"].get<std::string>(), depth - 1);
  if (!base.ok()) return base;
  json.erase("extends");
  base.value().merge_patch(json);
  return base;
}

}  // namespace

Result<HeadConfigFile> read_head_config_file(const std::string& path,
                                             const std::vector<std::string>& overrides) {
  Result<SortedJson> layers = read_layers(path, 4);
  if (!layers.ok()) return {layers.status(), layers.message()};
  SortedJson& json = layers.value();
  for (const std::string& change : overrides) {
    if (!apply_override(json, change)) {
      return {Status::invalid_argument, "--set " + change + " is not key=value"};
    }
  }
  std::string problem;
  HeadConfigFile file = read_config(json, problem);
  file.description = json.dump();
  if (!problem.empty()) return {Status::invalid_argument, path + ": " + problem};
  const Result<LabConfig> checked = validated(file.config);
  if (!checked.ok()) return {checked.status(), path + ": " + checked.message()};
  return file;
}

}  // namespace qurio
