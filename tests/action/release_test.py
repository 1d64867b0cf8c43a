"""A rehearsal of the release workflow and of the action that it publishes: release_test.py PROGRAM, without a network.

Every script of release.yml runs as it is. Stand-ins: a bare repository, a folder that an HTTP server serves, and commands for
gh, apt-get, uname and './dev', whose packages contain a wrapper of PROGRAM that prints the version of the release.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is written beside the sources
from runner import Action, Server, Workflow, clean_environment

project = Path(__file__).resolve().parents[2]
program = ""

# './dev package' in the checkout: a bundle and a Debian package of a wrapper.
DEV = """#!/bin/bash
set -e
version=$(sed -n 's/^project(placard VERSION \\([^ ]*\\) .*/\\1/p' CMakeLists.txt)
name=placard-$version-linux-$FAKE_MACHINE
[[ $FAKE_MACHINE == aarch64 ]] && arch=arm64 || arch=amd64
[[ $1 == package ]] || exit 0
mkdir -p build/package "$name/bin" deb/usr/bin deb/DEBIAN
printf '#!/bin/sh\\n[ "$1" != --version ] || exec echo placard %s\\nexec %s "$@"\\n' "$version" "$PROGRAM" >build/placard
chmod +x build/placard
cp build/placard "$name/bin/"
cp build/placard deb/usr/bin/
printf 'Package: placard\\nVersion: %s\\nArchitecture: %s\\nMaintainer: x <x@example.org>\\nDescription: x\\n' "$version" $arch >deb/DEBIAN/control
tar -czf "build/package/$name.tar.gz" "$name"
dpkg-deb --build --root-owner-group deb "build/package/placard_${version}_$arch.deb" >/dev/null
cd build/package
sha256sum placard* >SHA256SUMS
"""

# Releases are folders with the files 'notes' and 'published'; published files are served.
GH = """#!/bin/bash
set -e
release=$GH_STATE/$3
case $2 in
  view)
    [[ -z $GH_FAILS_TO_VIEW ]] || { echo 'HTTP 503' >&2; exit 1; }
    [[ -d $release ]] || { echo 'release not found' >&2; exit 1; }
    [[ -e $release/published ]] && echo false || echo true
    ;;
  create)
    [[ $* == *--draft* && ! -d $release ]]
    mkdir -p "$release/files"
    cat >"$release/notes"
    ;;
  upload)
    [[ ! -e $release/published ]]
    cp "$5" "$release/files/"
    [[ -z $GH_FAILS_TO_UPLOAD ]] || { echo 'HTTP 502' >&2; exit 1; }
    cp "${@:6}" "$release/files/"
    ;;
  edit)
    [[ -z $GH_FAILS_TO_PUBLISH ]] || { echo 'HTTP 502' >&2; exit 1; }
    git ls-remote --exit-code "$REMOTE" "refs/tags/$3" >/dev/null
    mkdir -p "$WWW/maker/placard/releases/download"
    cp -r "$release/files" "$WWW/maker/placard/releases/download/$3"
    touch "$release/published"
    ;;
esac
"""
APT_GET = """#!/bin/bash
for last; do :; done
[[ $last != ./*.deb ]] || dpkg-deb -x "$last" "$INSTALLED"
"""
UNAME = '#!/bin/sh\n[ "$1" != -m ] || exec echo "$FAKE_MACHINE"\nexec /usr/bin/uname "$@"\n'


class ReleaseTest(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="placard-release."))
        self.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.remote, self.source, self.www = self.root / "remote.git", self.root / "source", self.root / "www"
        self.gh, self.artifacts, installed = self.root / "gh", self.root / "artifacts", self.root / "installed"
        for folder in (self.www, self.root / "home", self.root / "bin"):
            folder.mkdir()
        for name, text in (("gh", GH), ("apt-get", APT_GET), ("uname", UNAME)):
            (self.root / "bin" / name).write_text(text)
            (self.root / "bin" / name).chmod(0o755)
        self.environment = clean_environment(
            HOME=str(self.root / "home"), PROGRAM=program, REMOTE=str(self.remote), WWW=str(self.www), GH_STATE=str(self.gh),
            INSTALLED=str(installed), GITHUB_REPOSITORY="maker/placard", GITHUB_REF_NAME="main")
        self.environment["PATH"] = f"{self.root / 'bin'}:{installed / 'usr/bin'}:{self.environment['PATH']}"
        self.git("init", "--quiet", "--bare", "--initial-branch=main", self.remote, cwd=self.root)
        self.git("clone", "--quiet", self.remote, self.source, cwd=self.root)
        for name in ("action.yml", "CMakeLists.txt", "CHANGELOG.md", ".github"):
            (shutil.copytree if (project / name).is_dir() else shutil.copy)(project / name, self.source / name)
        (self.source / "data").mkdir()
        (self.source / "data/portfolio.yaml").write_text("title: alpha\n")
        self.runs = 0

    # ---- means ----

    def git(self, *arguments, cwd=None):
        done = subprocess.run(["git", "-c", "user.name=someone", "-c", "user.email=someone@example.org", *map(str, arguments)],
                              text=True, cwd=cwd or self.source, env=self.environment, capture_output=True)
        self.assertEqual(0, done.returncode, done.stderr)
        return done.stdout.strip()

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message)
        self.git("push", "--quiet", "origin", "HEAD:main")
        return self.git("rev-parse", "HEAD")

    def prepare(self, version):
        """The commit that someone makes before a release."""
        for name, old, new in (("CMakeLists.txt", "project(placard VERSION ", f"project(placard VERSION {version} WAS "),
                               ("CHANGELOG.md", "## [", f"## [{version}] - 2027-01-01\n\n- News of {version}.\n\nMore\n- news\n\n## [")):
            text = (self.source / name).read_text()
            (self.source / name).write_text(text.replace(old, new, 1))
        return self.commit(f"Prepare {version}")

    def check_out(self, commit, workspace):
        self.git("clone", "--quiet", self.remote, workspace / "clone", cwd=self.root)
        for path in list((workspace / "clone").iterdir()):
            shutil.move(path, workspace / path.name)
        self.git("checkout", "--quiet", commit, cwd=workspace)
        (workspace / "dev").write_text(DEV)
        (workspace / "dev").chmod(0o755)

    def run_jobs(self, version, commit, *jobs, **environment):
        """Runs jobs of the workflow, and returns whether they passed and their log."""
        self.runs += 1
        actions = {
            "actions/checkout": lambda given, workspace: self.check_out(commit, workspace),
            "actions/upload-artifact": lambda given, workspace:
                shutil.copytree(workspace / given["path"], self.artifacts / given["name"]),
            "actions/download-artifact": lambda given, workspace:
                shutil.copytree(self.artifacts / given.get("name", ""), workspace / given.get("path", ""), dirs_exist_ok=True),
            "actions/attest-build-provenance": lambda given, workspace:
                self.assertEqual(4, len(list(workspace.glob(given["subject-path"])))),
        }
        workflow = Workflow(self.source / ".github/workflows/release.yml", actions)
        log = ""
        for name in jobs or workflow.text["jobs"]:
            for title, result in workflow.run_job(name, self.root / f"run.{self.runs}", {"version": version},
                                                  {**self.environment, "GITHUB_SHA": commit, **environment}):
                print(f"  {title}: {'FAILED' if result.failed else 'passed'}")
                print("".join(f"    | {line}\n" for line in result.log.splitlines() if not line.startswith("wrote ")), end="")
                log += result.log
                if result.failed:
                    return False, log
        return True, log

    def release(self, version, commit, *jobs, **environment):
        print(f"release {version} of {commit[:9]}{' again: ' if jobs else ''}{', '.join(jobs)}")
        return self.run_jobs(version, commit, *jobs, **environment)

    def use_action(self, ref, machine, tools=None, **environment):
        """A user's job with 'uses: maker/placard@REF'. Returns the result and the version of the program that was installed."""
        self.runs += 1
        folder = self.root / f"use.{self.runs}"
        action = folder / "_actions/maker/placard" / ref
        (folder / "work").mkdir(parents=True)
        (folder / "temporary").mkdir()
        self.git("clone", "--quiet", self.remote, action, cwd=self.root)
        self.git("checkout", "--quiet", ref, cwd=action)
        (folder / "work/cards.yaml").write_text("title: alpha\n")
        tools = tools or folder / "tools"
        result = Action(action).run(folder / "work", folder / "temporary", {}, {
            **self.environment, "GITHUB_SERVER_URL": self.server.url, "RUNNER_TOOL_CACHE": str(tools), "FAKE_MACHINE": machine,
            **environment})
        programs = list(tools.rglob("bin/placard"))
        version = subprocess.run([*programs, "--version"], text=True, capture_output=True).stdout.strip() if programs else "nothing"
        drawn = len(list((folder / "work/cards").glob("*.svg")))
        print(f"  uses: maker/placard@{ref} on {machine}: {'failed' if result.failed else 'passed'}, installed {version}, "
              f"drew {drawn} cards")
        print("".join(f"    | {line}\n" for line in result.log.splitlines() if "install" in line or "::error" in line), end="")
        self.assertEqual(result.failed, drawn == 0)
        return result, version

    def assert_installs(self, version, *, ref=None):
        for machine in ("x86_64", "aarch64"):
            result, installed = self.use_action(ref or f"v{version}", machine)
            self.assertEqual((False, f"placard {version}"), (result.failed, installed), result.log)
            self.assertIn(f"installed placard-{version}-linux-{machine}.tar.gz", result.log)

    def assert_refused(self, words, ref, machine="x86_64", **environment):
        result, installed = self.use_action(ref, machine, **environment)
        self.assertEqual((True, "nothing"), (result.failed, installed))
        self.assertIn(words, result.said("error")[0].message)

    def assert_fails(self, words, version, commit, *jobs, **environment):
        passed, log = self.release(version, commit, *jobs, **environment)
        self.assertFalse(passed)
        self.assertIn(words, log)

    # ---- tests ----

    def test_two_releases(self):
        first = self.prepare("0.1.0")
        with Server(folder=self.www) as self.server:
            self.assert_refused("this commit of the action is not a release", "main")
            self.assertTrue(self.release("0.1.0", first)[0])
            self.assert_installs("0.1.0")
            self.assertEqual("- News of 0.1.0.\n\nMore\n- news", (self.gh / "v0.1.0/notes").read_text().strip())
            self.assertEqual(first, self.git("rev-parse", "main", cwd=self.remote), "the branch has the commit that was built")
            self.assertEqual(f"{first}\nRelease placard 0.1.0", self.git("show", "-s", "--format=%P%n%s", "v0.1.0", cwd=self.remote))
            self.assertEqual(".github/action/bundles.sha256", self.git("diff", "--name-only", first, "v0.1.0", cwd=self.remote))

            # The second release fails four times. Meanwhile the branch moves on. Nobody sees the tag before its files.
            shutil.rmtree(self.artifacts)
            second = self.prepare("0.2.0")
            self.assert_fails("HTTP 502", "0.2.0", second, GH_FAILS_TO_UPLOAD="1")
            self.assertEqual("v0.1.0", self.git("tag", cwd=self.remote))
            self.commit("Move on")
            hook = self.remote / "hooks/pre-receive"
            hook.write_text("#!/bin/sh\necho 'refusing to update workflow `x` without `workflows` permission'\nexit 1\n")
            hook.chmod(0o755)
            self.assert_fails("reading the release v0.2.0 failed: HTTP 503", "0.2.0", second, "publish", GH_FAILS_TO_VIEW="1")
            self.assert_fails(f"branch at {second}", "0.2.0", second, "publish")
            hook.unlink()
            self.assert_fails("HTTP 502", "0.2.0", second, "publish", GH_FAILS_TO_PUBLISH="1")
            tagged = self.git("rev-parse", "v0.2.0", cwd=self.remote)
            self.assert_refused("/maker/placard/releases/download/v0.2.0/placard-0.2.0-linux-x86_64.tar.gz failed", "v0.2.0")
            self.assert_installs("0.1.0")
            self.assertTrue(self.release("0.2.0", second, "publish")[0])
            self.assertEqual(tagged, self.git("rev-parse", "v0.2.0", cwd=self.remote))
            self.assert_installs("0.2.0")
            self.assert_installs("0.1.0")
            self.assertIn("already published", self.release("0.2.0", second, "publish")[1])
            self.assert_fails("tag v0.2.0 exists already", "0.2.0", second)

            # What the action refuses, and what it installs once.
            self.assert_refused("no bundle for riscv64", "v0.2.0", "riscv64")
            self.assert_refused("other/place/releases/download/v0.2.0", "v0.2.0", ACTION_REPOSITORY_OF_TEST="other/place")
            tools = self.root / "tools"
            self.use_action("v0.2.0", "x86_64", tools)
            bundle = self.www / "maker/placard/releases/download/v0.2.0/placard-0.2.0-linux-x86_64.tar.gz"
            bundle.write_bytes(bundle.read_bytes() + b"x")
            self.assertIn("using installed bundle", self.use_action("v0.2.0", "x86_64", tools)[0].log)
            self.assert_refused("has the wrong checksum", "v0.2.0")

    def test_wrong_releases(self):
        commit = self.prepare("0.3.0")
        self.assert_fails("the version in CMakeLists.txt is 0.3.0, not 0.4.0", "0.4.0", commit)
        self.assert_fails("invalid version 'v0.3.0'", "v0.3.0", commit)
        self.assert_fails("invalid version '$(touch pwned)'", "$(touch pwned)", commit)
        (self.source / "CHANGELOG.md").write_text((self.source / "CHANGELOG.md").read_text().replace("[0.3.0]", "[0.3.00]"))
        self.assert_fails("CHANGELOG.md has no section '## [0.3.0] - DATE'", "0.3.0", self.commit("Forget the changelog"))

        # Another tag of this version, which was pushed while the packages were built.
        self.assertTrue(self.run_jobs("0.3.0", commit, "check", "build")[0])
        self.git("push", "--quiet", "origin", f"{commit}:refs/tags/v0.3.0")
        self.assert_fails(f"tag v0.3.0 exists already, at commit {commit}", "0.3.0", commit, "publish")
        self.assertFalse(self.gh.exists())

        # Packages that were damaged on the way, and a machine that draws other pictures.
        pictures = self.artifacts / "aarch64/cards.sha256"
        pictures.write_text(pictures.read_text() + "x")
        self.assert_fails("aarch64 and x86_64 draw different pictures", "0.3.0", commit, "publish")
        with open(next((self.artifacts / "aarch64").glob("*.deb")), "ab") as package:
            package.write(b"x")
        self.assert_fails("the packages of aarch64 are damaged", "0.3.0", commit, "publish")


if __name__ == "__main__":
    program = os.path.abspath(sys.argv.pop(1))
    if not shutil.which("dpkg-deb"):
        print("skipped: there is no dpkg-deb")
        sys.exit(77)
    unittest.main(verbosity=1)
