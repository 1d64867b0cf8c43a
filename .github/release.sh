#!/usr/bin/env bash
# The steps of the release workflow: release.sh check|collect|publish, in the checkout of the commit GITHUB_SHA, for VERSION.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=action/common.sh
. "$here/action/common.sh"
tag=v${VERSION:?}
checksums=.github/action/bundles.sha256

# Fails before anything is built if the commit does not declare this version, or the version was released.
check() {
  local declared
  [[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "invalid version '$VERSION': expected a version such as 1.2.3"
  declared=$(sed -n -E 's/^project\(placard VERSION ([^ ]+) .*/\1/p' CMakeLists.txt)
  [[ $declared == "$VERSION" ]] || fail "the version in CMakeLists.txt is $declared, not $VERSION"
  [[ -n $(notes) ]] || fail "CHANGELOG.md has no section '## [$VERSION] - DATE'"
  [[ -z $(tagged_commit) ]] ||
    fail "tag $tag exists already: if its release is not published, use 'Re-run failed jobs' in the run that pushed it"
  echo "commit $GITHUB_SHA can be released as $VERSION"
}

notes() { awk -v heading="## [$VERSION]" '/^## / { inside = index($0, heading) == 1; next } inside' CHANGELOG.md; }

tagged_commit() { git ls-remote origin "refs/tags/$tag" | cut -f 1; }

# Puts the packages in built/MACHINE/ into dist/ with a list of their checksums. The pictures of all machines must be equal.
collect() {
  local folder
  mkdir dist
  for folder in built/*; do
    (cd "$folder" && sha256sum --check --quiet SHA256SUMS) || fail "the packages of ${folder##*/} are damaged"
    cmp built/x86_64/cards.sha256 "$folder/cards.sha256" || fail "${folder##*/} and x86_64 draw different pictures"
    cp "$folder"/placard* dist/
  done
  (cd dist && sha256sum placard* | tee SHA256SUMS)
}

# Uploads to a draft, then pushes the tag, then publishes, so that whoever sees the tag can download its files. All steps can be
# repeated. The tagged commit is not on a branch: branches can be protected, or have new commits that were not built.
publish() {
  local commit tagged state
  commit=$(commit_checksums)
  tagged=$(tagged_commit)
  [[ -z $tagged || $tagged == "$commit" ]] || fail "tag $tag exists already, at commit $tagged: release another version"
  if ! state=$(gh release view "$tag" --json isDraft --jq .isDraft 2>&1); then
    [[ $state == 'release not found' ]] || fail "reading the release $tag failed: $state"
    notes | gh release create "$tag" --draft --target "$GITHUB_SHA" --title "placard $VERSION" --notes-file -
  elif [[ $state == false ]]; then
    echo "$tag is already published"
    return
  fi
  gh release upload "$tag" --clobber dist/*
  [[ -n $tagged ]] || push_tag "$commit"
  gh release edit "$tag" --draft=false
  echo "published $tag: commit $commit"
}

# Commits the checksums of the bundles and prints the commit. It depends on nothing but the built commit and the files, so that
# a second run makes the same commit.
commit_checksums() {
  local date name='github-actions[bot]' email='41898282+github-actions[bot]@users.noreply.github.com'
  date=$(git show -s --format=%cI HEAD)
  grep 'tar\.gz$' dist/SHA256SUMS >>"$checksums"
  GIT_AUTHOR_DATE=$date GIT_COMMITTER_DATE=$date git -c "user.name=$name" -c "user.email=$email" \
    commit --quiet -m "Release placard $VERSION" -- "$checksums"
  git rev-parse HEAD
}

# GitHub refuses the tag if no branch has the same workflows as its commit any more.
push_tag() { # COMMIT
  git push origin "$1:refs/tags/$tag" 2>&1 | tee push.log && return
  ! grep -q 'permission' push.log ||
    fail "tag $tag refused: if '$GITHUB_REF_NAME' has new workflows, push a branch at $GITHUB_SHA and use 'Re-run failed jobs'"
  fail "pushing tag $tag failed"
}

case $1 in
  check | collect | publish) "$1" ;;
  *) fail "unknown step '$1'" ;;
esac
