"""As much of GitHub's runner as the action and the release workflow need: expressions, conditions, matrices, files, commands."""

import functools
import http.server
import itertools
import os
import re
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

try:
    import yaml
except ImportError:
    print("skipped: there is no yaml module (Debian: python3-yaml)")
    sys.exit(77)


@dataclass
class Command:
    """A workflow command that the runner obeyed."""
    name: str
    properties: dict
    message: str


@dataclass
class Result:
    """What a job knows after the action has run."""
    failed: bool = False
    outputs: dict = field(default_factory=dict)
    log: str = ""
    commands: list = field(default_factory=list)
    summary: str = ""

    def said(self, level):
        return [command for command in self.commands if command.name == level]


def unescape(text, more=()):
    for code, char in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(code, char)
    return text


def obeyed(log):
    """The commands of a log as the runner sees them: '::name key=value::message' at the start of a line, or
    '##[name]message' anywhere in it; none from '::stop-commands::word' to '::word::'."""
    commands, word = [], None
    for line in re.split(r"\r\n|\r|\n", log):
        match = re.match(r"\s*::([^:\s]+)(?:\s+(.*?))?::(.*)$", line)
        old = re.search(r"##\[([A-Za-z-]+)([^\]]*)\](.*)$", line)
        if word:
            word = None if match and match[1] == word else word
        elif match and match[1] == "stop-commands":
            word = match[3]
        elif match:
            pairs = dict(pair.split("=", 1) for pair in (match[2] or "").split(",") if "=" in pair)
            properties = {key: unescape(value, (("%3A", ":"), ("%2C", ","))) for key, value in pairs.items()}
            commands.append(Command(match[1], properties, unescape(match[3])))
        elif old:
            commands.append(Command("##" + old[1], {}, old[3]))
    assert word is None, "commands stay stopped to the end of the log"
    return commands


def read_outputs(path):
    """NAME<<WORD, lines, WORD; or NAME=VALUE."""
    outputs, lines = {}, iter(path.read_text().split("\n"))
    for line in lines:
        heredoc = re.match(r"([\w-]+)<<(.+)$", line)
        if heredoc:
            value = []
            while (part := next(lines)) != heredoc[2]:
                value.append(part)
            outputs[heredoc[1]] = "\n".join(value)
        elif line:
            name, value = line.split("=", 1)
            outputs[name] = value
    return outputs


class Server:
    """An HTTP server on this machine: files of a folder, or one status for all requests."""

    def __init__(self, folder=None, status=None):
        if status:
            class Handler(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_error(status)
            handler = Handler
        else:
            handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        handler_class = handler.func if isinstance(handler, functools.partial) else handler
        handler_class.log_message = lambda *arguments: None
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *unused):
        self.server.shutdown()
        self.server.server_close()


def look_up(path, context):
    value = context
    for name in path.split("."):
        value = value.get(name, {})
    return value or ""


def fill(text, context):
    return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda match: look_up(match[1], context), text)


def is_due(condition, context, failed):
    """'always()' or comparisons with && between them, which hold only as long as no step has failed."""
    if condition == "always()":
        return True
    for part in (condition or "").split("&&"):
        if part.strip():
            name, sign, value = re.fullmatch(r"\s*([\w.-]+)\s*(==|!=)\s*'([^']*)'\s*", part).groups()
            if (look_up(name, context).lower() == value.lower()) != (sign == "=="):
                return False
    return not failed


def run_script(step, number, context, result, workspace, temporary, environment):
    """Runs the script of a step, adds its log and commands to the result and its outputs to the context."""
    files = {name: Path(temporary) / f"{name}.{number}" for name in ("output", "summary", "env", "path", "state")}
    for path in files.values():
        path.write_text("")
    script = Path(temporary) / f"step.{number}.sh"
    script.write_text(fill(step["run"], context))
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], cwd=workspace, text=True, errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        env={**environment, "GITHUB_ACTIONS": "true", "CI": "true", "GITHUB_WORKSPACE": str(workspace), "RUNNER_TEMP": str(temporary),
             "GITHUB_OUTPUT": str(files["output"]), "GITHUB_STEP_SUMMARY": str(files["summary"]),
             "GITHUB_ENV": str(files["env"]), "GITHUB_PATH": str(files["path"]), "GITHUB_STATE": str(files["state"]),
             **{name: fill(str(value), context) for name, value in step.get("env", {}).items()}})
    result.failed |= done.returncode != 0
    result.log += done.stdout
    result.commands += obeyed(done.stdout)
    result.summary += files["summary"].read_text()
    if "id" in step:
        context["steps"][step["id"]] = {"outputs": read_outputs(files["output"])}


class Action:
    """An action.yml, run step by step in a workspace."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.text = yaml.safe_load((self.folder / "action.yml").read_text())
        assert self.text["runs"]["using"] == "composite"
        self.steps = self.text["runs"]["steps"]

    def run(self, workspace, temporary, inputs, environment):
        unknown = set(inputs) - set(self.text["inputs"])
        assert not unknown, unknown
        context = {"inputs": {name: str(row.get("default", "")) for name, row in self.text["inputs"].items()}, "steps": {},
                   "github": {"action_repository": environment.get("ACTION_REPOSITORY_OF_TEST", "")}}
        context["inputs"].update(inputs)
        result = Result()
        for number, step in enumerate(self.steps):
            if is_due(step.get("if"), context, result.failed):
                run_script(step, number, context, result, workspace, temporary,
                           {**environment, "GITHUB_ACTION_PATH": str(self.folder)})
        result.outputs = {name: fill(row["value"], context) for name, row in self.text["outputs"].items()}
        return result


class Workflow:
    """A workflow file. 'actions' maps the names of the actions that it uses to functions of the inputs and the workspace."""

    def __init__(self, path, actions):
        self.text = yaml.safe_load(Path(path).read_text())
        self.actions = actions

    @staticmethod
    def combinations(matrix):
        """The jobs of a matrix, as GitHub makes them from its lists and 'include'."""
        lists = {name: values for name, values in matrix.items() if name != "include"}
        jobs = [dict(zip(lists, values)) for values in itertools.product(*lists.values())] if lists else []
        for row in matrix.get("include", []):
            extended = [job for job in jobs if lists and all(job[name] == row[name] for name in row if name in lists)]
            for job in extended:
                job.update(row)
            if not extended:
                jobs.append(dict(row))
        return jobs

    def run_job(self, name, root, inputs, environment):
        """Runs all jobs of this name, each in a new workspace below root, and yields the name and the result of each."""
        job = self.text["jobs"][name]
        for number, matrix in enumerate(self.combinations(job.get("strategy", {}).get("matrix", {"include": [{}]}))):
            context = {"inputs": inputs, "matrix": matrix, "steps": {},
                       "github": {"token": "token", "repository": environment["GITHUB_REPOSITORY"]}}
            workspace, temporary = root / f"{name}.{number}", root / f"{name}.{number}.temporary"
            workspace.mkdir(parents=True)
            temporary.mkdir()
            variables = {key: fill(value, context) for key, value in self.text.get("env", {}).items()}
            result = Result()
            for index, step in enumerate(job["steps"]):
                if not is_due(step.get("if"), context, result.failed):
                    continue
                if "uses" in step:
                    given = {key: fill(str(value), context) for key, value in step.get("with", {}).items()}
                    self.actions[step["uses"].split("@")[0]](given, workspace)
                else:
                    run_script(step, index, context, result, workspace, temporary,
                               {**environment, **variables, "FAKE_MACHINE": matrix.get("machine", "x86_64")})
            yield fill(job.get("name", name), context), result


def clean_environment(**more):
    """What a runner gives every step, and nothing of whoever runs the test."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {**kept, "GITHUB_SERVER_URL": "https://github.example", "GITHUB_REPOSITORY": "owner/repository",
            "GITHUB_EVENT_NAME": "push", "RUNNER_OS": "Linux", "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", **more}
