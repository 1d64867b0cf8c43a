#!/usr/bin/env bash
# How fast the program is, and how small its pictures: bench.sh FOLDER [--save NAME]
#
# FOLDER is the build's, with placard, placard_stages and placard_floor. Prints a table, beside the last run that was saved
# there with --save. The card is kairos in the style ink; times are medians. Where node_modules are in tests/bench/peers/,
# the same card and the pages of a site are drawn with other programs in the same run.
set -euo pipefail
export LC_ALL=C

build=$1
save=
[[ ${2:-} != --save ]] || save=${3:?a name for what is saved}
here=$(dirname "${BASH_SOURCE[0]}")
file=$here/../../data/portfolio.yaml
runs=${BENCH_RUNS:-30}
rounds=${BENCH_ROUNDS:-7}      # of runs with one core to all of them
cards=${BENCH_CARDS:-100000} # of the longest stream that memory is measured with
site_pages=${BENCH_PAGES:-500}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
stages=$build/placard_stages
cold=("$build/placard" render "$file" --card kairos-scheduler --mode dark -s ink -o -)
results=$folder/results

note() { # NAME VALUE [REMARK]
  printf '%s\t%s\t%s\n' "$1" "$2" "${3:-}" >>"$results"
}

with_commas() { # NUMBER
  sed -E ':again; s/^([0-9]+)([0-9]{3})/\1,\2/; t again' <<<"$1"
}

value_of() { # NAME FILE
  awk -F '\t' -v name="$1" '$1 == name { print $2; exit }' "$2"
}

# Millions; the same however busy the machine is.
count_instructions() { # NAME COMMAND...
  command -v valgrind >/dev/null || return 0
  note "$1" "$(valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "${@:2}" 2>&1 >/dev/null |
    awk '/I +refs:/ { gsub(",", "", $NF); printf "%.1f\n", $NF / 1e6 }')"
}

measure_runs() { # NAME TIMES COMMAND...
  "$stages" run "${@:2}" >"$folder/run" <"${input:-/dev/null}"
  note "$1 ms" "$(value_of 'median ms' "$folder/run")"
}

# With 1 to all cores, in turns: the gain is that of each round, for what else the machine does comes and goes.
measure_cores() { # NAME ROUNDS COMMAND...
  local most jobs
  most=$(nproc)
  "$stages" rounds "$2" "$most" "${@:3}" >"$folder/rounds" <"$input"
  for ((jobs = 1; jobs <= most; ++jobs)); do
    note "$1, --jobs $jobs ms" "$(value_of "median ms, $jobs" "$folder/rounds")"
  done
  ((most > 1)) || return 0
  note "$1, gain of $most cores" "$(value_of 'median gain' "$folder/rounds")" \
    "$(value_of 'least gain' "$folder/rounds") to $(value_of 'most gain' "$folder/rounds") in $2 rounds"
}

measure_stream() { # CARDS COMMAND...
  local name
  name="$(with_commas "$1") cards streamed to SVG"
  write_cards "$1" >"$folder/stream"
  input=$folder/stream measure_runs "$name" 1 "${@:2}"
  note "$name, peak MB" "$(awk -F '\t' '$1 == "peak KB" { printf "%.1f", $2 / 1024 }' "$folder/run")"
}

# Cards whose words differ, a line each.
write_cards() { # COUNT
  awk -v count="$1" 'BEGIN {
    words = split("raft kafka redis queue shard replica lag tasks scheduler ring leader election quorum in-flight edge case reads", word, " ")
    srand(1)
    for (i = 0; i < count; ++i) {
      summary = quote = tag = ""
      for (k = 0; k < 9; ++k) summary = summary word[int(rand() * words) + 1] " "
      for (k = 0; k < 24; ++k) quote = quote word[int(rand() * words) + 1] " "
      for (k = 0; k < 3; ++k) tag = tag word[int(rand() * words) + 1] " "
      printf "{\"id\":\"card-%d\",\"title\":\"kairos %d\",\"status\":\"in progress\",\"summary\":\"%s\",\"quote\":\"%s\",\"tags\":[\"%s\",\"%s %d\"],\"link\":{\"text\":\"view on github\",\"url\":\"https://example.org\"}}\n", i, i, summary, quote, tag, tag, i % 100
    }
  }'
}

measure_cold() {
  measure_runs 'cold: floor, same libraries' "$runs" "$build/placard_floor"
  measure_runs 'cold: --version' "$runs" "$build/placard" --version
  measure_runs 'cold: SVG' "$runs" "${cold[@]}" -f svg
  measure_runs 'cold: PNG 2x' "$runs" "${cold[@]}" -f png
  note 'cold: PNG 2x, peak MB' "$(awk -F '\t' '$1 == "peak KB" { printf "%.1f", $2 / 1024 }' "$folder/run")"
  count_instructions 'cold: SVG, M instructions' "${cold[@]}" -f svg
  count_instructions 'cold: PNG 2x, M instructions' "${cold[@]}" -f png
  local format
  for format in svg png; do
    "${cold[@]}" -f "$format" >"$folder/picture"
    note "bytes: $format" "$(wc -c <"$folder/picture")"
    note "bytes: $format, gzip -9" "$(gzip -9 -n <"$folder/picture" | wc -c)"
  done
}

measure_batches() {
  local render=("$build/placard" render - -s ink --mode dark) count
  write_cards 1000 >"$folder/1000"
  input=$folder/1000 measure_cores '1,000 cards to PNG 2x' "$rounds" "${render[@]}" -f png --tar -
  write_cards 10000 >"$folder/10000"
  # The pictures are new ones in each run: files that are the same would not be written.
  input=$folder/10000 measure_runs '10,000 cards to SVG files, --jobs 1' 1 "${render[@]}" -f svg -o "$folder/out" --jobs 1
  rm -rf "$folder/out"
  # Memory that is flat is the same in each of these rows.
  for count in 10000 30000 "$cards"; do
    measure_stream "$count" "${render[@]}" -f svg --tar -
  done
}

# Other programs, where they were installed: cd tests/bench/peers && npm ci
measure_peers() {
  [[ -d $here/peers/node_modules ]] || return 0
  local peer peers=$here/peers/peers.mjs
  for peer in takumi satori; do
    measure_against "$peer"
    node "$peers" bytes "$peer" | sed "s/^/$peer: bytes /" >>"$results"
  done
}

# Each round measures this program, then the other one. The ratios are those of a round, for the machine may be slower in the next.
measure_against() { # PEER
  local peer=$1 round
  : >"$folder/rates"
  for ((round = 0; round < rounds; ++round)); do
    "$stages" warm >"$folder/ours"
    node "$peers" warm "$peer" >"$folder/theirs"
    add_rate 'warm SVG/s' svg 'SVG/s, new words' 'SVG/s, same words'
    add_rate 'warm PNG 2x/s' png 'PNG 2x/s, same words' 'PNG 2x/s, new words' 'PNG 2x/s, light and dark'
    add_cold 'cold SVG ms' svg
    add_cold 'cold PNG 2x ms' png
  done
  "$stages" medians <"$folder/rates" | sed "s/^/$peer: /" >>"$results"
}

add_rate() { # NAME FORMAT OURS...
  local theirs name
  theirs=$(value_of "$2" "$folder/theirs")
  printf '%s\t%s\n' "$1" "$theirs" >>"$folder/rates"
  for name in "${@:3}"; do
    add_ratio "$name" "$(value_of "$name" "$folder/ours")" "$theirs"
  done
}

add_cold() { # NAME FORMAT
  local ours theirs
  "$stages" run 15 "${cold[@]}" -f "$2" </dev/null >"$folder/run"
  ours=$(value_of 'median ms' "$folder/run")
  "$stages" run 5 node "$peers" once "$peer" "$2" </dev/null >"$folder/run"
  theirs=$(value_of 'median ms' "$folder/run")
  printf '%s\t%s\n' "$1" "$theirs" >>"$folder/rates"
  add_ratio "${1% ms}" "$theirs" "$ours"
}

add_ratio() { # NAME FASTER SLOWER
  awk -v name="$1" -v faster="$2" -v slower="$3" 'BEGIN { printf "%s: placard is faster by\t%.4g\n", name, faster / slower }' \
    >>"$folder/rates"
}

# The pictures of a site's pages, drawn by placard on all cores and by other programs, each in one process.
measure_pages() {
  [[ -d $here/peers/node_modules ]] || return 0
  local peer name pages=$here/peers/pages.mjs
  node "$pages" write "$folder/pages" "$site_pages"
  time_pages placard "$build/placard" render "$folder/pages" --layout social --size og -o "$folder/placard"
  for peer in astro-og-canvas @vercel/og; do
    time_pages "$peer" node "$pages" "$peer" "$folder/$peer" "$site_pages"
    for name in 'wall s' 'CPU s'; do
      note "$site_pages pages: placard is faster than $peer, ${name% s}" "$(awk "BEGIN { printf \"%.1f\", \
        $(value_of "$site_pages pages: $peer, $name" "$results") / $(value_of "$site_pages pages: placard, $name" "$results") }")"
    done
  done
}

time_pages() { # NAME COMMAND...
  local TIMEFORMAT='%R %U %S' wall user system
  read -r wall user system < <({ time "${@:2}" &>/dev/null; } 2>&1)
  note "$site_pages pages: $1, wall s" "$wall"
  note "$site_pages pages: $1, CPU s" "$(awk "BEGIN { print $user + $system }")" \
    "$(awk "BEGIN { printf \"%.2f ms\", ($user + $system) * 1000 / $site_pages }") per picture"
}

last_saved() {
  local newest
  newest=$(ls -t "$build"/bench/*.tsv 2>/dev/null | head -n 1)
  [[ -z $newest ]] || echo "$newest"
}

print_table() {
  local saved
  saved=$(last_saved)
  echo "kairos-scheduler, ink, on $(nproc) x $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -n 1)"
  awk -F '\t' -v saved="$saved" -v title="${saved##*/}" '
    BEGIN {
      while (saved != "" && (getline line < saved) > 0) { split(line, part, "\t"); before[part[1]] = part[2] }
      printf "%-48s %12s", "", "now"
      if (saved != "") printf " %14s %8s", title, "ratio"
      print ""
    }
    {
      printf "%-48s %12s", $1, $2
      if ($1 in before && before[$1] > 0) printf " %14s %8.2f", before[$1], $2 / before[$1]
      else if (saved != "") printf " %14s %8s", "-", "-"
      print $3 == "" ? "" : "  " $3
    }' "$results"
}

: >"$results"
"$stages" warm | sed 's/^/warm: /' >>"$results"
measure_cold
measure_batches
measure_peers
measure_pages
print_table
if [[ -n $save ]]; then
  mkdir -p "$build/bench"
  cp "$results" "$build/bench/$save.tsv"
fi
