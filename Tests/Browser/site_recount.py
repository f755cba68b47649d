"""What is wrong with a recount page: it must agree, and must notice a changed ballot."""

import re

from playwright.sync_api import TimeoutError as NotInTime

AGREED = ("agrees", "partial")
PATIENCE = 5_000


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
  """What the page says, once it says something."""
  try:
    page.wait_for_selector("#recount-outcome[data-outcome]", timeout=PATIENCE)
  except NotInTime:
    return None
  return page.get_attribute("#recount-outcome", "data-outcome")


def recounted(page, text):
  """What the page says of a text in its box."""
  page.evaluate("""() => {
    document.querySelector(".recount-box").open = true;
    delete document.getElementById("recount-outcome").dataset.outcome;
  }""")
  page.fill("#recount-text", text)
  page.click("#recount-again")
  return outcome(page)


def problems(page):
  # From a server the ballots are fetched, and then are what is counted.
  page.wait_for_load_state("networkidle")
  first = outcome(page)
  if first == "nothing":
    return
  if first not in AGREED:
    yield f"recount: {page.text_content('#recount-outcome')}"
    for row in page.query_selector_all(".recount-differs")[:3]:
      cells = row.eval_on_selector_all("th, td", "(all) => all.map((cell) => cell.innerText)")
      yield f"recount: {' | '.join(cells)}"
  text = page.input_value("#recount-text")
  if recounted(page, changed(text)) != "disagrees":
    yield "recount: agrees although a ballot was changed"
  elif page.query_selector(".recount-differs") is None:
    yield "recount: does not say where it disagrees"
  if recounted(page, text) != first:
    yield "recount: does not agree again once the change is taken back"
