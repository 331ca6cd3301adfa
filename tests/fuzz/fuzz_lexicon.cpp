// Any bytes as a lexicon and a caption. In front of the first zero byte stands the list, behind it
// the caption.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/answer/lexicon.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

const std::vector<std::string>& classes() {
  static const std::vector<std::string> kClasses{"jade", "coin", "bronze"};
  return kClasses;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t zero = input.find('\0');
  const std::string_view list = input.substr(0, zero);
  const std::string_view caption = zero == std::string_view::npos ? input : input.substr(zero + 1);
  const auto lexicon = qurio::Lexicon::parse(list, classes());
  if (!lexicon.ok()) return 0;

  const qurio::LexiconReading reading = lexicon.value().read(caption);
  require(reading.evidence.size() == classes().size());
  for (const float evidence : reading.evidence) require(std::isfinite(evidence) && evidence >= 0);
  require(std::isfinite(reading.unknown) && reading.unknown >= 0);
  std::int32_t end = 0;
  for (const qurio::LexiconHit& hit : reading.hits) {
    require(hit.begin >= end && hit.end > hit.begin);
    require(!hit.weights.empty());
    std::size_t of_classes = 0;
    for (const qurio::ClassWeight& entry : hit.weights) {
      require(entry.label >= qurio::kUnknownKind && entry.label < lexicon.value().classes());
      if (entry.label != qurio::kUnknownKind) ++of_classes;
    }
    require(of_classes <= classes().size());
    end = hit.end;
  }
  require(end <= static_cast<std::int32_t>(caption.size()));
  return 0;
}
