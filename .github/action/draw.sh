#!/usr/bin/env bash
# Draws the cards and updates the README; with CHECK, only compares them. placard prints all messages and annotations.
# Outputs: changed, files, and state: a folder with the file 'report' (the rows of 'placard --report') for later steps.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

check_inputs() {
  local name
  for name in CHECK STRICT; do
    [[ ${!name} == true || ${!name} == false ]] || fail "input '${name,,}' must be 'true' or 'false', not '${!name}'"
  done
  [[ $COMMIT =~ ^(false|true|direct|branch|pull-request)$ ]] ||
    fail "input 'commit' must be 'false', 'direct', 'branch' or 'pull-request', not '$COMMIT'"
  [[ $OUTPUT$README$FACTS != *[[:cntrl:]]* ]] || fail "inputs 'output', 'readme' and 'facts' must not contain control characters"
  [[ -n $OUTPUT && (-d $OUTPUT || ! -e $OUTPUT) ]] || fail "input 'output': '$OUTPUT' is not a folder"
  [[ -z $README || -f $README ]] || fail "input 'readme': '$README' is not a file"
}

# Runs render, then embed. Differences that '--check' reports are not a failure. After a failure, the report contains only
# problems.
run_placard() { # [--check]
  local command=render status=0
  cat "${FACTS_REPORT:-/dev/null}" >"$STATE/report"
  "$PLACARD_BIN" render "${render_options[@]}" "$@" --report -- "${sources[@]}" >>"$STATE/report" || status=$?
  if [[ -n $README ]] && is_good "$status"; then
    command=embed status=0
    "$PLACARD_BIN" embed "${embed_options[@]}" "$@" --report -- "$README" "${sources[@]}" >>"$STATE/report" || status=$?
  fi
  is_good "$status" && return
  sed -i -n -E '/^(error|warning)\t/p' "$STATE/report"
  fail "'placard $command' failed${1:+; no file was changed}"
}

is_good() { # STATUS
  (($1 == 0)) || { (($1 == 1)) && [[ -n $(paths 'missing|differs') && -z $(paths error) ]]; }
}

STATE=$(mktemp -d "$RUNNER_TEMP/placard.XXXXXX")
: >"$STATE/report"
set_output state "$STATE"
set_output changed false
set_output files ''

read_sources
FORMAT=${FORMAT//[[:space:]]/}
check_inputs

# The repository may be a stranger's: no path or link may lead out of the workspace, which is the current folder. The trailing
# slash makes placard treat any name as a folder.
render_options=(--root=. "--output=$OUTPUT/" "--format=${FORMAT:=svg}")
embed_options=(--root=. "--output=$OUTPUT/")
[[ $FORMAT == *svg* ]] || embed_options+=("--format=${FORMAT%%,*}")
for name in STYLE LAYOUT MODE; do
  [[ -z ${!name} ]] || render_options+=("--${name,,}=${!name}") embed_options+=("--${name,,}=${!name}")
done
[[ -z $PALETTE ]] || render_options+=("--palette=$PALETTE")
[[ -z $FACTS || $FACTS == true || $FACTS == false ]] || render_options+=("--facts=$FACTS") embed_options+=("--facts=$FACTS")
[[ $STRICT == false ]] || render_options+=(--strict)
read -r -d '' -a more_options < <(printf '%s\0' "$OPTIONS")
render_options+=("${more_options[@]}")

if [[ $CHECK == true ]]; then
  run_placard --check
else
  # Nothing is written unless all cards can be drawn and all markers filled. The output of a successful comparison is discarded.
  log=$(run_placard --check 2>&1) || { echo "$log" && exit 1; }
  run_placard
fi

files=$(paths 'new|changed|missing|differs')
set_output files "$files"
set_output changed "$([[ -n $files ]] && echo true || echo false)"
[[ $CHECK == false || -z $files ]] ||
  fail "the committed files do not match the metadata: run 'placard render', or this action without 'check'"
