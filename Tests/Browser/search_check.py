"""Searches a built site in headless Chromium, from a disk: search_check.py SITE QUERY TITLE

Says what went wrong, and exits with 1: the first result's title is not TITLE, the keys do not work,
a console message, or a request for anything but a file. Needs playwright and Debian's chromium.
"""

import pathlib
import sys

from playwright.sync_api import expect, sync_playwright


def check(page, address, query, title):
    page.goto(address)
    page.keyboard.press("/")
    field = page.locator("#search-field")
    expect(field).to_be_focused()
    page.keyboard.type(query)
    results = page.locator("#search-results a")
    expect(results.first).to_have_text(title)
    expect(page.locator("#search-status")).to_contain_text("found")
    expect(page.locator("#search-results mark").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(results).to_have_count(0)
    page.goto(f"{address}?q={query}")
    expect(results.first).to_have_text(title)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "wider than 320 px"


def main(site, query, title):
    address = (pathlib.Path(site).resolve() / "search.html").as_uri()
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:")
                or problems.append(f"request: {request.url}"))
        try:
            check(page, address, query, title)
        except AssertionError as error:
            problems.append(str(error))
        browser.close()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
