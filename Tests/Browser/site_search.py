"""What is wrong with a site's search, tried with words of pages' titles."""

import collections
import json
import re

from playwright.sync_api import expect

# How many pages are looked for.
TRIES = 6


def titles(site):
  """The pages that search knows, and their titles."""
  lists = sorted((site / "search").glob("pages-*.js"))
  for file in lists:
    for line in file.read_text(encoding="utf-8").splitlines():
      if line.startswith("["):
        path, title, *_ = json.loads(line.rstrip(",);").removesuffix("]") + "]")
        yield path, title


def queries(site):
  """A page of each of some folders, with a word that no other title has."""
  words = {path: set(re.findall(r"[a-z]{4,}", title.casefold())) for path, title in titles(site)}
  counts = collections.Counter(word for all in words.values() for word in all)
  folders = {}
  for path in sorted(words):
    rare = sorted((word for word in words[path] if counts[word] == 1), key=lambda word: (-len(word), word))
    if rare:
      folders.setdefault(path.rpartition("/")[0], (path, rare[0]))
  found = sorted(folders.values())
  step = max(1, len(found) // TRIES)
  return found[::step][:TRIES]


def problems(visit, site):
  """Pairs of a page's path and what is wrong."""
  page = visit.page
  if not (site / "search.html").is_file():
    return
  tries = queries(site)
  if not tries:
    yield "search.html", "search: it knows no page, or no title has a word of its own"
  for path, word in tries:
    visit.open("search.html")
    try:
      by_keys(page, word, visit.base + path)
    except AssertionError as error:
      yield path, f"search for '{word}': {first_line(error)}"
  if tries:
    path, word = tries[0]
    try:
      by_address(visit, word, visit.base + path)
    except AssertionError as error:
      yield "search.html", f"search by address: {first_line(error)}"


def by_keys(page, word, wanted):
  page.keyboard.press("/")
  field = page.locator("#search-field")
  expect(field, "'/' leads to the field").to_be_focused()
  page.keyboard.type(word)
  results = page.locator("#search-results a")
  expect(page.locator("#search-status")).to_contain_text("found")
  found = results.evaluate_all("(all) => all.map((link) => link.href.split(/[?#]/)[0])")
  assert wanted in found, f"does not find {wanted}, but {', '.join(found[:3]) or 'nothing'}"
  expect(page.locator("#search-results mark").first, "marks the word").to_be_visible()
  page.keyboard.press("ArrowDown")
  expect(results.first, "the down arrow leads to a result").to_be_focused()
  page.keyboard.press("ArrowUp")
  expect(field, "the up arrow leads back").to_be_focused()
  page.keyboard.press("Escape")
  expect(field, "Escape clears the field").to_have_value("")
  expect(results, "Escape clears the results").to_have_count(0)


def by_address(visit, word, wanted):
  page = visit.page
  page.set_viewport_size({"width": 320, "height": 640})
  visit.open("search.html", f"?q={word}")
  expect(page.locator("#search-results a").first, "a query in the address is answered").to_be_visible()
  wide = page.evaluate("document.documentElement.scrollWidth")
  page.set_viewport_size({"width": 1100, "height": 900})
  assert wide <= 320, f"results are {wide} pixels wide at 320"


def first_line(error):
  return " ".join(str(error).split("\n")[:2])
