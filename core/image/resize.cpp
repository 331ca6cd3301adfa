#include "core/image/resize.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace qurio {
namespace {

// The source pixels first, first + 1, ... of one output pixel and their weights, which sum to
// Axis::total. All but the first and the last of a run weigh Axis::inner.
struct Run {
  int first;
  int count;
  std::uint32_t first_weight;
  std::uint32_t last_weight;  // of the last pixel if count > 1, else 0
};

struct Axis {
  std::vector<Run> runs;
  std::uint32_t inner;
  std::uint32_t total;
};

// In units of 1 / to of a source pixel, output pixel i covers [i from, (i + 1) from).
Run shrinking_run(std::int64_t from, std::int64_t to, std::int64_t i) {
  const std::int64_t begin = i * from;
  const std::int64_t end = begin + from;
  const std::int64_t first = begin / to;
  const std::int64_t last = (end - 1) / to;
  const std::int64_t first_weight = std::min(end, (first + 1) * to) - begin;
  const std::int64_t last_weight = last > first ? end - last * to : 0;
  return {static_cast<int>(first), static_cast<int>(last - first + 1),
          static_cast<std::uint32_t>(first_weight), static_cast<std::uint32_t>(last_weight)};
}

// In units of 1 / (2 to) of a source pixel, the centre of output pixel i lies
// (2 i + 1) from - to behind the centre of source pixel 0.
Run growing_run(std::int64_t from, std::int64_t to, std::int64_t i) {
  const std::int64_t unit = 2 * to;
  const std::int64_t place =
      std::clamp<std::int64_t>((2 * i + 1) * from - to, 0, (from - 1) * unit);
  const std::int64_t behind = place % unit;
  return {static_cast<int>(place / unit), behind > 0 ? 2 : 1,
          static_cast<std::uint32_t>(unit - behind), static_cast<std::uint32_t>(behind)};
}

Axis make_axis(int from, int to) {
  Axis axis;
  const bool shrinks = to <= from;
  axis.inner = static_cast<std::uint32_t>(to);
  axis.total = static_cast<std::uint32_t>(shrinks ? from : 2 * to);
  axis.runs.reserve(static_cast<std::size_t>(to));
  for (int i = 0; i < to; ++i) {
    axis.runs.push_back(shrinks ? shrinking_run(from, to, i) : growing_run(from, to, i));
  }
  return axis;
}

// sums[i] += the sum of `count` rows' values. Four rows at a time in 16 bits: a quarter of the
// traffic.
void add_rows(const std::uint8_t* rows, int count, std::size_t stride, std::uint32_t* sums) {
  for (; count >= 4; count -= 4, rows += 4 * stride) {
    const std::uint8_t* const second = rows + stride;
    const std::uint8_t* const third = second + stride;
    const std::uint8_t* const fourth = third + stride;
    for (std::size_t i = 0; i < stride; ++i) {
      sums[i] += static_cast<std::uint16_t>(rows[i] + second[i] + third[i] + fourth[i]);
    }
  }
  for (; count > 0; --count, rows += stride) {
    for (std::size_t i = 0; i < stride; ++i) sums[i] += rows[i];
  }
}

// sums[i] <- sum over the run's rows of weight * value. At most 255 * 2 * kMaxSide < 2^25.
void sum_rows(const Image& image, const Run& run, std::uint32_t inner,
              std::vector<std::uint32_t>& sums) {
  const std::size_t stride = sums.size();
  std::uint32_t* const out = sums.data();
  const std::uint8_t* const first = image.rgb.data() + stride * static_cast<std::size_t>(run.first);
  const std::uint8_t* const last = first + stride * static_cast<std::size_t>(run.count - 1);
  std::fill_n(out, stride, 0U);
  add_rows(first + stride, run.count - 2, stride, out);
  for (std::size_t i = 0; i < stride; ++i) {
    out[i] = inner * out[i] + run.first_weight * first[i] + run.last_weight * last[i];
  }
}

// The same along one row of sums, for one output pixel's three channels.
struct Rgb {
  std::uint64_t value[3];
};

Rgb sum_columns(const std::uint32_t* sums, const Run& run, std::uint64_t inner) {
  Rgb result;
  const std::uint32_t* const first = sums + std::size_t{3} * run.first;
  const std::uint32_t* const last = first + std::size_t{3} * (run.count - 1);
  std::uint64_t middle[3] = {0, 0, 0};
  for (const std::uint32_t* at = first + 3; at < last; at += 3) {
    for (int c = 0; c < 3; ++c) middle[c] += at[c];
  }
  for (int c = 0; c < 3; ++c) {
    result.value[c] = std::uint64_t{run.first_weight} * first[c] +
                      std::uint64_t{run.last_weight} * last[c] + inner * middle[c];
  }
  return result;
}

// Calls write(x, y, weighted sums of the three channels) for every output pixel, row by row.
template <typename Write>
void for_each_pixel(const Image& image, const Axis& columns, const Axis& rows, Write write) {
  std::vector<std::uint32_t> sums(std::size_t{3} * image.width);
  for (std::size_t y = 0; y < rows.runs.size(); ++y) {
    sum_rows(image, rows.runs[y], rows.inner, sums);
    for (std::size_t x = 0; x < columns.runs.size(); ++x) {
      write(x, y, sum_columns(sums.data(), columns.runs[x], columns.inner));
    }
  }
}

// 1 / (what the weights of one output pixel sum to).
double inverse_weight(const Axis& columns, const Axis& rows) {
  return 1.0 / (static_cast<double>(columns.total) * static_cast<double>(rows.total));
}

// To the nearest integer, halves up. x >= 0. Not std::lround, which is a library call per byte.
double rounded(double x) { return std::floor(x + 0.5); }

}  // namespace

Image resize(const Image& image, int width, int height) {
  if (image.width == width && image.height == height) return image;
  const Axis columns = make_axis(image.width, width);
  const Axis rows = make_axis(image.height, height);
  const double scale = inverse_weight(columns, rows);
  Image result{width, height, {}};
  result.rgb.resize(std::size_t{3} * width * height);
  std::uint8_t* out = result.rgb.data();
  for_each_pixel(image, columns, rows, [&](std::size_t, std::size_t, const Rgb& sums) {
    for (const std::uint64_t sum : sums.value) {
      *out++ = static_cast<std::uint8_t>(rounded(static_cast<double>(sum) * scale));
    }
  });
  return result;
}

std::vector<float> vision_tensor(const Image& image) {
  const Axis columns = make_axis(image.width, kVisionSide);
  const Axis rows = make_axis(image.height, kVisionSide);
  const double scale = inverse_weight(columns, rows) / 255.0;
  constexpr std::size_t kPlane = std::size_t{kVisionSide} * kVisionSide;
  std::vector<float> tensor(3 * kPlane);
  for_each_pixel(image, columns, rows, [&](std::size_t x, std::size_t y, const Rgb& sums) {
    float* const out = tensor.data() + y * kVisionSide + x;
    for (int c = 0; c < 3; ++c) {
      out[c * kPlane] = static_cast<float>(static_cast<double>(sums.value[c]) * scale);
    }
  });
  return tensor;
}

Image preview(const Image& image, int max_side) {
  const int longer = std::max(image.width, image.height);
  if (longer <= max_side) return image;
  const auto fitted = [&](int side) {
    const double exact = static_cast<double>(side) * max_side / longer;
    return std::max(1, static_cast<int>(rounded(exact)));
  };
  return resize(image, fitted(image.width), fitted(image.height));
}

}  // namespace qurio
