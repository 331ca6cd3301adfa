// What a model is, by name, as the metadata of its file (model_file.h).
//
//   features  one of kFeatureMapNames        photo, caption   yes or no: what it sees
//   hidden    of mlp and bilinear            qubits           of circuit and quadratic
//   encoding, layers, entangle               of circuit; encoding: one of kEncodingNames
#pragma once

#include "core/model/file/model_reader.h"
#include "core/model/head/head_config.h"

namespace qurio {

Metadata head_metadata(const HeadConfig& config);

// The configuration with the sizes that the arrays have: width, classes, region_width (of a model
// that sees photos). Wrong, as the reader has it: a key or array is missing, a value that cannot
// be, other sizes than the list of classes or what validated() accepts.
HeadConfig read_head_config(ModelReader& reader);

}  // namespace qurio
