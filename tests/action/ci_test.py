"""The pipelines of examples/ci without their hosts: ci_test.py PROGRAM runs their scripts against a repository with a bare remote."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is written beside the sources
from runner import clean_environment, yaml

project = Path(__file__).resolve().parents[2]
examples = project / "examples/ci"
program = ""

CARDS = "mode: auto\ncards:\n  - title: alpha\n    summary: The first.\n"
README = "# Read me\n\n<!-- placard:start -->\n<!-- placard:end -->\n"


@dataclass
class Step:
    """A script that a host runs in a shell of its own."""
    script: str
    variables: dict
    only_on_push: bool = False


def gitlab():
    job = yaml.safe_load((examples / ".gitlab-ci.yml").read_text())["cards"]
    return [Step("\n".join(job["before_script"] + job["script"]), job["variables"])]


def woodpecker():
    steps = yaml.safe_load((examples / ".woodpecker.yaml").read_text())["steps"]
    return [Step("\n".join(step["commands"]), step["environment"], step.get("when") == [{"event": "push"}]) for step in steps]


def forgejo():
    steps = yaml.safe_load((examples / ".forgejo/workflows/cards.yml").read_text())["jobs"]["cards"]["steps"]
    return [Step(step["run"], step.get("env", {}), step.get("if") == "github.event_name == 'push'")
            for step in steps if "run" in step]


HOSTS = {"gitlab": gitlab, "woodpecker": woodpecker, "forgejo": forgejo}


def on_each_host(test):
    def run(self):
        for host in HOSTS:
            with self.subTest(host):
                self.begin(host)
                test(self, host)
    return run


class PipelineTest(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="placard-ci."))
        self.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.environment = clean_environment(HOME=str(self.root / "home"))
        (self.root / "home").mkdir()
        self.bundle = self.make_bundle()
        self.sha256 = hashlib.sha256(self.bundle.read_bytes()).hexdigest()

    def make_bundle(self):
        folder = self.root / "placard-9.9.9-linux-x86_64"
        (folder / "bin").mkdir(parents=True)
        (folder / "bin/placard").write_text(f'#!/bin/sh\nexec "{program}" "$@"\n')
        (folder / "bin/placard").chmod(0o755)
        with tarfile.open(f"{folder}.tar.gz", "w:gz") as archive:
            archive.add(folder, folder.name)
        return Path(f"{folder}.tar.gz")

    def git(self, *arguments, cwd=None):
        return subprocess.run(["git", "-c", "user.name=someone", "-c", "user.email=someone@example.org", *arguments], text=True,
                              cwd=cwd or self.work, env=self.environment, check=True, capture_output=True).stdout.strip()

    def begin(self, host):
        """A repository whose remote notes the push options."""
        self.remote, self.work = self.root / f"{host}.git", self.root / host
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.remote), cwd=self.root)
        self.git("config", "receive.advertisePushOptions", "true", cwd=self.remote)
        hook = self.remote / "hooks/post-receive"
        hook.write_text('#!/bin/sh\necho "${GIT_PUSH_OPTION_0:-none}" >>push-options\n')
        hook.chmod(0o755)
        self.git("clone", "--quiet", str(self.remote), str(self.work), cwd=self.root)
        self.git("checkout", "--quiet", "-B", "main")
        self.change(README, "README.md")
        self.change(CARDS, "cards.yaml")

    def change(self, text, name="cards.yaml"):
        (self.work / name).write_text(text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", f"Change {name}")
        self.git("push", "--quiet", "origin", "HEAD:main")

    def run_pipeline(self, host, event="push", **more):
        """Runs the steps until one fails, as all hosts do, in a new clone."""
        shutil.rmtree(self.work)
        self.git("clone", "--quiet", str(self.remote), str(self.work), cwd=self.root)
        branch = "main" if event == "push" else ""
        path = self.root / "path"
        path.write_text("")
        given = {"CI_COMMIT_BRANCH": branch or ("main" if host == "woodpecker" else ""), "CI_DEFAULT_BRANCH": "main",
                 "CI_REPOSITORY_URL": str(self.remote), "CI_REPO_CLONE_URL": str(self.remote), "CARDS_TOKEN": "secret",
                 "GITHUB_PATH": str(path), "GITHUB_REF_NAME": branch, "PLACARD_URL": self.bundle.as_uri(),
                 "PLACARD_SHA256": self.sha256, **more}
        log = ""
        for step in HOSTS[host]():
            if step.only_on_push and event != "push":
                continue
            self.assertLessEqual({name for name, value in step.variables.items() if isinstance(value, str)}, given.keys())
            search = ":".join([*path.read_text().split(), self.environment["PATH"]])
            done = subprocess.run(["bash", "-e", "-c", step.script.replace("$$", "$")], cwd=self.work, text=True,
                                  env={**self.environment, **given, "PATH": search}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            log += done.stdout
            if done.returncode:
                return False, log
        return True, log

    def remote_log(self):
        return self.git("log", "--format=%an %s", "main", cwd=self.remote).split("\n")

    @on_each_host
    def test_a_push_commits_the_cards_once_and_starts_no_pipeline(self, host):
        good, log = self.run_pipeline(host)
        self.assertTrue(good, log)
        skip = "" if host == "gitlab" else " [skip ci]"
        self.assertEqual(f"placard Draw the cards{skip}", self.remote_log()[0])
        options = (self.remote / "push-options").read_text().split()
        self.assertEqual("ci.skip" if host == "gitlab" else "none", options[-1])
        self.assertEqual(["README.md", "cards/alpha.svg"], self.git("show", "--format=", "--name-only", "main", cwd=self.remote).split())
        self.assertIn('<img src="cards/alpha.svg"', self.git("show", "main:README.md", cwd=self.remote))
        self.assertNotIn("secret", log)
        again, log = self.run_pipeline(host)
        self.assertTrue(again, log)
        self.assertIn("1 unchanged", log)
        self.assertEqual(3, len(self.remote_log()))

    @on_each_host
    def test_a_pull_request_commits_nothing(self, host):
        good, log = self.run_pipeline(host, event="pull_request")
        self.assertTrue(good, log)
        self.assertTrue((self.work / "cards/alpha.svg").exists())
        self.assertEqual(2, len(self.remote_log()))

    @on_each_host
    def test_a_wrong_file_and_a_wrong_checksum_fail(self, host):
        good, log = self.run_pipeline(host, PLACARD_SHA256=self.sha256[::-1])
        self.assertFalse(good, log)
        self.assertFalse((self.work / "cards").exists())
        self.change(CARDS.replace("summary", "sumary"))
        good, log = self.run_pipeline(host)
        self.assertFalse(good, log)
        self.assertIn("did you mean 'summary'?", log)
        self.assertFalse((self.work / "cards").exists())
        self.assertEqual(3, len(self.remote_log()))

    def test_the_token_reaches_git_only(self):
        self.begin("woodpecker")
        self.run_pipeline("woodpecker")
        filled = subprocess.run(["git", "credential", "fill"], cwd=self.work, input="protocol=https\nhost=example.org\n\n", text=True,
                                env={**self.environment, "CARDS_TOKEN": "secret"}, capture_output=True, check=True).stdout
        self.assertIn("username=cards\npassword=secret\n", filled)

    def test_names_no_release(self):
        for file in (".gitlab-ci.yml", ".woodpecker.yaml", ".forgejo/workflows/cards.yml"):
            text = (examples / file).read_text()
            self.assertIn("https://github.com/OWNER/placard/releases/download/vVERSION/placard-VERSION-linux-x86_64.tar.gz\n", text)

    def test_gitlab_ci_local_accepts_the_pipeline(self):
        if not shutil.which("gitlab-ci-local"):
            self.skipTest("there is no gitlab-ci-local (npm)")
        self.begin("gitlab")
        shutil.copy(examples / ".gitlab-ci.yml", self.work)
        self.git("remote", "set-head", "origin", "main")
        self.git("remote", "set-url", "origin", "git@gitlab.com:group/project.git")
        listed = subprocess.run(["gitlab-ci-local", "--list"], cwd=self.work, env=self.environment, text=True, capture_output=True)
        self.assertEqual(0, listed.returncode, listed.stderr)
        self.assertRegex(listed.stdout, r"(?m)^cards\s+test\s+on_success")

    def test_actionlint_accepts_the_workflow(self):
        if not shutil.which("actionlint"):
            self.skipTest("there is no actionlint")
        known = ["-ignore", "label .* is unknown", "-ignore", "specifying action .https://"]  # what only Forgejo has
        file = examples / ".forgejo/workflows/cards.yml"
        linted = subprocess.run(["actionlint", *known, str(file)], env=self.environment, text=True, capture_output=True)
        self.assertEqual("", linted.stdout + linted.stderr)


if __name__ == "__main__":
    program = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=1)
