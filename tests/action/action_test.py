"""The GitHub Action without GitHub: action_test.py PROGRAM [TEST…] runs its steps against a repository with a bare remote."""

import re
import shutil
import sys

sys.dont_write_bytecode = True  # nothing is written beside the sources
from action_case import CARDS, README, ActionCase, main, project
from runner import Action, Server, obeyed

# What the action needs of GitHub's command-line tool: a file with the pull requests, each with the newest commit of its branch,
# and a file with the calls. With 'refusal', nothing can be opened.
GH = """\
#!/bin/sh
set -eu
cd "$(dirname "$0")"
echo "$GH_REPO: $*" >>calls
head=$(git --git-dir=../remote.git rev-parse refs/heads/cards)
test "$1 $3 $4" = "pr --head cards"
if [ "$2" = list ]; then
  while [ "$1" != --jq ]; do shift; done
  jq --raw-output --arg head "$head" 'map(if .state == "OPEN" then .headRefOid = $head else . end) | '"$2" pulls
else
  if [ -e refusal ]; then cat refusal >&2; exit 1; fi
  url=https://github.example/owner/repository/pull/$(jq length pulls)
  jq --arg url "$url" '. + [{url: $url, state: "OPEN", headRefOid: "", isCrossRepository: false}]' pulls >new
  mv new pulls
  echo "$url"
fi
"""


class ActionTest(ActionCase):
    # ---- links ----

    def assert_refused_link(self, name, **inputs):
        """A pull request whose link leads out of the checkout: one clear error, nothing written outside, nothing printed."""
        outside = self.root / "outside"
        before = {path.name: path.read_text() for path in outside.iterdir()}
        event = {"GITHUB_EVENT_NAME": "pull_request"}
        for more in ({}, {"check": "true"}):
            result = self.run_action(environment=event, **inputs, **more)
            self.assertTrue(result.failed, result.log)
            errors = [command.message for command in result.said("error")]
            self.assertIn(f"outside the project: '{name}' is a symbolic link", errors[0] + result.log)
            for text in (result.log, result.summary, str(result.outputs)):
                self.assertNotIn("c2VjcmV0", text)
                self.assertNotIn("auths", text)
            self.assertEqual(before, {path.name: path.read_text() for path in outside.iterdir()})

    def link(self, name, target):
        path = self.work / name
        if path.exists() or path.is_symlink():
            path.unlink()
        path.symlink_to(target)

    def test_links_of_a_pull_request_lead_nowhere(self):
        outside = self.root / "outside"
        outside.mkdir()
        (outside / "config.json").write_text('{"auths":{"ghcr.io":{"auth":"c2VjcmV0"}}}\n')
        self.link("secret.yaml", "../outside/config.json")
        self.link("pictures", "../outside")
        self.link("LINK.md", "../outside/config.json")
        self.link("token.yaml", ".git/config")
        self.assert_refused_link("secret.yaml", data="secret.yaml")
        self.assert_refused_link("token.yaml", data="token.yaml")
        self.assert_refused_link("pictures", data="pictures/config.json")
        self.assert_refused_link("pictures", output="pictures")
        self.assert_refused_link("LINK.md", readme="LINK.md")
        self.assert_refused_link("secret.yaml", style="./secret.yaml")
        for key in ("logo", "style", "palette"):
            self.write("named.yaml", f"title: a\n{key}: ./secret.yaml\n")
            self.assert_refused_link("secret.yaml", data="named.yaml")
        (self.work / "cards").mkdir(exist_ok=True)
        self.link("cards/alpha-light.svg", "../../outside/config.json")
        self.link("cards/.alpha-light.svg.new", "../../outside/config.json")
        done = self.run_action(environment={"GITHUB_EVENT_NAME": "pull_request"})
        self.assert_done(done)
        self.assertIn("c2VjcmV0", (outside / "config.json").read_text())
        self.assertTrue((self.work / "cards/alpha-light.svg").read_text().startswith("<svg"))
        self.assertEqual(["config.json"], [path.name for path in outside.iterdir()])

    # ---- committing ----

    def test_first_run_commits_and_second_does_not(self):
        first = self.run_action(commit="true", readme="README.md", commit_message="Draw them")
        self.assert_done(first)
        self.assertEqual("true", first.outputs["changed"])
        names = ["cards/alpha-light.svg", "cards/alpha-dark.svg", "cards/beta-light.svg", "cards/beta-dark.svg"]
        self.assertEqual([*names, "README.md"], first.outputs["files"].split("\n"))
        self.assertEqual("github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com> Draw them", self.remote_log()[0])
        self.assertEqual(2, len(self.remote_log()))
        self.assertEqual("", self.git("status", "--porcelain"))
        self.assertIn("cards/alpha-light.svg", (self.work / "README.md").read_text())
        pushed = self.git("rev-parse", "main", cwd=self.remote)
        self.assertIn(f'<img src="https://github.example/owner/repository/blob/{pushed}/cards/alpha-light.svg?raw=true"', first.summary)

        second = self.run_action(commit="true", readme="README.md")
        self.assert_done(second)
        self.assertEqual({"changed": "false", "files": "", "pull-request": ""}, second.outputs)
        self.assertEqual(2, len(self.remote_log()))
        self.assertEqual(2, second.summary.count("<img "))

    def test_does_not_commit_unasked(self):
        result = self.run_action()
        self.assert_done(result)
        self.assertEqual("true", result.outputs["changed"])
        self.assertEqual(4, len(self.cards()))
        self.assertEqual(1, len(self.remote_log()))

    def test_commits_nothing_but_its_files(self):
        self.write("other.txt", "someone's work")
        self.git("add", "other.txt")
        self.assert_done(self.run_action(commit="true"))
        self.assertEqual("A  other.txt", self.git("status", "--porcelain"))

    def test_commits_nothing_else_where_a_path_looks_like_a_pathspec(self):
        self.write("other.txt", "someone's work")
        self.write(":!README.md", README)
        self.assert_done(self.run_action(output=":!x", readme=":!README.md", commit="true"))
        self.assertEqual("?? other.txt", self.git("status", "--porcelain"))
        committed = self.git("show", "--format=", "--name-only", "main", cwd=self.remote).split("\n")
        self.assertEqual([":!README.md", *(f":!x/{card}-{mode}.svg" for card in ("alpha", "beta") for mode in ("dark", "light"))],
                         sorted(committed))

    def test_commits_what_an_earlier_step_drew(self):
        self.assert_done(self.run_action())
        result = self.run_action(commit="true")
        self.assert_done(result)
        self.assertEqual("false", result.outputs["changed"])
        self.assertEqual(2, len(self.remote_log()))

    def test_explains_ignored_cards(self):
        self.write(".gitignore", "cards/\n")
        result = self.run_action(commit="true")
        self.assertTrue(result.failed)
        self.assertIn(".gitignore", result.said("error")[0].message)

    def test_goes_on_top_of_a_branch_that_moved(self):
        other = self.root / "other"
        self.git("clone", "--quiet", str(self.remote), str(other), cwd=self.root)
        (other / "news.txt").write_text("news")
        self.git("add", "--all", cwd=other)
        self.git("commit", "--quiet", "-m", "News", cwd=other)
        self.git("push", "--quiet", "origin", "HEAD:main", cwd=other)
        self.assert_done(self.run_action(commit="true"))
        self.assertEqual(["Draw the cards", "News", "Begin"], [line.split("> ")[1] for line in self.remote_log()])

    def test_explains_a_push_that_may_not_be(self):
        with Server(status=403) as server:
            self.git("remote", "set-url", "--push", "origin", server.url + "/owner/repository.git")
            result = self.run_action(commit="true")
        self.assertTrue(result.failed)
        self.assertIn("permissions: contents: write", result.said("error")[0].message)
        self.assertEqual(1, len(self.remote_log()))

    def test_explains_a_protected_branch(self):
        hook = self.remote / "hooks/pre-receive"
        hook.write_text("#!/bin/sh\necho 'error: GH006: Protected branch update failed. ##[error]hacked'\necho ::error::hacked\nexit 1\n")
        hook.chmod(0o755)
        result = self.run_action(commit="true")
        self.assertTrue(result.failed)
        self.assertIn("protected", result.said("error")[0].message)

    def test_explains_a_checkout_of_no_branch(self):
        self.git("checkout", "--quiet", "--detach")
        result = self.run_action(commit="true")
        self.assertTrue(result.failed)
        self.assertIn("no branch is checked out", result.said("error")[0].message)

    # ---- a branch of its own ----

    def main_and_cards(self):
        return [self.git("rev-list", "--count", branch, cwd=self.remote) for branch in ("main", "cards")]

    def change(self, text):
        self.write("cards.yaml", CARDS.replace("first", text))
        self.commit(f"Change to {text}")

    def test_direct_is_true(self):
        self.assert_done(self.run_action(commit="direct"))
        self.assertEqual(2, len(self.remote_log()))

    def test_first_run_has_no_warnings_and_a_change_of_mode_reports_old_files(self):
        compared = self.run_action(readme="README.md", check="true")
        self.assertTrue(compared.failed)
        self.assertNotIn("does not exist", compared.log)
        first = self.run_action(readme="README.md", commit="true")
        self.assert_done(first)
        self.assertNotIn("does not exist", first.log)
        changed = self.run_action(readme="README.md", mode="auto")
        self.assert_done(changed)
        self.assertIn("orphan cards/alpha-light.svg: its card is drawn in another mode", changed.log)
        self.assertIn("orphan", changed.summary)

    def test_branch_has_one_commit_on_top_and_is_pushed_only_if_it_differs(self):
        first = self.run_action(commit="branch")
        self.assert_done(first)
        self.assertEqual(["1", "2"], self.main_and_cards())
        self.assertEqual("Begin", self.git("log", "-1", "--format=%s"))
        self.assertEqual(4, len(self.git("diff", "--name-only", "main", "cards", cwd=self.remote).split("\n")))
        pushed = self.git("rev-parse", "cards", cwd=self.remote)
        again = self.run_action(commit="branch")
        self.assert_done(again)
        self.assertIn("branch 'cards' is up to date", again.log)
        self.assertEqual(pushed, self.git("rev-parse", "cards", cwd=self.remote))
        self.change("1st")
        self.assert_done(self.run_action(commit="branch"))
        self.assertEqual(["2", "3"], self.main_and_cards())
        self.git("fetch", "--quiet", "origin")
        self.git("merge", "--quiet", "--squash", "origin/cards", check=False)
        self.git("checkout", "--quiet", "origin/cards", "--", ".")
        self.commit("Merge")
        merged = self.run_action(commit="branch")
        self.assert_done(merged)
        self.assertIn("nothing to commit", merged.log)
        self.assertEqual(["3", "3"], self.main_and_cards())

    def test_branch_of_a_shallow_checkout(self):
        self.change("1st")
        self.assert_done(self.run_action(commit="branch"))
        shutil.rmtree(self.work)
        self.git("clone", "--quiet", "--depth=1", self.remote.as_uri(), str(self.work), cwd=self.root)
        self.write("cards.yaml", CARDS)
        self.commit("Change back")
        self.assert_done(self.run_action(commit="branch"))
        self.assertEqual(["3", "4"], self.main_and_cards())

    def test_branch_of_someone_else_is_left_alone(self):
        self.git("push", "--quiet", "origin", "HEAD:cards")
        before = self.git("rev-parse", "cards", cwd=self.remote)
        result = self.run_action(commit="branch")
        self.assertTrue(result.failed)
        self.assertIn("has a commit that this action did not make", result.said("error")[0].message)
        self.assertEqual(before, self.git("rev-parse", "cards", cwd=self.remote))
        self.git("checkout", "--quiet", "-B", "cards")
        self.assertIn("branch 'cards' is checked out", self.run_action(commit="branch").said("error")[0].message)

    def use_gh(self, pulls="[]"):
        if not shutil.which("jq"):
            self.skipTest("there is no jq")
        tools = self.root / "gh"
        tools.mkdir()
        (tools / "gh").write_text(GH)
        (tools / "gh").chmod(0o755)
        (tools / "pulls").write_text(pulls)
        self.environment["PATH"] = f"{tools}:{self.environment['PATH']}"
        return tools

    def opened(self, tools):
        return (tools / "calls").read_text().count("pr create")

    def test_pull_request_is_opened_once_and_updated(self):
        tools = self.use_gh('[{"url": "x", "state": "OPEN", "headRefOid": "", "isCrossRepository": true}]')
        first = self.run_action(commit="pull-request", commit_message="Draw $(touch pwned)")
        self.assert_done(first)
        self.assertEqual("https://github.example/owner/repository/pull/1", first.outputs["pull-request"])
        self.assertIn("owner/repository: pr create --head cards --base main --title Draw $(touch pwned) ", (tools / "calls").read_text())
        self.change("1st")
        second = self.run_action(commit="pull-request")
        self.assert_done(second)
        self.assertEqual(first.outputs["pull-request"], second.outputs["pull-request"])
        self.assertEqual(["2", "3"], self.main_and_cards())
        third = self.run_action(commit="pull-request")
        self.assertIn("branch 'cards' is up to date", third.log)
        self.assertEqual(1, self.opened(tools))

    def test_pull_request_that_was_closed_is_not_opened_again(self):
        tools = self.use_gh()
        self.assert_done(self.run_action(commit="pull-request"))
        pushed = self.git("rev-parse", "cards", cwd=self.remote)
        (tools / "pulls").write_text(f'[{{"url": "x", "state": "CLOSED", "headRefOid": "{pushed}", "isCrossRepository": false}}]')
        self.assert_done(self.run_action(commit="pull-request"))
        self.assertEqual(1, self.opened(tools))
        self.change("1st")
        self.assert_done(self.run_action(commit="pull-request"))
        self.assertEqual(2, self.opened(tools))

    def test_explains_a_pull_request_that_may_not_be_opened(self):
        tools = self.use_gh()
        for refusal, words in (("GitHub Actions is not permitted to create or approve pull requests (createPullRequest)",
                                "Allow GitHub Actions to create and approve pull requests"),
                               ("GraphQL: Resource not accessible by integration", "permissions: pull-requests: write"),
                               ("::error::hacked", "gh failed")):
            (tools / "refusal").write_text(refusal + "\n")
            result = self.run_action(commit="pull-request")
            self.assertTrue(result.failed)
            self.assertIn(words, result.said("error")[0].message)
        (tools / "refusal").unlink()
        self.assert_done(self.run_action(commit="pull-request"))
        self.assertEqual("1", self.git("rev-list", "--count", "main..cards", cwd=self.remote))

    # ---- wrong input ----

    def test_broken_file_is_annotated_and_leaves_the_cards(self):
        self.assert_done(self.run_action(commit="true"))
        before, log = self.cards(), self.remote_log()
        self.write("cards.yaml", CARDS.replace("    summary: The second.", "    sumary: The second.").replace("first", "1st"))
        result = self.run_action(commit="true", readme="README.md")
        self.assertTrue(result.failed)
        error = result.said("error")[0]
        self.assertEqual({"file": "cards.yaml", "line": "6", "col": "5", "endLine": "6", "endColumn": "11", "title": "placard"},
                         error.properties)
        self.assertEqual("cards.yaml:6:5: unknown key 'sumary'\nhint: did you mean 'summary'?", error.message)
        self.assertEqual(before, self.cards())
        self.assertEqual(log, self.remote_log())
        self.assertEqual(README, (self.work / "README.md").read_text())
        self.assertEqual("false", result.outputs["changed"])
        self.assertIn("could not be drawn", result.summary)
        self.assertIn("<li>cards.yaml:6:5: error: unknown key 'sumary' (did you mean 'summary'?)</li>", result.summary)

    def test_broken_marker_is_annotated_and_leaves_the_cards(self):
        self.assert_done(self.run_action(commit="true"))
        before = self.cards()
        self.write("cards.yaml", CARDS.replace("first", "1st"))
        self.write("README.md", README.replace("alpha", "alhpa"))
        result = self.run_action(commit="true", readme="README.md")
        self.assertTrue(result.failed)
        self.assertEqual(("README.md", "3"), (result.said("error")[0].properties["file"], result.said("error")[0].properties["line"]))
        self.assertEqual(before, self.cards())
        self.assertEqual(2, len(self.remote_log()))

    def test_a_card_that_cannot_be_drawn_leaves_all_cards_and_the_readme(self):
        self.assert_done(self.run_action(format="png"))
        before = self.cards()
        too_high = "  - title: gamma\n    layout: note\n    width: 120\n    summary: |\n" + 2400 * "      x\n"
        self.write("cards.yaml", CARDS.replace("first", "1st") + too_high)
        result = self.run_action(format="png", readme="README.md")
        self.assertTrue(result.failed)
        self.assertIn("the PNG of 'gamma' cannot be drawn", result.said("error")[0].message)
        self.assertEqual(before, self.cards())
        self.assertEqual(README, (self.work / "README.md").read_text())
        self.assertIn("could not be drawn", result.summary)

    def test_many_errors_are_ten_annotations(self):
        self.write("cards.yaml", "title: x\n" + "".join(f"wrong{i}: 1\n" for i in range(30)))
        result = self.run_action()
        self.assertEqual(10, len([error for error in result.said("error") if "file" in error.properties]))
        self.assertIn("wrong29", result.log)

    def test_wrong_inputs_are_told(self):
        for inputs, words in (({"commit": "yes"}, "'direct', 'branch' or 'pull-request', not 'yes'"), ({"output": "README.md"}, "is not a folder"), ({"readme": "none.md"}, "'none.md' is not a file"),
                              ({"style": "none"}, "none"), ({"data": "none.yaml"}, "none.yaml")):
            result = self.run_action(**inputs)
            self.assertTrue(result.failed, inputs)
            self.assertTrue(any(words in error.message for error in result.said("error")), (inputs, result.log))

    # ---- text that would like to be a command ----

    NASTY = ["$(touch pwned)", "`touch pwned`", "'; touch pwned; '", '"; touch pwned; "', "::error::hacked", "##[error]hacked",
             "::set-output name=changed::hacked", "a\n::error::hacked\nb", "%0A::error::hacked", "a\r::error::hacked",
             "<script>hacked</script> | [x](y)"]

    @staticmethod
    def quote(text):
        for char, code in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
            text = text.replace(char, code)
        return f'"{text}"'

    def test_nasty_titles_are_only_text(self):
        rows = [f"- {{id: c{i}, title: {self.quote(text)}, summary: {self.quote(text)}}}\n" for i, text in enumerate(self.NASTY)]
        self.write("cards.yaml", "".join(rows))
        self.write("README.md", README.replace("alpha beta", ""))
        result = self.run_action(commit="true", readme="README.md")
        self.assert_done(result)
        self.assertEqual([], result.said("error"))
        self.assertEqual(2 * len(self.NASTY), len(self.cards()))
        self.assertNotIn("<script>", result.summary)

    def test_nasty_keys_and_values_are_only_text_in_messages(self):
        for text in self.NASTY:
            self.write("cards.yaml", f"title: x\n{self.quote(text)}: 1\nlayout: {self.quote(text)}\n")
            result = self.run_action(commit="true")
            self.assertTrue(result.failed)
            places = [error.properties for error in result.said("error") if "file" in error.properties]
            self.assertEqual([("cards.yaml", "2"), ("cards.yaml", "3")], [(place["file"], place["line"]) for place in places], result.log)
            self.assertNotIn("<script>", result.summary)

    def test_nasty_inputs_are_only_text(self):
        for text in ("$(touch pwned)", "`touch pwned`", "##[error]hacked", "a\n::error::hacked\nb"):
            for name in ("style", "palette", "layout", "mode", "format", "options", "readme", "data"):
                result = self.run_action(**{name: text})
                self.assertTrue(result.failed, (name, text, result.log))
        self.write("cards.yaml", CARDS + "# new\n")
        self.assert_done(self.run_action(commit="true", commit_message="$(touch pwned)\n\n`touch pwned`\n::error::hacked"))
        self.assertIn("$(touch pwned)", self.remote_log()[0])

    def test_names_of_files_are_only_names(self):
        data, output = "my: data,%x.yaml", "drawn $(touch pwned) ##[error]hacked"
        self.write(data, CARDS)
        self.write("README ö.md", README)
        result = self.run_action(data=data, output=output, readme="README ö.md", commit="true")
        self.assert_done(result)
        self.assertEqual(4, len(self.cards(output)))
        self.assertIn("README%20ö.md", result.summary)
        self.write(data, "titel: x\n")
        properties = self.run_action(data=data).said("error")[0].properties
        self.assertEqual((data, "1"), (properties["file"], properties["line"]))

    def test_paths_that_look_like_options(self):
        self.write("-x.yaml", CARDS)
        result = self.run_action(data="./-x.yaml\n", output="./-cards/", commit="true")
        self.assert_done(result)
        self.assertEqual(4, len(self.cards("-cards")))

    # ---- checking ----

    def test_check_fails_where_cards_differ_and_writes_nothing(self):
        self.assert_done(self.run_action(commit="true", readme="README.md"))
        same = self.run_action(check="true", readme="README.md")
        self.assert_done(same)
        self.assertEqual({"changed": "false", "files": "", "pull-request": ""}, same.outputs)
        self.write("cards.yaml", CARDS.replace("first", "1st").replace("beta", "gamma"))
        before = self.cards()
        result = self.run_action(check="true", commit="true")
        self.assertTrue(result.failed)
        self.assertEqual("true", result.outputs["changed"])
        self.assertEqual(["cards/alpha-light.svg", "cards/alpha-dark.svg", "cards/gamma-light.svg", "cards/gamma-dark.svg"],
                         result.outputs["files"].split("\n"))
        self.assertIn("missing cards/gamma-dark.svg", result.log)
        self.assertEqual(before, self.cards())
        self.assertEqual(2, len(self.remote_log()))

    def test_check_fails_where_the_readme_differs(self):
        self.assert_done(self.run_action(commit="true"))
        result = self.run_action(check="true", readme="README.md")
        self.assertTrue(result.failed)
        self.assertEqual("README.md", result.outputs["files"])
        self.assertEqual(README, (self.work / "README.md").read_text())

    # ---- what is drawn ----

    def test_style_mode_and_formats_are_passed_on(self):
        self.write("more.yaml", "title: gamma\n")
        result = self.run_action(data="cards.yaml\nmore.yaml\n", style="terminal", mode="dark", format="svg, png")
        self.assert_done(result)
        self.assertEqual(["alpha.png", "alpha.svg", "beta.png", "beta.svg", "gamma.png", "gamma.svg"],
                         [name.replace("-dark", "") for name in self.cards()])
        self.assertTrue(all(data.startswith(b"\x89PNG") for name, data in self.cards().items() if name.endswith(".png")))

    def test_palette_and_layout_are_passed_on_to_pictures_and_readme(self):
        self.assert_done(self.run_action(mode="dark"))
        plain = self.cards()
        self.assert_done(self.run_action(output="pins", palette="nord", layout="compact", mode="dark", readme="README.md"))
        self.assertEqual(["alpha-compact.svg", "beta-compact.svg"], sorted(self.cards("pins")))
        self.assertIn(b"#2e3440", self.cards("pins")["alpha-compact.svg"])
        self.assertNotIn(b"#2e3440", plain["alpha.svg"])
        self.assertIn('src="pins/alpha-compact.svg"', (self.work / "README.md").read_text())

    def test_workflow_of_sites_draws_a_folder_of_pages(self):
        import yaml
        sites = project / "examples/sites"
        steps = yaml.safe_load((sites / "workflow.yml").read_text())["jobs"]["site"]["steps"]
        [inputs] = [step["with"] for step in steps if "placard" in step.get("uses", "")]
        self.assertIn(f"placard render {inputs['data']} {inputs['options']} -o {inputs['output']}\n", (sites / "README.md").read_text())
        shutil.copytree(sites / "hugo", self.work, dirs_exist_ok=True, ignore=shutil.ignore_patterns("og"))
        result = self.run_action(**inputs)
        self.assert_done(result)
        self.assertEqual(["andromeda.png", "first-telescope.png", "nineteen-satellites.png"], list(self.cards("static/og/posts")))
        self.assertEqual(1, len(self.remote_log()))
        self.assertEqual(3, len(result.outputs["files"].split("\n")))

    def test_strict_counts_warnings(self):
        self.write("cards.yaml", "- {title: alpha, subtitle: has no place}\n")
        self.write("README.md", README.replace("beta", ""))
        lenient = self.run_action(readme="README.md")
        self.assert_done(lenient)
        self.assertEqual(1, len(lenient.said("warning")), lenient.log)  # once, though the cards are drawn twice
        result = self.run_action(output="strict", strict="true")
        self.assertTrue(result.failed)
        self.assertIn("'subtitle' is not shown by layout", result.log)
        self.assertEqual({}, self.cards("strict"))
        self.assertTrue(self.run_action(strict="perhaps").failed)

    # ---- the files themselves ----

    def test_no_expression_stands_in_a_script(self):
        steps = Action(project).steps
        for step in steps:
            self.assertEqual("bash", step["shell"])
            self.assertNotIn("${{", step["run"])
        for script in (project / ".github/action").glob("*.sh"):
            self.assertNotIn("${{", script.read_text())

    def test_workflows_pin_what_others_made(self):
        import yaml
        pins = {}
        workflows = sorted((project / ".github/workflows").glob("*.yml"))
        others = ("examples/workflow.yml", "examples/sites/workflow.yml", "src/init/starter_yaml.cpp")
        for path in [*workflows, *(project / name for name in others)]:
            text = path.read_text()
            for action, pin in re.findall(r"uses:\s*(actions/\S+)@(\S+.*)", text):
                self.assertRegex(pin, r"^[0-9a-f]{40} # v\d+(\.\d+)*$", path)
                self.assertEqual(pins.setdefault(action, pin), pin, f"{path}: {action} has another version in another file")
            for script in re.findall(r"run:.*(?:\n {8,}.*)*", text):
                self.assertNotIn("${{", script, path)
        for path in workflows:
            self.assertIn("jobs", yaml.safe_load(path.read_text()), path)
            for used in re.findall(r"uses:\s*(\S+)", path.read_text()):
                self.assertTrue(used == "./" or used.split("@")[0] in pins, used)

    def test_the_harness_sees_commands(self):
        log = "::error file=a%3Ab,line=1::x%0Ay\n::stop-commands::w\n::error::no\n##[error]no\n::w::\nx ##[warning]yes\r  ::notice::z"
        self.assertEqual([("error", {"file": "a:b", "line": "1"}, "x\ny"), ("##warning", {}, "yes"), ("notice", {}, "z")],
                         [(command.name, command.properties, command.message) for command in obeyed(log)])


if __name__ == "__main__":
    main()
