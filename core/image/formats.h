// What kind of file this is, from its first bytes.
#pragma once

#include "core/image/bytes.h"
#include "core/image/problem.h"

namespace qurio {

// What to say about a file that is neither JPEG nor PNG: unsupported_format with the format's name
// when it is another kind of picture, not_an_image with a name where there is one, damaged_file for
// a PNG whose signature was mangled on the way. What to choose instead names WebP too: the page and
// the command line unpack it before a file comes here. Precondition: the file is not empty.
Problem explain_other_format(Bytes file);

}  // namespace qurio
