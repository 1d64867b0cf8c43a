#!/usr/bin/env bash
# Commits and pushes the files that changed. Output: sha, the pushed commit.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

max_tries=3

# Paths are literal: as a pathspec, ':!x' would match all files except x. git's output can contain untrusted names.
run_git() { # ARGUMENT...
  local status=0
  git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
    --literal-pathspecs "$@" >"$STATE/git" 2>&1 || status=$?
  show "$STATE/git"
  return "$status"
}

explain_refusal() {
  if grep -q -i -E 'error: 403|permission to .* denied|write access to repository not granted' "$STATE/git"; then
    fail "push rejected (403): the token has no write access. Add 'permissions: contents: write' to the job."
  elif grep -q -i -E 'GH006|GH013|protected branch|rule violations' "$STATE/git"; then
    fail "push rejected: branch '$branch' is protected. Commit to another branch, or use 'check: true'."
  else
    fail "push to '$branch' failed: see git's output in the log"
  fi
}

# Rebases the commit if someone has pushed since the checkout.
push() {
  local try
  for ((try = 1; try <= max_tries; ++try)); do
    ! run_git push "$remote" "HEAD:refs/heads/$branch" || return 0
    grep -q -E 'non-fast-forward|fetch first' "$STATE/git" || explain_refusal
    if ! run_git fetch "$remote" "refs/heads/$branch" || ! run_git rebase --autostash FETCH_HEAD; then
      git rebase --abort 2>/dev/null || true
      fail "rebase failed: '$branch' has new commits that change the cards. The run for its newest commit updates them."
    fi
  done
  fail "push failed $max_tries times because '$branch' received new commits: rerun this job"
}

mapfile -t files < <(paths 'new|changed|unchanged')
((${#files[@]})) || exit 0
branch=$(git symbolic-ref --quiet --short HEAD) ||
  fail "cannot push: no branch is checked out. Use 'commit: true' for 'push' and 'schedule' events, not for pull requests or tags."
remote=$(git config "branch.$branch.remote") || remote=origin

run_git add -- "${files[@]}" || fail "git add failed: is the folder of the cards in .gitignore?"
if run_git diff --staged --quiet -- "${files[@]}"; then
  echo "nothing to commit: all files are up to date"
  exit 0
fi
run_git commit --quiet -m "${MESSAGE:-Draw the cards}" -- "${files[@]}" || fail "git commit failed"
push
set_output sha "$(git rev-parse HEAD)"
