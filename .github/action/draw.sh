#!/usr/bin/env bash
# Draws the cards beside the repository and puts them in place when all of them are drawn; or, with CHECK, only compares.
# Outputs: changed, files, and state, a folder for the steps that follow:
#   verdict   drawn, checked, differs or failed
#   pictures  a row a file: "new", "changed" or "unchanged", a tab, its path
#   words     what placard said
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

most_annotations=10 # of each kind: the runner drops what a step says beyond

# ---- what placard says ----

# Reads "FILE:LINE:COLUMN: LEVEL: MESSAGE" or "placard: error: MESSAGE" into place, level and message. Excerpts of the
# user's text are indented and never match.
parse_problem() { # LINE
  local name rest='^([0-9]+):([0-9]+): (error|warning): (.*)$'
  for name in "${sources[@]}" ${README:+"$README"}; do # a name may have colons
    if [[ $1 == "$name":* && ${1#"$name":} =~ $rest ]]; then
      place=("$name" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}") level=${BASH_REMATCH[3]} message=${BASH_REMATCH[4]}
      return
    fi
  done
  if [[ $1 =~ ^([^[:space:]:][^:]*):([0-9]+):([0-9]+):\ (error|warning):\ (.*)$ ]]; then
    place=("${BASH_REMATCH[@]:1:3}") level=${BASH_REMATCH[4]} message=${BASH_REMATCH[5]}
  elif [[ $1 =~ ^placard:\ error:\ (.*)$ ]]; then
    place=() level=error message=${BASH_REMATCH[1]}
  else
    return 1
  fi
}

annotate_words() { # FILE
  local lines=() place=() level message i next
  local -A said=([error]=0 [warning]=0)
  mapfile -t lines <"$1"
  for i in "${!lines[@]}"; do
    parse_problem "${lines[i]}" || continue
    for next in "${lines[@]:i+1}"; do # the excerpt, then the hint
      case $next in
        '    '*) ;;
        '  hint: '*) message+=$'\n'${next#  } && break ;;
        *) break ;;
      esac
    done
    ((++said[$level] > most_annotations)) || annotate "$level" "$message" "${place[@]}"
  done
}

# Runs placard in its plain words: they go to the log, to the summary and, ten of a kind, to the annotations.
run_placard() { # ARGUMENT...
  local status=0
  env -u GITHUB_ACTIONS "$PLACARD_BIN" "$@" >"$state/latest" 2>&1 || status=$?
  grep -v -E '^(wrote|unchanged) ' -- "$state/latest" >"$state/problems" || true
  if [[ -s $state/problems ]]; then
    show "$state/problems"
    annotate_words "$state/problems"
    cat "$state/problems" >>"$state/words"
  fi
  return "$status"
}

# ---- drawing ----

draw_pictures() {
  local options=(--format "$FORMAT")
  [[ -z $STYLE ]] || options+=(--style "$STYLE")
  [[ -z $PALETTE ]] || options+=(--palette "$PALETTE")
  [[ -z $LAYOUT ]] || options+=(--layout "$LAYOUT")
  [[ $STRICT == false ]] || options+=(--strict)
  [[ -z $MODE ]] || options+=(--mode "$MODE")
  mkdir "$state/drawn"
  run_placard render "${sources[@]}" -o "$state/drawn" "${options[@]}"
}

# Finds out how each drawn picture stands to the one that is there.
compare_pictures() {
  local picture name how
  for picture in "$state"/drawn/*; do
    name=$OUTPUT/${picture##*/}
    if [[ ! -e $name ]]; then
      how=new
    elif cmp -s -- "$picture" "$name"; then
      how=unchanged
    else
      how=changed
    fi
    printf '%s\t%s\n' "$how" "$name" >>"$state/pictures"
  done
}

# A picture is replaced whole or not at all, and not touched when it is the same.
place_pictures() {
  local picture name
  mkdir -p -- "$OUTPUT"
  for picture in "$state"/drawn/*; do
    name=${picture##*/}
    ! cmp -s -- "$picture" "$OUTPUT/$name" || continue
    cp -- "$picture" "$OUTPUT/.$name.new"
    mv -fT -- "$OUTPUT/.$name.new" "$OUTPUT/$name"
  done
}

embed_pictures() { # [--check]
  local options=(-o "$OUTPUT" --format "${FORMAT%%,*}")
  [[ $FORMAT != *svg* ]] || options=(-o "$OUTPUT")
  [[ -z $STYLE ]] || options+=(--style "$STYLE")
  [[ -z $LAYOUT ]] || options+=(--layout "$LAYOUT")
  [[ -z $MODE ]] || options+=(--mode "$MODE")
  run_placard embed "$README" "${sources[@]}" "${options[@]}" "$@"
}

fill_readme() {
  local how=unchanged
  [[ -n $README ]] || return 0
  [[ -f $README ]] || fail "input 'readme': there is no file '$README'"
  cp -- "$README" "$state/readme"
  embed_pictures || return 1
  cmp -s -- "$README" "$state/readme" || how=changed
  printf '%s\t%s\n' "$how" "$README" >>"$state/pictures"
}

# Where the markers are wrong, that is said at their place; else the README differs.
check_readme() {
  local how=unchanged
  [[ -n $README ]] || return 0
  [[ -f $README ]] || fail "input 'readme': there is no file '$README'"
  if ! embed_pictures --check; then
    grep -q "is not what embed would write" "$state/problems" || return 1
    how=changed
  fi
  printf '%s\t%s\n' "$how" "$README" >>"$state/pictures"
}

# ---- the step ----

check_inputs() {
  local name
  ((${#sources[@]})) || fail "input 'data' names no file"
  for name in CHECK COMMIT STRICT; do
    [[ ${!name} == true || ${!name} == false ]] || fail "input '${name,,}' is '${!name}': it is true or false"
  done
  [[ $OUTPUT$README != *[[:cntrl:]]* ]] || fail "inputs 'output' and 'readme' are paths of one line"
  [[ -n $OUTPUT && $OUTPUT != - ]] || fail "input 'output' is a folder"
  [[ ! -e $OUTPUT || -d $OUTPUT ]] || fail "input 'output': '$OUTPUT' is there, and is no folder"
}

# A path as arguments take it, and as git shows it.
tidy() { # PATH
  local path=$1
  while [[ $path == ./?* ]]; do path=${path#./}; done
  while [[ $path == ?*/ ]]; do path=${path%/}; done
  [[ $path != -?* ]] || path=./$path
  printf '%s' "$path"
}

finish() { # VERDICT
  local files
  files=$(sed -n -E 's/^(new|changed)\t//p' "$state/pictures")
  echo "$1" >"$state/verdict"
  set_output files "$files"
  set_output changed "$([[ -n $files ]] && echo true || echo false)"
}

state=$(mktemp -d "$RUNNER_TEMP/placard.XXXXXX")
: >"$state/pictures"
: >"$state/words"
echo failed >"$state/verdict"
set_output state "$state"
set_output changed false
set_output files ''

sources=()
while IFS= read -r line; do
  line=${line%$'\r'}
  [[ -z ${line//[[:space:]]/} ]] || sources+=("$(tidy "$line")")
done <<<"$DATA"
OUTPUT=$(tidy "$OUTPUT")
[[ -z $README ]] || README=$(tidy "$README")
FORMAT=${FORMAT//[[:space:]]/}
: "${FORMAT:=svg}"
check_inputs

draw_pictures || fail "The cards are as they were: placard could not draw all of them."
compare_pictures
if [[ $CHECK == false ]]; then
  fill_readme || fail "The cards are as they were: placard could not fill '$README'."
  place_pictures
  finish drawn
  show <(tr '\t' ' ' <"$state/pictures")
  exit
fi

check_readme || fail "placard could not read '$README' as it should be."
if grep -q -E '^(new|changed)' "$state/pictures"; then
  finish differs
  show <(sed -n -E 's/^new\t/missing /p; s/^changed\t/differs /p' "$state/pictures")
  fail "What is committed is not what the metadata says: run 'placard render', or this action without 'check'."
fi
finish checked
echo "all files are what the metadata says"
