#include "core/image/jpeg_icc.h"

#include <string_view>

namespace qurio {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kMark = "ICC_PROFILE\0"sv;

}  // namespace

void JpegIcc::read(Bytes data) {
  if (!has_at(data, 0, kMark)) return;
  if (data.size() <= kMark.size() + 2) {
    broken_ = true;
    return;
  }
  const std::size_t number = data[kMark.size()];
  const std::size_t count = data[kMark.size() + 1];
  if (number == 0 || number > count || (count_ != 0 && count != count_) ||
      !parts_[number].empty()) {
    broken_ = true;
    return;
  }
  count_ = count;
  ++seen_;
  parts_[number] = data.subspan(kMark.size() + 2);
}

ColourProfile JpegIcc::profile(ProfileSpace picture) const {
  if (count_ == 0 && !broken_) return {};
  if (broken_ || seen_ != count_) return unreadable_profile();
  std::vector<std::uint8_t> icc;
  for (std::size_t i = 1; i <= count_; ++i) {
    if (icc.size() > kMaxProfileBytes) break;  // refused for its size
    icc.insert(icc.end(), parts_[i].begin(), parts_[i].end());
  }
  return use_profile(icc, picture);
}

}  // namespace qurio
