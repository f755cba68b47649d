"""The pages of a built site: their list, a sample of all kinds, and a server for them."""

import contextlib
import dataclasses
import functools
import hashlib
import html
import http.server
import re
import threading


@dataclasses.dataclass(frozen=True)
class Page:
  path: str
  # The class of its body: what the page is, such as 'contest'; or 'redirect'.
  kind: str
  heading: str
  size: int


def pages(site):
  """All pages of a site's folder, in the order of their paths."""
  files = sorted(site.rglob("*.html"), key=lambda file: file.relative_to(site).as_posix())
  return [page(file, file.relative_to(site).as_posix()) for file in files]


def page(file, path):
  text = file.read_text(encoding="utf-8")
  kind = re.search(r'<body class="([^" ]*)|http-equiv="(?P<redirect>refresh)"', text)
  heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
  words = re.sub(r"<[^>]*>", "", heading[1]) if heading else ""
  name = "" if kind is None else "redirect" if kind["redirect"] else kind[1]
  return Page(path, name, html.unescape(words).strip(), len(text))


def sample(pages, limit):
  """The pages to open: all, or some of every kind, the largest of each first, and every recount."""
  kinds = {}
  for page in pages:
    kinds.setdefault((page.kind, page.path.split("/")[0]), []).append(page)
  kinds = [shuffled(kind) for kind in kinds.values()]
  chosen = {page for page in pages if page.kind == "recount"}
  for turn in range(max(map(len, kinds), default=0)):
    for kind in kinds:
      if turn < len(kind) and len(chosen) < limit:
        chosen.add(kind[turn])
  return sorted(chosen, key=lambda page: page.path)


def shuffled(kind):
  """The largest and the smallest, which are the likeliest to break, then the others in no order."""
  by_size = sorted(kind, key=lambda page: (page.size, page.path))
  ends = list(dict.fromkeys([by_size[-1], by_size[0]]))
  others = [page for page in kind if page not in ends]
  return ends + sorted(others, key=lambda page: hashlib.sha256(page.path.encode()).digest())


class Handler(http.server.SimpleHTTPRequestHandler):
  """Serves a folder below a path, and nothing beside it."""

  below = "/"
  protocol_version = "HTTP/1.1"

  def translate_path(self, path):
    if not path.startswith(self.below):
      return super().translate_path("/there is no such file")
    return super().translate_path("/" + path[len(self.below):])

  def log_message(self, *_):
    pass


@contextlib.contextmanager
def served(site, below):
  """The address of a server for a folder, which stops when it is left."""
  handler = type("SiteHandler", (Handler,), {"below": below})
  server = http.server.ThreadingHTTPServer(
    ("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
  server.daemon_threads = True
  thread = threading.Thread(target=server.serve_forever, daemon=True)
  thread.start()
  try:
    yield f"http://127.0.0.1:{server.server_port}{below}"
  finally:
    server.shutdown()
    server.server_close()
    thread.join()
