#!/usr/bin/env python3
"""The width of a line as placard measures it, and as Chromium does with the same font file: widths_test.py PLACARD

Exits with 77 where there is no Chromium. Lines whose font is not installed are left out, and named.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SIZE = 40
TOLERANCE = 0.001
SKIPPED = 77

# Family, language, font file, direction, text, and for variable fonts weight and axes. Files are searched for among the program's
# fonts, those of the tests and the system's.
LINES = [
    ("Inter", "en", "Inter-Regular.otf", "ltr", "Distributed job scheduler: AVA, To, fi — “quoted”, naïve Łódź."),
    ("Vollkorn", "en", "Vollkorn-Regular.ttf", "ltr", "The interesting problem wasn’t scheduling; 50M tasks a day."),
    ("JetBrains Mono", "en", "JetBrainsMono-Regular.ttf", "ltr", "kairos-scheduler v2.1.0"),
    ("Inter", "el", "Inter-Regular.otf", "ltr", "Διαχείριση εταιρικών δικτύων με έμφαση στην ορθότητα."),
    ("Inter", "ru", "Inter-Regular.otf", "ltr", "Распределённая система управления сетями."),
    ("Noto Sans CJK SC", "zh-CN", "NotoSansCJK-Regular.ttc", "ltr", "面向企业网络管理的分布式系统，专注于正确性与规模。"),
    ("Noto Sans CJK JP", "ja", "NotoSansCJK-Regular.ttc", "ltr", "企業ネットワークのための分散システム。"),
    ("Noto Sans CJK KR", "ko", "NotoSansCJK-Regular.ttc", "ltr", "기업 네트워크 관리를 위한 분산 시스템"),
    ("Noto Sans Thai", "th", "NotoSansThai-Regular.ttf", "ltr", "ระบบกระจายสำหรับจัดการเครือข่ายองค์กร"),
    ("Noto Sans Devanagari", "hi", "NotoSansDevanagari-Regular.ttf", "ltr", "उद्यम नेटवर्क प्रबंधन के लिए वितरित प्रणाली"),
    ("Noto Sans Arabic", "ar", "NotoSansArabic-Regular.ttf", "rtl", "نظام موزّع لإدارة شبكات المؤسسات"),
    ("Noto Sans Hebrew", "he", "NotoSansHebrew-Regular.ttf", "rtl", "מערכת מבוזרת לניהול רשתות ארגוניות"),
    ("Placard Axes", "en", "PlacardAxes.ttf", "ltr", "aabca", 400, {}),
    ("Placard Axes", "en", "PlacardAxes.ttf", "ltr", "aabca", 650, {"wdth": 85}),
    ("Placard Axes", "en", "PlacardAxes.ttf", "ltr", "aabca", 200, {"MONO": 0.5}),
    ("Placard Variable", "en", "PlacardVariable.ttf", "ltr", "aabca", 550, {}),
    ("Placard Variable", "en", "PlacardVariable.woff2", "ltr", "aabca", 700, {}),
]

STYLE = """extends: ink
name: measured
fonts: {fonts}
frame: {{width: 4000}}
summary: {{width: 0, type: {{family: {family}, weight: {weight}, axes: {axes}, ligatures: true, size: {size}, line: 60}}}}
"""


def find_font(name, program):
    bundled = program.parent / "share/placard/fonts" / name
    for file in (bundled, Path(__file__).resolve().parent.parent / "support/fonts" / name):
        if file.exists():
            return file
    return next(Path("/usr/share/fonts").rglob(name), None)


def placard_width(program, folder, line, font):
    family, language, _, direction, text, weight, axes = line
    own = font.is_relative_to(program.parent)
    if not own:
        shutil.copy(font, folder)
    style = STYLE.format(fonts="[]" if own else json.dumps([font.name]), family=family, size=SIZE, weight=weight,
                         axes=json.dumps(axes))
    (folder / "style.yaml").write_text(style)
    card = {"id": "a", "title": "a", "style": "./style.yaml", "mode": "light", "direction": direction, "lang": language,
            "summary": text}
    (folder / "card.json").write_text(json.dumps(card))
    done = subprocess.run([program, "render", "card.json", "-o", "-", "--format", "scene"], cwd=folder, capture_output=True,
                          text=True)
    rows = [row for row in done.stdout.splitlines() if f" size {SIZE} " in row]
    if done.returncode or len(rows) != 1:
        raise SystemExit(f"{family}: {done.stderr or done.stdout}")
    return float(rows[0].split(" width ")[1].split(" ")[0])


def page(lines):
    faces, rows = [], []
    for i, (family, language, _, direction, text, weight, axes, font) in enumerate(lines):
        # Of a collection, Chromium opens the first font only: another one is asked for by its name.
        source = f"local('{family}')" if font.suffix == ".ttc" else f"url('{font.as_uri()}')"
        faces.append(f"@font-face {{ font-family: f{i}; font-weight: 1 1000; src: {source}; }}")
        settings = ", ".join(f"'{axis}' {value}" for axis, value in axes.items()) or "normal"
        rows.append(f"<p><span lang={language} dir={direction} style=\"font: {weight} {SIZE}px f{i}; font-variation-settings: {settings}\">{text}</span></p>")
    return f"""<!doctype html><meta charset=utf-8><style>{" ".join(faces)}
p {{ white-space: nowrap; }} span {{ text-rendering: geometricPrecision; }}</style><body>{"".join(rows)}<script>
document.fonts.ready.then(() => {{
  const widths = [...document.querySelectorAll('span')].map(span => span.getBoundingClientRect().width);
  const loaded = [...document.fonts].map(face => face.status);
  document.body.textContent = JSON.stringify({{widths, loaded}});
}});</script>"""


def chromium_widths(browser, folder, lines):
    html = folder / "page.html"
    html.write_text(page(lines))
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
               "--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=10000",
               "--dump-dom", html.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    start, end = done.stdout.find("{\"widths\""), done.stdout.rfind("}")
    if start < 0:
        raise SystemExit(f"{browser} said nothing of use: {done.stdout[-300:]} {done.stderr[-300:]}")
    answer = json.loads(done.stdout[start:end + 1])
    if set(answer["loaded"]) != {"loaded"}:
        raise SystemExit(f"{browser} did not load every font: {answer['loaded']}")
    return answer["widths"]


def main():
    browser = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    if not browser:
        print("skipped: no chromium here")
        return SKIPPED
    program = Path(sys.argv[1]).resolve()
    lines = []
    for line in LINES:
        font = find_font(line[2], program)
        if font:
            lines.append((*line, *(400, {})[len(line) - 5:], font))
        else:
            print(f"left out: {line[0]} is not installed")
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / ".git").mkdir()
        for line, theirs in zip(lines, chromium_widths(browser, folder, lines)):
            ours = placard_width(program, folder, line[:7], line[7])
            by = abs(ours - theirs) / theirs
            failed = failed or by > TOLERANCE
            print(f"{'DIFFERS' if by > TOLERANCE else 'same'} {by * 100:.3f} %: {line[0]}: {ours} here, {theirs:.2f} in Chromium")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
