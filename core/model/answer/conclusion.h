// What comes of an answer: four outcomes, of which one is said everywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace qurio {

// sure: the answer is given without a doubt. unsure: it is likeliest, and not likely enough.
// disagree: picture and words speak of different things. unknown: nothing known is like the object.
enum class Conclusion : std::uint8_t { sure, unsure, disagree, unknown };
inline constexpr std::size_t kConclusions = 4;
inline constexpr std::array<std::string_view, kConclusions> kConclusionNames = {
    "sure", "unsure", "disagree", "unknown"};

constexpr std::string_view name_of(Conclusion conclusion) {
  return kConclusionNames[static_cast<std::size_t>(conclusion)];
}

// What the photo or the caption says without the other.
struct Reading {
  int top = -1;  // the likeliest class; -1: there is not both
  float confidence = 0;
  bool sure = false;    // it would be given on its own
  bool silent = false;  // a photo like nothing known, a caption that names_nothing known
};

// A caption without a word for its answer, or with more for a kind that is none of the classes.
constexpr bool names_nothing(float evidence, float unknown) {
  return evidence <= 0 || evidence < unknown;
}

// How sure the photo alone must be of a class of another kind, so that no answer against it is
// sure: surer than what is given on its own, since a photo alone is often wrong about collections
// that it does not know, and the agreement counts its doubts already.
inline constexpr float kOwnEyes = 0.9F;

// What a conclusion follows from. Without a photo or without a caption `agrees` is true, and nobody
// has seen otherwise.
struct ConclusionGrounds {
  bool unsupported = false;     // the answer to all that there is: too little known is like it
  bool abstain = false;         // it is withheld
  bool agrees = true;           // the agreement reaches its threshold
  bool contradict = false;      // neither reading is silent, and they name different classes
  bool seen_otherwise = false;  // the photo alone is kOwnEyes sure of a class of another kind
};

// The first of: disagree, if they do not agree and contradict each other; unknown, if unsupported;
// unsure, if anything speaks against the answer; sure. Where two contradict each other something
// known is like the photo and the words name a class: what the object may be is not unknown.
constexpr Conclusion conclusion_of(const ConclusionGrounds& grounds) {
  if (!grounds.agrees && grounds.contradict) return Conclusion::disagree;
  if (grounds.unsupported) return Conclusion::unknown;
  if (grounds.abstain || !grounds.agrees || grounds.seen_otherwise) return Conclusion::unsure;
  return Conclusion::sure;
}

}  // namespace qurio
