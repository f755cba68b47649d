"""The site beside Hugo, as `Benchmarks/site` measures it, and once more on one core."""
import json
import statistics
import subprocess
import sys

import measuring
from invented import posts

from . import peers
from .ballots import in_one_and_all

SCRIPT = measuring.ROOT / "Benchmarks/site"
# Whose figures each step's are compared with.
AGAINST = {"Hugo, from nothing": "from nothing", "Hugo, a word in an old post": "a word in an old post"}
MOST_ON_ONE_CORE = 1_000


def measure(context):
    rows = []
    for size in context.options.posts:
        rows += measured(context, size, context.rounds)
    return [{"title": "The site", "kind": "site", "unit": "posts", "plot": "site", "rows": rows},
            cores(context)]


def measured(context, size, rounds):
    figures = context.folder / f"site-{size}.json"
    hugo = ["--hugo"] if context.peers.hugo() else []
    status = subprocess.run(
        [sys.executable, SCRIPT, "--program", context.program, "--posts", str(size), "--rounds",
         str(rounds), "--seed", str(context.options.seed), "--json", figures, *hugo],
        stdout=sys.stderr).returncode
    if status != 0:
        sys.exit(f"the site of {size} posts is wrong, as told above")
    rows = [row(size, step, found) for step, found in json.loads(figures.read_text()).items()]
    ours = {each["what"]: each for each in rows if each["program"] == "Hustings"}
    for each in rows:
        other = ours.get(each["what"])
        if each["program"] != "Hustings" and other:
            for key, name in (("times_seconds", "seconds"), ("times_peak", "peak")):
                each[key] = round(middle(each[name]) / middle(other[name]), 3)
    if not hugo:
        rows.append({"program": "Hugo", "what": "from nothing", "size": size,
                     "why_not": f"not installed: {peers.HOW}"})
    return rows


def middle(figure):
    return statistics.median(figure) if isinstance(figure, list) else figure


def row(size, step, found):
    return {"program": "Hugo" if step in AGAINST else "Hustings", "what": AGAINST.get(step, step),
            "size": size, "seconds": [each["seconds"] for each in found],
            "peak": max(each["peak"] for each in found), "written": found[-1]["written"],
            "aim": found[-1]["aim"], "why_not": None}


def cores(context):
    """A site of some posts from nothing, with one core and with all of them."""
    size = min(context.options.posts[-1], MOST_ON_ONE_CORE)
    folder = context.folder / "cores"
    subprocess.run([sys.executable, "-c", WRITE, str(size), str(context.options.seed), folder],
                   cwd=SCRIPT.parent, check=True)
    output = folder.parent / "cores-site"
    command = [context.program, "site", "build", "--community", folder, "--output", output, "--now",
               posts.NOW]
    aside = []

    def forget():
        for each in (folder / ".hustings", output):
            if each.exists():
                aside.append(each.rename(folder.parent / f"cores-aside-{len(aside)}"))

    return in_one_and_all(
        [(f"site of {size:,} posts", command, forget)], context,
        digest=lambda: measuring.digests(output))


# In a process of its own, whose memory does not count as a child's.
WRITE = """
import pathlib, sys
from invented import posts
size, seed, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
made = posts.Posts(size, seed)
posts.write_community(folder)
for number in range(size):
    posts.write_post(folder, made.name(number), made.header(number), made.body(number))
"""
