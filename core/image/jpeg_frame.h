// A JPEG's frame header (SOF): size, components, and how they are cut into blocks (ITU-T T.81, A
// and B.2.2).
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/image/jpeg_scan.h"
#include "core/image/problem.h"

namespace qurio {

struct JpegComponent {
  static constexpr int kNothing = -1;

  int id = 0;
  int horizontal = 0;  // sampling factors, 1..4
  int vertical = 0;
  int quantization = 0;  // table
  int blocks_wide = 0;   // that hold pixels
  int blocks_high = 0;
  bool scanned = false;           // a scan has brought its DC coefficients
  std::array<int, 64> low_bit{};  // progressive: the lowest bit sent, per coefficient
  NonzeroMap nonzero;             // progressive
};

struct JpegFrame {
  int width = 0;
  int height = 0;
  bool progressive = false;
  int mcus_wide = 0;  // of scans with more than one component
  int mcus_high = 0;
  std::vector<JpegComponent> components;  // empty: there was no frame header yet

  // `data`: what the segment holds behind its length. Errors: damaged_file, unsupported_format,
  // too_large (pixels).
  Check read(int marker, Bytes data);

  // What stb_image allocates for this picture.
  std::size_t decode_bytes() const;

  // To be called once, when the size is accepted.
  void make_nonzero_maps();

  // Whether the scans so far have brought every bit of every coefficient.
  bool complete() const;

  JpegComponent* find(int id);

 private:
  Check read_size(Bytes data);
  Check read_component(Bytes data);
  Check lay_out_blocks();
};

}  // namespace qurio
