"""The input 'facts' of the action: facts_test.py PROGRAM [TEST…]. Commands gh and curl answer from files."""

import json
import sys
from datetime import datetime, timedelta, timezone

sys.dont_write_bytecode = True  # nothing is written beside the sources
from action_case import ActionCase, main

CARDS = """\
mode: auto
facts: facts.json
cards:
  - {title: alpha, repo: acme/alpha, stats: [stars, version]}
  - {title: beta, repo: acme/beta, stats: [stars]}
  - {title: knot, repo: 'npm:@acme/knot', stats: [version, downloads]}
  - {title: lab, repo: gitlab.com/acme/lab, stats: [stars, version]}
"""

# The answer to an operation is the file of its name; without one, GitHub cannot be reached.
GH = """\
#!/bin/sh
cd "$(dirname "$0")"
echo "gh $* GH_TOKEN=$GH_TOKEN" >>calls
cat >query
test "$1 $2 $3 $4 $5" = "api graphql -F query=@- -f" && test -s query || exit 2
page=${6#operationName=}
test -e "$page" || { echo 'error connecting to api.github.com' >&2; exit 1; }
cat "$page"
! grep -q '"errors"' "$page"
"""

# The answer is the file with the name of the address, '/' and '?' replaced; a file that ends in '.redirect' has an address.
CURL = """\
#!/bin/sh
for url; do :; done
while [ "$1" != --output ]; do shift; done
case $2 in /*) output=$2 ;; *) output=$PWD/$2 ;; esac
cd "$(dirname "$0")"
echo "curl $url" >>calls
name=$(printf %s "$url" | tr '/?' '__')
if [ -e offline ]; then printf '000 '; exit 6; fi
if [ -e "$name.redirect" ]; then printf '302 %s' "$(cat "$name.redirect")"; exit; fi
if [ ! -e "$name" ]; then printf '404 '; exit; fi
cp "$name" "$output"
printf '200 '
"""

NOVEMBER = {"SOURCE_DATE_EPOCH": "1764374400"}  # 2025-11-29
LAB = "https://gitlab.com/api/v4/projects/acme%2Flab"


class FactsTest(ActionCase):
    def setUp(self):
        super().setUp()
        self.tools = self.root / "tools"
        self.tools.mkdir()
        for name, text in (("gh", GH), ("curl", CURL)):
            (self.tools / name).write_text(text)
            (self.tools / name).chmod(0o755)
        self.environment["PATH"] = f"{self.tools}:{self.environment['PATH']}"
        self.write("cards.yaml", CARDS)
        self.commit("Name the repositories")
        self.answer_github()
        self.answer("https://cdn.jsdelivr.net/npm/@acme/knot/package.json", {"name": "@acme/knot", "version": "3.1.0"})
        self.answer("https://api.npmjs.org/downloads/point/last-month/@acme/knot", {"downloads": 5400, "package": "@acme/knot"})
        self.answer(LAB + "?license=true", {"path_with_namespace": "acme/lab", "web_url": "https://gitlab.com/acme/lab", "star_count": 7})
        self.answer(LAB + "/releases/permalink/latest.redirect", LAB + "/releases/v2")
        self.answer(LAB + "/releases/v2", {"tag_name": "v2", "_links": {"self": "https://gitlab.com/acme/lab/-/releases/v2"}})

    # ---- means ----

    def answer(self, name, content):
        (self.tools / name.replace("/", "_").replace("?", "_")).write_text(content if isinstance(content, str) else json.dumps(content))

    def answer_github(self, alpha=1200, beta=80, **more):
        names = {"alpha": alpha, "beta": beta}
        data = {f"r_acme_2f{name}": stars and {"nameWithOwner": f"acme/{name}", "isArchived": False, "stargazerCount": stars,
                                               "description": f"The {name}.", "latestRelease": {"tagName": "v1"}}
                for name, stars in names.items()}
        self.answer("page1", {"data": {"rateLimit": {"resetAt": "2025-11-29T12:00:00Z"}, **data}, **more})

    def calls(self):
        path = self.tools / "calls"
        return path.read_text().splitlines() if path.exists() else []

    def facts(self):
        return json.loads((self.work / "facts.json").read_text())

    def committed(self):
        """Added lines, deleted lines and path of each file in the last commit on the server."""
        return [tuple(line.split("\t")) for line in self.git("show", "--format=", "--numstat", "main", cwd=self.remote).splitlines()]

    def first_run(self, **inputs):
        result = self.run_action(facts="true", commit="true", environment=NOVEMBER, **inputs)
        self.assert_done(result)
        self.assertEqual([], result.said("warning"), result.log)
        self.assertEqual("", self.git("status", "--porcelain"))
        return result

    def assert_kept(self, warning):
        """The next run leaves facts and cards as they are, commits nothing and warns."""
        before = {**self.cards(), "facts": (self.work / "facts.json").read_bytes()}
        commits = len(self.remote_log())
        result = self.run_action(facts="true", commit="true", strict="true", environment=NOVEMBER)
        self.assert_done(result)
        self.assertTrue(any(warning in said.message for said in result.said("warning")), result.log)
        self.assertEqual(before, {**self.cards(), "facts": (self.work / "facts.json").read_bytes()})
        self.assertEqual(commits, len(self.remote_log()))
        self.assertEqual("false", result.outputs["changed"])
        return result

    # ---- runs ----

    def test_first_run_writes_facts_and_cards_in_one_commit(self):
        result = self.first_run()
        names = [f"cards/{name}.svg" for name in ("alpha", "beta", "knot", "lab")]
        self.assertEqual(["facts.json", *names], result.outputs["files"].split("\n"))
        self.assertEqual([*names, "facts.json"], sorted(path for _, _, path in self.committed()))
        self.assertEqual({"archived": False, "description": "The alpha.", "stars": 1200, "version": "v1"},
                         self.facts()["github.com/acme/alpha"])
        self.assertEqual({"downloads": 5400, "version": "3.1.0"}, self.facts()["npm:@acme/knot"])
        self.assertEqual({"stars": 7, "version": "v2"}, self.facts()["gitlab.com/acme/lab"])
        self.assertIn(b"alpha: The alpha.", self.cards()["alpha.svg"])
        self.assertIn("facts.json</a>", result.summary)
        self.assertEqual(1, len([call for call in self.calls() if call.startswith("gh ")]))

    def test_two_new_numbers_are_two_lines_and_two_pictures(self):
        self.first_run()
        self.answer_github(alpha=1300, beta=81)
        self.assert_done(self.run_action(facts="true", commit="true", environment=NOVEMBER))
        changed = self.committed()
        self.assertEqual(["cards/alpha.svg", "cards/beta.svg", "facts.json"], [path for _, _, path in changed])
        self.assertEqual(("2", "2", "facts.json"), changed[2])
        self.assertEqual((1300, 81), tuple(self.facts()[f"github.com/acme/{name}"]["stars"] for name in ("alpha", "beta")))

    def test_a_year_later_the_same_answers_change_nothing(self):
        self.first_run()
        result = self.run_action(facts="true", commit="true", environment={"SOURCE_DATE_EPOCH": "1795910400"})
        self.assert_done(result)
        self.assertEqual("false", result.outputs["changed"])
        self.assertEqual(3, len(self.remote_log()))

    def test_history_has_the_date_of_the_run(self):
        self.write("cards.yaml", CARDS.replace("cards:", "history: stars\ncards:"))
        self.commit("Keep stars")
        self.first_run()
        self.assertEqual([["2025-11-29", 1200]], self.facts()["github.com/acme/alpha"]["history"]["stars"])
        today = datetime.now(timezone.utc)
        self.assert_done(self.run_action(facts="true"))
        date = self.facts()["github.com/acme/alpha"]["history"]["stars"][1][0]
        self.assertIn(date, (f"{today:%F}", f"{today + timedelta(days=1):%F}"))

    def test_more_than_a_hundred_repositories_are_several_pages(self):
        self.write("cards.yaml", "facts: facts.json\ncards:\n" + "".join(f"  - {{title: r{i}, repo: acme/r{i}}}\n" for i in range(120)))
        for page in (1, 2):
            self.answer(f"page{page}", {"data": {"r_acme_2fr%d" % page: {"nameWithOwner": f"acme/r{page}", "stargazerCount": page}}})
        self.assert_done(self.run_action(facts="true", format="svg"))
        self.assertEqual(["page1", "page2"], [call.split("operationName=")[1].split()[0] for call in self.calls()])
        self.assertEqual({"github.com/acme/r1": {"stars": 1}, "github.com/acme/r2": {"stars": 2}}, self.facts())

    # ---- failures ----

    def test_outage_keeps_facts_and_cards(self):
        self.first_run()
        (self.tools / "page1").unlink()
        self.answer("offline", "")
        result = self.assert_kept("no facts from github.com: error connecting to api.github.com")
        self.assertEqual(
            ["github.com: error connecting to api.github.com", *(f"{url}: no complete answer" for url in (
                f"{LAB}?license=true", "https://cdn.jsdelivr.net/npm/@acme/knot/package.json",
                "https://api.npmjs.org/downloads/point/last-month/@acme/knot"))],
            [said.message[len("no facts from "):].split(";")[0] for said in result.said("warning")])  # each host is asked once

    def test_answer_that_is_no_json_keeps_facts_and_cards(self):
        self.first_run()
        self.answer("page1", "<html>\n::error::hacked ##[error]hacked 502</html>\n")
        self.assert_kept("no facts from github.com: no answer")
        self.answer("page1", '{"data": {"r_acme_2falpha": {"nameWithOwner": "acme/alpha", "stargazerCount": 1')
        self.assert_kept("'{' is never closed")

    def test_rate_limit_keeps_facts_and_cards(self):
        self.first_run()
        self.answer("page1", {"errors": [{"type": "RATE_LIMITED", "message": "API rate limit exceeded for installation."}]})
        self.assert_kept("API rate limit exceeded for installation.")
        self.answer("page1", {"message": "API rate limit exceeded", "documentation_url": "https://docs.github.com"})
        self.assert_kept("API rate limit exceeded")

    def test_deleted_repository_keeps_its_last_facts(self):
        self.first_run()
        before = self.cards()
        error = {"type": "NOT_FOUND", "path": ["r_acme_2fbeta"], "message": "Could not resolve to a Repository with the name 'acme/beta'."}
        self.answer_github(alpha=1300, beta=None, errors=[error])
        result = self.run_action(facts="true", commit="true", environment=NOVEMBER)
        self.assert_done(result)
        self.assertIn("'acme/beta'", result.said("warning")[0].message)
        self.assertEqual((1300, 80), tuple(self.facts()[f"github.com/acme/{name}"]["stars"] for name in ("alpha", "beta")))
        self.assertEqual(["alpha.svg"], [name for name, data in self.cards().items() if data != before[name]])

    def test_renamed_repository_is_a_warning(self):
        self.first_run()
        (self.tools / "page1").write_text((self.tools / "page1").read_text().replace("acme/beta", "acme/gamma"))
        self.assert_kept("'github.com/acme/beta' is now 'github.com/acme/gamma'")

    def test_deleted_package_keeps_its_last_facts(self):
        self.first_run()
        (self.tools / "https:__cdn.jsdelivr.net_npm_@acme_knot_package.json").unlink()
        self.assert_kept("no facts from https://cdn.jsdelivr.net/npm/@acme/knot/package.json: HTTP 404; the facts of the last run are kept")

    def test_outage_of_the_first_run_draws_cards_without_facts(self):
        (self.tools / "page1").unlink()
        self.answer("offline", "")
        result = self.run_action(facts="true", commit="true", environment=NOVEMBER)
        self.assert_done(result)
        self.assertEqual({}, self.facts())
        self.assertEqual(4, len(self.cards()))

    def test_nothing_is_committed_if_a_card_cannot_be_drawn(self):
        self.first_run()
        self.write("cards.yaml", CARDS.replace("title: alpha", "title: alpha, logo: none.svg"))
        self.commit("Name a logo")
        self.answer_github(beta=81)
        before = self.cards()
        result = self.run_action(facts="true", commit="true", environment=NOVEMBER)
        self.assertTrue(result.failed)
        self.assertIn("none.svg", result.log)
        self.assertEqual(before, self.cards())
        self.assertEqual(4, len(self.remote_log()))

    # ---- requests and inputs ----

    def test_check_fetches_nothing(self):
        self.first_run()
        count = len(self.calls())
        self.answer_github(alpha=1300)
        self.assert_done(self.run_action(facts="true", check="true"))
        self.assertEqual(count, len(self.calls()))

    def test_only_known_hosts_are_asked(self):
        self.write("cards.yaml", "facts: facts.json\ncards:\n  - {title: a, repo: git.example.org/a/b}\n"
                                 "  - {title: b, repo: gitlab.com.example.org/a/b}\n  - {title: lab, repo: gitlab.com/acme/lab}\n")
        self.answer(LAB + "/releases/permalink/latest.redirect", "https://example.org/hacked")
        result = self.run_action(facts="true")
        self.assert_done(result)
        self.assertEqual([f"curl {LAB}?license=true", f"curl {LAB}/releases/permalink/latest"], self.calls())
        for host in ("git.example.org", "gitlab.com.example.org"):
            self.assertIn(f"no facts from {host}: the action does not ask this host", result.log)
        self.assertIn("no facts from https://gitlab.com/api/v4/projects/acme%252Flab/releases/permalink/latest: HTTP 302", result.log)

    def test_project_without_releases_is_no_warning(self):
        (self.tools / f"{LAB}/releases/permalink/latest.redirect".replace("/", "_")).unlink()
        result = self.run_action(facts="true", environment=NOVEMBER)
        self.assert_done(result)
        self.assertNotIn("no facts from", result.log)

    def test_input_can_be_the_path_of_the_file(self):
        self.write("data/cards.yaml", CARDS.replace("facts: facts.json\n", ""))
        self.commit("Move")
        self.assert_done(self.run_action(data="data/cards.yaml", facts="data/kept.json", commit="true"))
        self.assertIn(b"alpha: The alpha.", self.cards()["alpha.svg"])
        self.assertIn("data/kept.json", [path for _, _, path in self.committed()])

    def test_named_file_is_next_to_the_metadata(self):
        self.write("data/cards.yaml", CARDS.replace("facts.json", '"own/kept.json" # by the action'))
        (self.work / "data/own").mkdir()
        self.assert_done(self.run_action(data="data/cards.yaml", facts="true"))
        self.assertTrue((self.work / "data/own/kept.json").exists())

    def test_wrong_inputs_are_told(self):
        self.write("other.yaml", CARDS.replace("facts.json", "other.json").replace("title: ", "title: other "))
        self.write("none.yaml", CARDS.replace("facts: facts.json\n", ""))
        for inputs, words in (({"data": "none.yaml", "facts": "true"}, "write 'facts: facts.json' next to 'cards:'"),
                              ({"data": "cards.yaml\nother.yaml", "facts": "true"}, "name several facts files"),
                              ({"facts": "../facts.json"}, "'placard facts' failed"), ({"facts": ".git/config"}, "'placard facts' failed"),
                              ({"facts": "a\n::error::hacked"}, "must not contain control characters")):
            result = self.run_action(**inputs)
            self.assertTrue(result.failed, inputs)
            self.assertTrue(any(words in error.message for error in result.said("error")), (inputs, result.log))
        self.assertEqual([], list(self.work.glob(".placard*")))

    def test_facts_file_that_is_a_link_leads_nowhere(self):
        (self.root / "outside.json").write_text("{}")
        (self.work / "facts.json").symlink_to("../outside.json")
        result = self.run_action(facts="true")
        self.assertTrue(result.failed, result.log)
        self.assertEqual("{}", (self.root / "outside.json").read_text())


if __name__ == "__main__":
    main()
