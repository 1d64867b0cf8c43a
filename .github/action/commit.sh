#!/usr/bin/env bash
# Commits the drawn files where they differ from what is committed, and pushes. Output: sha, of the pushed commit.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

max_tries=3

# Paths are literal: in a pathspec, ':!x' would mean all files but x. What git prints contains names that others chose.
run_git() { # ARGUMENT...
  local status=0
  git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
    --literal-pathspecs "$@" >"$STATE/git" 2>&1 || status=$?
  show "$STATE/git"
  return "$status"
}

explain_refusal() {
  if grep -q -i -E 'error: 403|permission to .* denied|write access to repository not granted' "$STATE/git"; then
    fail "The push was refused (403): the token may not write. Give the job 'permissions: contents: write'."
  elif grep -q -i -E 'GH006|GH013|protected branch|rule violations' "$STATE/git"; then
    fail "The push was refused: the branch '$branch' is protected. Commit to another branch, or use 'check: true' here."
  else
    fail "The push to '$branch' failed: git's words are in the log."
  fi
}

# Someone may have pushed since the checkout: then the commit goes on top of theirs.
push() {
  local try
  for ((try = 1; try <= max_tries; ++try)); do
    ! run_git push "$remote" "HEAD:refs/heads/$branch" || return 0
    grep -q -E 'non-fast-forward|fetch first' "$STATE/git" || explain_refusal
    if ! run_git fetch "$remote" "refs/heads/$branch" || ! run_git rebase --autostash FETCH_HEAD; then
      git rebase --abort 2>/dev/null || true
      fail "'$branch' has moved and has other cards now: the run for its newest commit will draw them."
    fi
  done
  fail "'$branch' moved $max_tries times while the cards were being pushed: run this job again."
}

mapfile -t files < <(paths 'new|changed|unchanged')
((${#files[@]})) || exit 0
branch=$(git symbolic-ref --quiet --short HEAD) ||
  fail "The checkout is of no branch, so there is nothing to push to: commit on 'push' or 'schedule', not on pull requests or tags."
remote=$(git config "branch.$branch.remote") || remote=origin

run_git add -- "${files[@]}" || fail "git could not add the cards: is their folder in .gitignore?"
if run_git diff --staged --quiet -- "${files[@]}"; then
  echo "nothing to commit: all files are as they were"
  exit 0
fi
run_git commit --quiet -m "${MESSAGE:-Draw the cards}" -- "${files[@]}" || fail "git could not commit the cards"
push
set_output sha "$(git rev-parse HEAD)"
