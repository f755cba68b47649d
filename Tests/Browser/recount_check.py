#!/usr/bin/env python3
"""Checks recount pages in a real browser.

Usage: recount_check.py PAGE...

Each PAGE is a file or an address. It must agree with what was published, disagree once a ballot (or an
entry of the matrix) is changed in its box, and agree again once that is taken back. No console error
and no request beyond the page's own place is allowed. Needs PyPI's playwright and Chromium, which
CHROMIUM names if it is not /usr/bin/chromium.
"""

import os
import pathlib
import re
import sys

from playwright.sync_api import sync_playwright

AGREED = ("agrees", "partial")


def address(page):
    return page if "://" in page else pathlib.Path(page).resolve().as_uri()


def changed(text):
    """The text with one ballot turned round, or with one more vote in a matrix."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if ">" in line and not line.startswith("#"):
            ranking, star, times = line.partition("*")
            labels, bars, ranking = ranking.rpartition("||")
            names = [name.strip() for name in ranking.split(">")]
            lines[number] = f"{labels}{bars} {' > '.join(reversed(names))} {star}{times}".strip()
            return "\n".join(lines)
    return re.sub(r",(\d+)", lambda votes: f",{int(votes[1]) + 1}", text, count=1)


def outcome(page):
    return page.get_attribute("#recount-outcome", "data-outcome")


def count(page, text):
    page.evaluate("document.querySelector('.recount-box').open = true")
    page.fill("#recount-text", text)
    page.click("#recount-again")
    return outcome(page)


def check(page):
    """What is wrong with a recount page that was opened."""
    page.wait_for_selector("#recount-outcome[data-outcome]")
    first = outcome(page)
    said = page.text_content("#recount-outcome")
    print(f"  {first}: {said}")
    if first == "nothing":
        return
    if first not in AGREED:
        for row in page.query_selector_all(".recount-differs"):
            print("   ", " | ".join(row.eval_on_selector_all("td", "e => e.map(c => c.innerText)")))
        yield f"is said to have the outcome '{first}'"
    text = page.input_value("#recount-text")
    if count(page, changed(text)) != "disagrees":
        yield "agrees although a ballot was changed"
    if page.query_selector(".recount-differs") is None:
        yield "does not say where it disagrees"
    print("  changed:", page.text_content("#recount-outcome"))
    if count(page, text) != first:
        yield "does not agree again once the change is taken back"


def main(pages):
    failures = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        for name in pages:
            here = address(name)
            print(here)
            page = browser.new_page(viewport={"width": 320, "height": 640})
            problems = []
            page.on("console", lambda said: said.type == "error"
                    and problems.append(f"console: {said.text}"))
            page.on("pageerror", lambda error: problems.append(f"script: {error}"))
            place = here.split("/elections/")[0]
            page.on("request", lambda request: request.url.startswith(place)
                    or problems.append(f"asks for {request.url}"))
            page.goto(here)
            problems.extend(check(page))
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                problems.append("is wider than 320 pixels")
            for problem in problems:
                print(f"  FAILED: {problem}")
            failures += len(problems)
            page.close()
        browser.close()
    print(f"{len(pages)} pages, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
