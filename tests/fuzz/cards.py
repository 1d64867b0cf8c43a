#!/usr/bin/env python3
"""Draws random cards in random styles: cards.py PROGRAM SCHEMA COUNT [SEED]

The cards are generated from the JSON schema of metadata files, with values that are valid, too long or of the wrong type, and text
in many scripts. They are drawn as JSON Lines, as SVG and PNG. The program may refuse a card, but it must neither end with a signal
nor report a failure of the machine. The input of a run that fails is kept in the current folder.
"""
import json
import random
import subprocess
import sys

LANGUAGES = ["ar", "de", "fr", "he", "hi", "ja", "th", "tr", "zh-Hant"]
LINES_IN_A_RUN = 250
STYLES = ["ink", "github", "editorial", "terminal", "blueprint", "aurora", "brutal"]
WORDS = [
    "a", "placard", "in-flight", "exactly-once", "https://example.org/a/b?c=d", "someVeryLongCamelCaseIdentifier",
    "fi", "ﬃ", "ÄÖÜß", "İstanbul", "Ελλάδα", "Привет", "שלום", "العربية", "हिन्दी", "ภาษาไทย", "한국어", "日本語", "分布式", "ライブラリ",
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪", "1️⃣", "©️", "e\u0301\u0301\u0301", "\u0301", "a\u0300\u05d0", "\u202e", "\u200d", "\u00ad", "\u2028", "\u200b",
    "—", "…", "“", "”", "«", "(", ")", "->", "::", "U+0041", "\U00013000", "\ue000", "\ufffd", "0", "-1", "1e9", "100%",
]
BLANKS = [" ", " ", " ", "  ", "\t", "\n", "\n\n", "\u00a0", "\u3000", "\u2003", "\u1680", "\r", "\u0085", ""]


def text(rng, longest):
    length = min(longest, int(rng.paretovariate(0.7))) + (rng.randrange(60) == 0)
    return "".join(rng.choice(WORDS) + rng.choice(BLANKS) for _ in range(length))[: 2 * longest + 1]


def value(rng, schema, definitions, depth=0):
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in schema:
        return value(rng, rng.choice(schema["anyOf"]), definitions, depth)
    if rng.randrange(200) == 0:
        return rng.choice([None, True, -1, 1e300, [], {}, [[]], "x" * 6000, "\f", {"text": []}])
    if "enum" in schema:
        return rng.choice(schema["enum"])
    if "examples" in schema and rng.randrange(4) == 0:
        return rng.choice(schema["examples"])
    kinds = schema.get("type", "string")
    kind = kinds if isinstance(kinds, str) else rng.choice([kind for kind in kinds if kind != "null"])
    if kind == "object":
        return mapping(rng, schema, definitions, depth + 1)
    if kind == "array":
        items = schema.get("items", {})
        return [value(rng, items, definitions, depth + 1) for _ in range(min(int(rng.paretovariate(0.8)) - 1, 120))]
    if kind in ("integer", "number"):
        low, high = schema.get("minimum", 0), schema.get("maximum", 2000)
        number = rng.choice([low, high, rng.uniform(low, high)] * 10 + [low - 1, high + 1])
        return int(number) if kind == "integer" else number
    if kind == "boolean":
        return rng.random() < 0.5
    return text(rng, schema.get("maxLength", 200))


def mapping(rng, schema, definitions, depth):
    keys = schema.get("properties", {})
    if not keys and isinstance(schema.get("additionalProperties"), dict):
        keys = {text(rng, 20): schema["additionalProperties"] for _ in range(rng.randrange(1, 12))}
    share = rng.choice([0.15, 0.4, 0.8])
    return {key: value(rng, of, definitions, depth) for key, of in keys.items() if rng.random() < share}


def complete_data(rng, one):
    """Makes data valid where the schema does not say how; most cards would be refused."""
    if "languages" in one:
        one["languages"] = {text(rng, 20): rng.uniform(0.1, 1e6) for _ in range(rng.randrange(1, 12))}
    if "progress" in one:
        one["progress"] = rng.choice([0, 100, "65%", {"done": rng.randrange(21), "of": 20, "label": text(rng, 20)}])
    if "sparkline" in one:
        one["sparkline"] = [rng.choice([0, 1, rng.uniform(0, 1e6)]) for _ in range(rng.choice([2, 3, 30, 400]))]
    if "metrics" in one:
        one["metrics"] = {text(rng, 20): text(rng, 10) for _ in range(rng.randrange(9))}
    if "timeline" in one:
        one["timeline"] = [{"title": text(rng, 60) + "a", "date": text(rng, 10), "place": text(rng, 40)} for _ in range(rng.randrange(5))]
    if "people" in one:
        one["people"] = [text(rng, 30) + "a" for _ in range(rng.randrange(12))]


def card(rng, schema):
    definitions = schema["$defs"]
    properties = definitions["card"]["else"]["properties"]
    result = mapping(rng, {"properties": properties}, definitions, 0)
    result["title"] = text(rng, 40) or "a"
    result["translations"] = {tag: mapping(rng, definitions["translation"], definitions, 0) for tag in LANGUAGES if rng.random() < 0.03}
    for translation in result["translations"].values():
        translation["title"] = text(rng, 40) or "a"
        translation.pop("labels", None)
    if "lang" in result:
        result["lang"] = rng.choice(LANGUAGES)
    # Files that do not exist would refuse most cards.
    for key in ("logo", "avatar", "cover", "style", "palette", "fonts"):
        for one in (result, *result["translations"].values()):
            one.pop(key, None)
    for one in (result, *result["translations"].values()):
        complete_data(rng, one)
    if rng.random() < 0.3:
        result["width"] = rng.choice([120, 150, 200, 320, 480, 840])
    return result


def main():
    program, schema_file, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    drawn = refused = 0
    while drawn < count:
        lines = min(LINES_IN_A_RUN, count - drawn)
        source = "".join(json.dumps({**card(rng, schema), "id": f"c{drawn + i}"}) + "\n" for i in range(lines))
        style = rng.choice(STYLES)
        command = [program, "render", "-", "-f", rng.choice(["svg", "svg,png"]), "-s", style, "--mode", rng.choice(["both", "auto"]),
                   "--scale", "1", "--jobs", str(rng.choice([1, 2])), "--tar", "-"]
        run = subprocess.run(command, input=source.encode("utf-8", "surrogatepass"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        output = run.stderr.decode("utf-8", "replace")
        if run.returncode not in (0, 1) or any(word in output for word in ("Sanitizer", "runtime error", "Pango-", "GLib-", "terminate called")):
            with open("fuzz-cards.jsonl", "w", encoding="utf-8") as file:
                file.write(source)
            sys.exit(f"{output[-4000:]}\n{' '.join(command)} < fuzz-cards.jsonl ended with {run.returncode}")
        drawn += lines
        refused += len({line.split(":")[1] for line in output.splitlines() if ": error: " in line and ":" in line})
    print(f"drew {drawn - refused} of {drawn} random cards; the others were refused with an error")


main()
