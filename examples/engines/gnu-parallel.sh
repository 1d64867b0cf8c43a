#!/usr/bin/env bash
# Draws JSON Lines with GNU parallel, one process per shard, and verifies that every line was drawn once.
# usage: gnu-parallel.sh CARDS.jsonl FOLDER [SHARDS]
set -euo pipefail
export cards=$1 folder=$2 shards=${3:-8}
mkdir -p "$folder/manifests"

# Only status 3 (disk, memory, permissions) is tried again: 1 (wrong input) and 2 (wrong usage) would fail the same way.
draw() { # INDEX
  local index=$1 attempt status
  for attempt in 1 2 3; do
    status=0
    placard render "$cards" -o "$folder" --jobs 1 --shard-index "$index" --shard-count "$shards" \
      --manifest "$folder/manifests/$index.jsonl" || status=$?
    ((status == 3)) || break
    sleep "$attempt"
  done
  return "$status"
}
export -f draw

# parallel runs one job per processor and exits with the number of jobs that failed.
seq 0 $((shards - 1)) | parallel --will-cite draw {} || echo "$? of $shards shards failed" >&2
placard verify-manifests "$folder"/manifests/*.jsonl
