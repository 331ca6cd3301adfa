#!/bin/bash
# Every figure of RESULTS.md: trains all arms under all protocols. Runs that are done are kept in
# build/runs, so that the command can be interrupted and repeated.
#
#   bash models/measure.sh [PROGRAM]      default: build/native/models/train/qurio-train
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:-build/native/models/train/qurio-train}
classical='linear mlp bilinear quadratic'
variants='m6 j7 j8 deep frozen no-entangling no-circuit angle photo-only caption-only'

# compare PROTOCOL SEEDS ARM...
compare() {
  local protocol=$1 seeds=$2 arms=()
  shift 2
  for arm in "$@"; do arms+=(--arm "models/train/arms/$arm.json"); done
  "$program" compare --protocol "$protocol" --seeds "$seeds" "${arms[@]}"
}

# shellcheck disable=SC2086 # lists of words
{
  compare sources 1 j6e linear mlp # first: the others take the whole answer's weights from it
  compare folds 5 j6e $classical $variants
  compare classes 1 j6e
  for shots in 1 5 10; do compare "few-$shots" 2 j6e linear mlp; done
}
