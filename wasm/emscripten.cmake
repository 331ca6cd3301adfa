# CMake's toolchain file for WebAssembly: Emscripten's own, wherever it is. Looked for in this order:
# an activated emsdk (EMSDK), EMSCRIPTEN, the em++ on the path (its em-config tells), Debian's folder.
set(places "")
if(DEFINED ENV{EMSDK})
  list(APPEND places $ENV{EMSDK}/upstream/emscripten)
endif()
if(DEFINED ENV{EMSCRIPTEN})
  list(APPEND places $ENV{EMSCRIPTEN})
endif()
execute_process(COMMAND em-config EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
list(APPEND places ${root} /usr/share/emscripten)

foreach(place IN LISTS places)
  set(toolchain ${place}/cmake/Modules/Platform/Emscripten.cmake)
  if(EXISTS ${toolchain})
    include(${toolchain})
    return()
  endif()
endforeach()
message(FATAL_ERROR "Emscripten is not found in: ${places}. Install it (Debian: emscripten; else: emsdk) \
or set EMSCRIPTEN to the folder that holds its cmake/Modules.")
