# shellcheck shell=bash disable=SC2034
#
# The set-up that `web/serve`, `web/cli/setup` and `tests/run` share; sourced by them, with the
# repository's root as working directory. Installs what is missing and builds what has changed;
# everything it makes is under build/, node_modules, web/public/generated and web/dist.

# A program, a file or a header:<path below an include folder> that must be there | Debian package
# that has it | why it is needed.
readonly PAGE_NEEDS='
/etc/ssl/certs/ca-certificates.crt|ca-certificates|reaches the npm registry safely
flock|util-linux|keeps two set-ups from running at the same time
node|nodejs|runs the build and the server
npm|npm|installs the JavaScript packages of web/package-lock.json
cmake|cmake|configures the C++ builds
ninja|ninja-build|runs the C++ builds
em++|emscripten|compiles the engine to WebAssembly
header:eigen3/Eigen/Core|libeigen3-dev|linear algebra of the engine
header:stb/stb_image.h|libstb-dev|decodes JPEG and PNG photos
/usr/share/gcompris-qt/rcc|gcompris-qt-data|pictures and texts of the gallery
'
readonly TEST_NEEDS='
g++|g++|compiles the engine for this machine
header:catch2/catch.hpp|catch2|framework of the unit tests
header:nlohmann/json.hpp|nlohmann-json3-dev|JSON for the trainer
header:CLI/CLI.hpp|libcli11-dev|options of the trainer
chromium|chromium|opens the page in the end-to-end tests
firefox|firefox-esr|does the main job of the page once more
WebKitWebDriver|webkit2gtk-driver|does the main job in WebKit
Xvfb|xvfb|the screen that WebKit draws on
clang-format|clang-format|checks the layout of the C++ code
clang++-14|clang-14|compiles the tests once more, under sanitizers
/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux|libclang-rt-14-dev|the sanitizers
clang-tidy|clang-tidy|checks the C++ code for likely mistakes
'
readonly FUZZ_NEEDS='
/usr/lib/llvm-14/lib/libFuzzer.a|libfuzzer-14-dev|drives the fuzz targets
'

# The oldest Node that Vite and the tests run on, and the one that is fetched from npm where the
# system has an older one (Debian 12: 18). SHA-256 of its only program, by architecture.
readonly NODE_MINIMUM='20.19'
readonly NODE_PACKAGE_VERSION='22.23.3'
readonly NODE_SHA256_x64=fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48
readonly NODE_SHA256_arm64=d09e299258c24f7cdf6f5d5ec185e3a56512b27a697113735dac909f1cac7b8d

say() { printf 'set-up: %s\n' "$*"; }

stop() {
  printf 'set-up stopped: %s\n' "$*" >&2
  exit 1
}

# run_logged NAME command...: its output goes to build/logs/NAME.log, and to the screen if it fails.
run_logged() {
  local log="build/logs/$1.log"
  shift
  mkdir -p build/logs
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    stop "'$*' failed; all it said is in $log"
  fi
}

has_header() {
  local folder
  for folder in ${CPATH:+"$CPATH"} /usr/include /usr/local/include /opt/homebrew/include /opt/local/include; do
    if [ -e "$folder/$1" ]; then return 0; fi
  done
  return 1
}

is_there() {
  case $1 in
    header:*) has_header "${1#header:}" ;;
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

# missing_needs NEEDS: the rows that are not there.
missing_needs() {
  local need package why
  while IFS='|' read -r need package why; do
    if [ -n "$need" ] && ! is_there "$need"; then
      printf '%s|%s|%s\n' "$need" "$package" "$why"
    fi
  done <<<"$1"
}

# install_packages NEEDS: Debian packages by name; with sudo when not root.
install_packages() {
  local rows need package why
  rows=$(missing_needs "$1")
  [ -n "$rows" ] || return 0
  local -a packages=() root=()
  printf 'set-up: missing here:\n'
  while IFS='|' read -r need package why; do
    printf '  %-20s %s\n' "$package" "$why"
    packages+=("$package")
  done <<<"$rows"
  if ! command -v apt-get >/dev/null 2>&1; then
    stop "this system has no apt-get; please install what the packages above hold (Debian's names)"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 ||
      stop "not root and no sudo here; as root: apt-get install --no-install-recommends ${packages[*]}"
    root=(sudo)
    say 'sudo may ask for your password to install them'
    sudo -v || stop 'sudo was refused'
  fi
  say "apt-get update, then apt-get install ${packages[*]}"
  run_logged apt-update "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
  run_logged apt-install "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${packages[@]}"
  rows=$(missing_needs "$1")
  [ -z "$rows" ] || stop "still missing after apt-get install: $(tr '\n' ' ' <<<"$rows")"
}

node_is_new_enough() {
  [ "$(printf '%s\n%s\n' "$NODE_MINIMUM" "$("$1" -p process.versions.node)" | sort -V | head -n 1)" \
    = "$NODE_MINIMUM" ]
}

# npm runs under the node it was packaged with: Debian's npm does not find its modules under another.
quiet_npm() {
  env ONNXRUNTIME_NODE_INSTALL=skip PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 \
    npm --ignore-scripts --no-fund --no-audit --loglevel=error "$@"
}

# Puts a node that is new enough first on the path.
use_recent_node() {
  node_is_new_enough node && return 0
  local architecture
  case $(uname -m) in
    x86_64) architecture=x64 ;;
    aarch64) architecture=arm64 ;;
    *) stop "node $NODE_MINIMUM or newer is needed, this is $(node -v)" ;;
  esac
  local directory="$PWD/build/node"
  local bin="$directory/node_modules/node-linux-$architecture/bin"
  if ! [ -x "$bin/node" ] || [ "$("$bin/node" -v)" != "v$NODE_PACKAGE_VERSION" ]; then
    say "node $(node -v) is older than $NODE_MINIMUM: fetching node $NODE_PACKAGE_VERSION from npm into build/node"
    mkdir -p "$directory"
    run_logged node quiet_npm install --no-save --prefix "$directory" \
      "node-linux-$architecture@$NODE_PACKAGE_VERSION"
    local sum="NODE_SHA256_$architecture"
    sha256sum --check --status <<<"${!sum}  $bin/node" ||
      stop "$bin/node is not the program that was published; delete build/node and try again"
  fi
  PATH="$bin:$PATH"
}

# install_group FOLDER MEGABYTES PURPOSE [--omit=dev]: the packages of FOLDER/package-lock.json;
# nothing when they are there. MEGABYTES: what npm fetches into an empty cache.
install_group() {
  local folder=$1 size=$2 purpose=$3
  shift 3
  if node web/installed.mjs "$folder" "$@"; then
    say "npm packages of $purpose: up to date"
  else
    say "npm packages of $purpose: installing $folder/package-lock.json (about $size MB to fetch the first time)"
    run_logged "npm-${folder//\//-}" quiet_npm ci --prefix "$folder" "$@"
  fi
}

# ONNX Runtime for Node, which command line and extractor run on, and the tests of both.
install_pipeline() {
  install_group web/pipeline 115 'the command line'
  # Five platforms' libraries are in it, 290 MB; only this one's stay.
  find web/pipeline/node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d \
    ! -path "*/$(node -p 'process.platform + "/" + process.arch')" -exec rm -r {} +
  # What is bundled from web/pipeline runs in build/, and models/ and tests/ use it too.
  ln -sfn ../pipeline/node_modules/onnxruntime-node web/node_modules/onnxruntime-node
}

# install_npm_packages USE: what the page needs to be built and served (page), with the command line
# (cli), or with all that the tests need (tests).
install_npm_packages() {
  case $1 in
    page | cli) install_group web 125 'the page' --omit=dev ;;
    tests) install_group web 210 'page and tests' ;;
  esac
  case $1 in cli | tests) install_pipeline ;; esac
  # models/ and tests/ resolve the same packages.
  ln -sfn web/node_modules node_modules
}

# set_up NEEDS USE: all of it, one at a time on this checkout.
set_up() {
  mkdir -p build
  install_packages "$1"
  exec 9>build/set-up.lock
  flock 9
  # Compiling needs no npm package, and fetching them hardly a processor.
  (use_recent_node; node web/build.mjs --engine) &
  local engine=$!
  install_npm_packages "$2"
  wait "$engine" || stop 'the build failed; its last words are above'
  use_recent_node
  node web/build.mjs --rest || stop 'the build failed; its last words are above'
  exec 9>&-
}
