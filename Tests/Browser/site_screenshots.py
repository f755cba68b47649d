"""Small pictures of the main pages of a site, wide and narrow."""

import io

# The kinds of pages that are shown, and the file names of their pictures.
KINDS = ["home", "posts", "post", "election", "contest", "result", "recount", "statistics", "person",
         "search"]
WIDTHS = (1100, 320)
# Beyond this many pixels from the top a picture is cut.
HEIGHT = 1400
COLOURS = 64


def take(browser, base, pages, folder):
  from PIL import Image

  folder.mkdir(parents=True, exist_ok=True)
  for kind in KINDS:
    shown = [page for page in pages if page.kind == kind]
    if not shown:
      continue
    # The shallowest are overviews and the largest have most to show.
    path = min(shown, key=lambda page: (page.path.count("/"), -page.size)).path
    for width in WIDTHS:
      page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="light")
      page.goto(base + path)
      if kind == "search":
        page.fill("#search-field", "election")
        page.wait_for_selector("#search-results a", timeout=5_000)
      tall = page.evaluate("document.documentElement.scrollHeight")
      page.set_viewport_size({"width": width, "height": min(HEIGHT, max(500, tall))})
      taken = Image.open(io.BytesIO(page.screenshot()))
      page.close()
      picture = taken.convert("RGB")
      picture = picture.quantize(COLOURS, dither=Image.Dither.NONE)
      picture.save(folder / f"{kind}-{width}.png", optimize=True)
