"""A repository in which the tests run the action."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from runner import Action, clean_environment

project = Path(__file__).resolve().parents[2]

CARDS = """\
mode: both
cards:
  - title: alpha
    summary: The first.
  - title: beta
    summary: The second.
"""
README = "# Read me\n\n<!-- placard:start alpha beta columns=2 -->\n<!-- placard:end -->\n\nThe end.\n"


class ActionCase(unittest.TestCase):
    """A repository with a bare remote, and the action in it."""
    program = ""
    maxDiff = None

    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="placard-action."))
        self.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.environment = clean_environment(HOME=str(self.root / "home"), PLACARD_BIN=self.program)
        (self.root / "home").mkdir()
        self.remote = self.root / "remote.git"
        self.work = self.root / "work"
        self.runs = 0
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.remote), cwd=self.root)
        self.git("clone", "--quiet", str(self.remote), str(self.work), cwd=self.root)
        self.git("checkout", "--quiet", "-B", "main")
        self.write("cards.yaml", CARDS)
        self.write("README.md", README)
        self.commit("Begin")

    # ---- means ----

    def git(self, *arguments, cwd=None, check=True):
        return subprocess.run(["git", "-c", "user.name=someone", "-c", "user.email=someone@example.org", *arguments], text=True,
                              cwd=cwd or self.work, env=self.environment, check=check, capture_output=True).stdout.strip()

    def write(self, name, text):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, newline="")

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)
        self.git("push", "--quiet", "origin", "HEAD:main")

    def remote_log(self):
        return self.git("log", "--format=%an <%ae> %s", "main", cwd=self.remote).split("\n")

    def cards(self, folder="cards"):
        return {path.name: path.read_bytes() for path in sorted((self.work / folder).glob("*"))}

    def run_action(self, *, action=project, environment=None, **inputs):
        self.runs += 1
        temporary = self.root / f"temporary.{self.runs}"
        temporary.mkdir()
        head = self.git("rev-parse", "HEAD")
        result = Action(action).run(self.work, temporary, {name.replace("_", "-"): value for name, value in inputs.items()},
                                    {**self.environment, "GITHUB_SHA": head, **(environment or {})})
        self.assert_no_harm(result)
        return result

    def assert_no_harm(self, result):
        """Nothing in any user's text was run or obeyed."""
        self.assertEqual([], list(self.root.rglob("pwned*")))
        self.assertLessEqual({command.name for command in result.commands}, {"error", "warning"}, result.log)
        for command in result.commands:
            self.assertNotIn("hacked", command.properties, result.log)
            self.assertFalse(command.message.startswith("hacked"), result.log)

    def assert_done(self, result):
        self.assertFalse(result.failed, result.log)


def main():
    """PROGRAM [TEST…]"""
    ActionCase.program = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=1)
