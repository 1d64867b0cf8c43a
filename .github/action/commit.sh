#!/usr/bin/env bash
# Commits the files that changed and pushes the commit: to the current branch, or to the branch 'cards' (COMMIT is 'branch' or
# 'pull-request'), which has one commit on top of the current branch. Outputs: sha, the pushed commit, and pull-request, its URL.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

max_tries=3
own_branch=cards
bot="41898282+github-actions[bot]@users.noreply.github.com"

# Paths are literal: as a pathspec, ':!x' would match all files except x. git's output can contain untrusted names.
run_git() { # ARGUMENT...
  local status=0
  git -c user.name='github-actions[bot]' -c user.email="$bot" \
    --literal-pathspecs "$@" >"$STATE/git" 2>&1 || status=$?
  show "$STATE/git"
  return "$status"
}

explain_refusal() { # BRANCH
  if grep -q -i -E 'error: 403|permission to .* denied|write access to repository not granted' "$STATE/git"; then
    fail "push rejected (403): the token has no write access. Add 'permissions: contents: write' to the job."
  elif grep -q -i -E 'GH006|GH013|protected branch|rule violations' "$STATE/git"; then
    fail "push rejected: branch '$1' is protected. Use 'commit: pull-request', or 'check: true'."
  else
    fail "push to '$1' failed: see git's output in the log"
  fi
}

# Rebases the commit if someone has pushed since the checkout.
push() {
  local try
  for ((try = 1; try <= max_tries; ++try)); do
    ! run_git push "$remote" "HEAD:refs/heads/$branch" || return 0
    grep -q -E 'non-fast-forward|fetch first' "$STATE/git" || explain_refusal "$branch"
    if ! run_git fetch "$remote" "refs/heads/$branch" || ! run_git rebase --autostash FETCH_HEAD; then
      git rebase --abort 2>/dev/null || true
      fail "rebase failed: '$branch' has new commits that change the cards. The run for its newest commit updates them."
    fi
  done
  fail "push failed $max_tries times because '$branch' received new commits: rerun this job"
}

# Sets 'pushed' to the newest commit of the own branch; empty if it does not exist. Its commits can be replaced only if the
# action made them.
find_pushed() {
  local depth=()
  [[ $(git rev-parse --is-shallow-repository) == false ]] || depth=(--depth=1)
  pushed=''
  run_git ls-remote "$remote" "refs/heads/$own_branch" || explain_refusal "$own_branch"
  grep -q "refs/heads/$own_branch\$" "$STATE/git" || return 0
  run_git fetch "${depth[@]}" "$remote" "refs/heads/$own_branch" || fail "git fetch failed: see git's output in the log"
  pushed=$(git rev-parse FETCH_HEAD)
  [[ $(git show --no-patch --format=%ce "$pushed") == "$bot" ]] ||
    fail "branch '$own_branch' has a commit that this action did not make: rename or delete the branch"
}

# Pushes nothing if the own branch already has the same files. The checked-out branch stays as it is.
push_own_branch() {
  find_pushed
  if [[ -n $pushed && $(git rev-parse "$pushed^{tree}") == "$(git rev-parse 'HEAD^{tree}')" ]]; then
    echo "branch '$own_branch' is up to date"
  else
    run_git push "--force-with-lease=refs/heads/$own_branch:$pushed" "$remote" "HEAD:refs/heads/$own_branch" ||
      explain_refusal "$own_branch"
    pushed=$(git rev-parse HEAD)
  fi
  git reset --quiet --soft HEAD~1
}

run_gh() { # ARGUMENT...
  local status=0
  GH_REPO=$GITHUB_REPOSITORY gh "$@" >"$STATE/gh" 2>"$STATE/gh.log" || status=$?
  show "$STATE/gh.log"
  return "$status"
}

explain_gh() {
  if grep -q -i 'not permitted to create' "$STATE/gh.log"; then
    fail "pull request rejected: in the repository's settings, Actions, General, select 'Allow GitHub Actions to create and approve pull requests'"
  elif grep -q -i 'resource not accessible' "$STATE/gh.log"; then
    fail "pull request rejected (403): add 'permissions: pull-requests: write' to the job"
  else
    fail "gh failed: see its output in the log"
  fi
}

# Opens a pull request of the own branch, unless one is open or one with this commit was closed.
open_pull_request() {
  local known='map(select((.isCrossRepository | not) and (.state == "OPEN" or .headRefOid == env.PUSHED))) | .[0].url // empty'
  local body='Drawn from the metadata files. Each run of the workflow replaces the commit of this branch.'
  command -v gh >/dev/null || fail "'commit: pull-request' requires the GitHub CLI 'gh', which is not installed"
  PUSHED=$pushed run_gh pr list --head "$own_branch" --base "$branch" --state all --json url,state,headRefOid,isCrossRepository \
    --jq "$known" || explain_gh
  [[ -s $STATE/gh ]] ||
    run_gh pr create --head "$own_branch" --base "$branch" --title "$message" --body "$body" || explain_gh
  set_output pull-request "$(tail -n 1 "$STATE/gh")"
}

mapfile -t files < <(paths 'new|changed|unchanged')
((${#files[@]})) || exit 0
branch=$(git symbolic-ref --quiet --short HEAD) ||
  fail "cannot push: no branch is checked out. Use 'commit: true' for 'push' and 'schedule' events, not for pull requests or tags."
remote=$(git config "branch.$branch.remote") || remote=origin

[[ $COMMIT != branch && $COMMIT != pull-request || $branch != "$own_branch" ]] ||
  fail "cannot push: branch '$own_branch' is checked out. Run this job on the default branch."
message=${MESSAGE:-Draw the cards}

run_git add -- "${files[@]}" || fail "git add failed: is a folder or file of the cards in .gitignore?"
if run_git diff --staged --quiet -- "${files[@]}"; then
  echo "nothing to commit: all files are up to date"
  exit 0
fi
run_git commit --quiet -m "$message" -- "${files[@]}" || fail "git commit failed"
if [[ $COMMIT == true || $COMMIT == direct ]]; then
  push
  set_output sha "$(git rev-parse HEAD)"
else
  push_own_branch
  set_output sha "$pushed"
  [[ $COMMIT != pull-request ]] || open_pull_request
fi
