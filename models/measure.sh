#!/bin/bash
# Every figure of RESULTS.md: trains all heads under all protocols. Runs that are done are kept in
# build/runs, so that the command can be interrupted and repeated.
#
#   bash models/measure.sh [PROGRAM [THREADS]]   default: build/native/models/train/qurio-train 2
#
# NAME@N: N seeds instead of those of the protocol.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:-build/native/models/train/qurio-train}
threads=${2:-2}
classical='linear mlp bilinear quadratic'
controls='frozen no-entangling no-circuit'
variants='m6 t10 j7 angle photo-only caption-only'
larger='gaussian@3 j8@3 deep@3'
fused='evidence/class-register@1 evidence/fused@1'
fused_classical='evidence/fused-linear@1 evidence/fused-mlp@1 evidence/fused-quadratic@1'
ideas='born brick-wall ensemble natural reupload fidelity'

# compare PROTOCOL SEEDS NAME...
compare() {
  local protocol=$1 seeds=$2 configs=()
  shift 2
  for name in "$@"; do
    local file=models/train/configs/${name%@*}.json
    [[ $name == *@* ]] && file+=@${name#*@}
    configs+=(--config "$file")
  done
  "$program" compare --protocol "$protocol" --seeds "$seeds" --threads "$threads" "${configs[@]}"
}

# shellcheck disable=SC2086 # lists of words
{
  compare sources 1 j6e linear mlp $fused # first: the others take the pooled answer's weights from it
  compare folds 5 j6e $classical $controls $variants $larger ${ideas// /@3 }@3 $fused $fused_classical
  compare classes 1 j6e
  for shots in 1 5 10; do compare "few-$shots" 5 j6e linear mlp $ideas; done
  "$program" curve --seeds 2 --threads "$threads"
  "$program" noise --config models/train/configs/j6e.json --seeds 5 --threads "$threads"
}
