#!/usr/bin/env python3
"""Checks a built site in headless Chromium.

Every page is opened from a disk, from a server and from a server's sub-path. No console message, no
failed request, no request for anything outside the site, nothing wider than a screen of 320 pixels,
nothing that axe-core objects to in light and dark. Recount pages must agree with what was published
and notice a changed ballot; search must find pages by words of their titles.

Needs what scripts/install-browser installs, and Pillow for screenshots. CHROMIUM names the browser
if it is not /usr/bin/chromium.
"""

import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import sys
import time

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Error, sync_playwright

import hostile_community
import site_pages
import site_recount
import site_search
import site_screenshots

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What holds the words of authors, on pages of a kind.
HOLDERS = {"contest": "article.statement", "post": "article.post"}
WIDE = {"width": 1100, "height": 900}
NARROW = {"width": 320, "height": 640}

# Of all that axe tells only what is wrong crosses over.
VIOLATIONS = """(runOnly) => axe.run({ runOnly, resultTypes: ["violations"], preload: false })
  .then((results) => results.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}: ${nodes[0].target.join(" ")}`
      + (nodes.length > 1 ? `, and ${nodes.length - 1} more` : "")))"""

# The elements that reach furthest beyond the screen, but for those inside of what scrolls by itself.
TOO_WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= innerWidth) return null;
  const within = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const name = (element) => element.localName
    + (element.id ? "#" + element.id : "")
    + [...element.classList].map((word) => "." + word).join("");
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !within(element));
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return `${root.scrollWidth} pixels wide at ${innerWidth}: ${inner.slice(0, 3).map(name).join(", ")}`;
}"""


class Visit:
  """A page of the browser, and what went wrong in it since it was last asked."""

  def __init__(self, browser, base):
    self.base = base
    self.page = browser.new_page(viewport=WIDE)
    self.problems = []
    self.page.on("console", self.heard)
    self.page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
    self.page.on("request", self.asked)
    self.page.on("requestfailed", self.failed)
    self.page.on("response", self.answered)

  def heard(self, message):
    if message.type in ("error", "warning", "assert"):
      at = message.location["url"].removeprefix(self.base)
      self.problems.append(f"console {message.type}: {message.text} at {at or 'no place'}")

  def asked(self, request):
    if not request.url.startswith((self.base, "data:", "blob:")):
      self.problems.append(f"asks for {request.url}")

  def failed(self, request):
    # A page that is left takes its open requests along; that is no failure.
    if request.failure != "net::ERR_ABORTED":
      self.problems.append(f"failed request: {request.url}: {request.failure}")

  def answered(self, response):
    if response.status >= 400:
      self.problems.append(f"status {response.status}: {response.url}")

  def open(self, path, query=""):
    self.page.goto(self.base + path + query)

  def taken(self):
    problems, self.problems = self.problems, []
    return list(dict.fromkeys(problems))


def look(page):
  """What is wrong with how an open page looks, in light and dark, wide and narrow."""
  page.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
  page.evaluate(AXE_SCRIPT + ";0")
  violations = page.evaluate(VIOLATIONS, {"type": "tag", "values": TAGS})
  yield from (f"axe, light: {violation}" for violation in violations)
  page.emulate_media(color_scheme="dark")
  page.set_viewport_size(NARROW)
  violations = page.evaluate(VIOLATIONS, {"type": "tag", "values": TAGS})
  yield from (f"axe, dark: {violation}" for violation in violations)
  if (width := page.evaluate(TOO_WIDE)) is not None:
    yield width
  page.emulate_media(color_scheme="light")
  page.set_viewport_size(WIDE)


def arrival(visit, path):
  """What is wrong with a page that leads to another one at once."""
  try:
    visit.page.goto(visit.base + path, wait_until="commit")
    visit.page.wait_for_url(lambda url: url != visit.base + path, timeout=5_000)
  except Error as error:
    yield f"leads nowhere: {error.message.splitlines()[0]}"


def check_page(visit, place, page, hostile):
  if page.kind == "redirect":
    yield from arrival(visit, page.path)
    return
  visit.open(page.path)
  if place == "disk":
    yield from look(visit.page)
  if page.kind == "recount":
    yield from site_recount.problems(visit.page)
  if holder := hostile.get(page.kind):
    yield from hostile_community.problems(visit.page, holder)


def check_pages(visit, place, pages, hostile):
  for page in pages:
    problems = []
    try:
      problems.extend(check_page(visit, place, page, hostile))
    except Error as error:
      problems.append(error.message.splitlines()[0])
    yield from (f"{page.path}: {problem} ({place})" for problem in visit.taken() + problems)


def check_search(visit, place, site):
  yield from (f"{path}: {problem} ({place})" for path, problem in site_search.problems(visit, site))
  yield from (f"search.html: {problem} ({place})" for problem in visit.taken())


@contextlib.contextmanager
def chromium():
  with sync_playwright() as playwright:
    # A name that is asked for must fail, whatever network there is.
    browser = playwright.chromium.launch(
      executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
      args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"])
    yield browser
    browser.close()


def check(site, hostile, place, base, pages, searches):
  """The failures of some pages at one of the places that a site is opened from."""
  with chromium() as browser:
    visit = Visit(browser, base)
    failures = list(check_pages(visit, place, pages, hostile))
    return failures + (list(check_search(visit, place, site)) if searches else [])


def failures(site, chosen, hostile):
  """The failures at all places, in order; two browsers share the work.

  `hostile` names what holds the words of others, by the kind of the page, where they are suspected.
  """
  with contextlib.ExitStack() as stack:
    server = stack.enter_context(site_pages.served(site, "/"))
    below = stack.enter_context(site_pages.served(site, "/community/"))
    disk = site.as_uri() + "/"
    parts = [("disk", disk, chosen[0::4], True), ("disk", disk, chosen[1::4], False),
             ("disk", disk, chosen[2::4], False), ("disk", disk, chosen[3::4], False),
             ("server", server, chosen, True), ("sub-path", below, chosen, True)]
    pool = stack.enter_context(concurrent.futures.ThreadPoolExecutor(2))
    return sorted(failure for part in pool.map(lambda part: check(site, hostile, *part), parts)
                  for failure in part)


def main(arguments):
  site = arguments.site.resolve()
  if not (site / "index.html").is_file():
    sys.exit(f"{arguments.site}: there is no site, as it has no index.html")
  started = time.monotonic()
  pages = site_pages.pages(site)
  chosen = site_pages.sample(pages, arguments.limit)
  if arguments.screenshots:
    with chromium() as browser:
      site_screenshots.take(browser, site.as_uri() + "/", pages, arguments.screenshots)
  found = failures(site, chosen, HOLDERS if arguments.hostile else {})
  for failure in found:
    print(failure)
  recounts = sum(page.kind == "recount" for page in chosen)
  print(f"{len(chosen)} of {len(pages)} pages, {recounts} of them recounts, in 3 places: "
        f"{len(found)} failures, {time.monotonic() - started:.0f} s")
  return 1 if found else 0


def parsed():
  parser = argparse.ArgumentParser(
    description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("site", type=pathlib.Path, metavar="SITE", help="the folder of a built site")
  parser.add_argument("--limit", type=int, default=150, metavar="N",
                      help="how many pages to open, of all kinds; recounts in any case (150)")
  parser.add_argument("--hostile", action="store_true",
                      help="look for harm that authors of statements and posts did")
  parser.add_argument("--screenshots", type=pathlib.Path, metavar="DIR",
                      help="write pictures of the main pages there, too")
  return parser.parse_args()


if __name__ == "__main__":
  sys.exit(main(parsed()))
