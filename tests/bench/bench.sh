#!/usr/bin/env bash
# Time and size of the reference card: bench.sh PROGRAM METADATA-FILE
#
# Every run is a new process that reads the file, finds its fonts, draws one picture and writes it. The times are those
# of BENCH_RUNS such runs (30), the start of the process included.
set -euo pipefail
export LC_ALL=C

program=$1
file=$2
card=kairos-scheduler
runs=${BENCH_RUNS:-30}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Prints the milliseconds of each run, fastest first.
time_runs() { # OUTPUT COMMAND...
  local begin end i
  for ((i = 0; i < runs; ++i)); do
    begin=${EPOCHREALTIME/./}
    "${@:2}" >"$1"
    end=${EPOCHREALTIME/./}
    echo $((end - begin))
  done | sort -n | awk '{ printf "%.1f\n", $1 / 1000 }'
}

# Millions; the same however busy the machine is. "-" without valgrind.
count_instructions() { # COMMAND...
  if ! command -v valgrind >/dev/null; then
    echo -
    return
  fi
  valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
    awk '/I +refs:/ { gsub(",", "", $NF); printf "%.1f\n", $NF / 1e6 }'
}

row() { # TITLE COMMAND...
  local output=$folder/output times
  "${@:2}" >"$output" # works, and from now on all that it reads is in the page cache
  mapfile -t times < <(time_runs "$output" "${@:2}")
  printf '%-12s %10s %10s %10s %10s %15s\n' "$1" "${times[runs / 2]}" "${times[0]}" "$(wc -c <"$output")" \
    "$(gzip -9 -n <"$output" | wc -c)" "$(count_instructions "${@:2}")"
}

# To stdout: a file that is there already with the same bytes would not be written.
render=("$program" render "$file" --card "$card" --mode dark -o -)

echo "$card, dark, $runs cold runs on $(nproc) x $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -n 1)"
printf '%-12s %10s %10s %10s %10s %15s\n' '' 'median ms' 'least ms' bytes 'gzip -9' 'M instructions'
row 'start alone' "$program" --version
row svg "${render[@]}" --format svg
row 'png 2x' "${render[@]}" --format png --scale 2
