"""What Hustings prints of a tally, in the terms in which its peers answer."""
import csv
import functools
import io
import json

import measuring

# 3 is a tie at the last seat: counted all the same.
COUNTED = (0, 3)


def command(program, path, method="schulze", strength="margins", blanks="last", seats=1,
            form="json"):
    parts = [program, "tally", path, "--method", method, "--seats", seats, "--format", form,
             "--blanks", blanks]
    if method in ("schulze", "ranked-pairs"):
        parts += ["--strength", strength]
    return parts


@functools.cache
def expected(program, path, **options):
    """Counted once more, outside of what is measured."""
    output = measuring.run(command(program, path, **options), accepted=COUNTED).output
    return answer(output, options.get("form", "json"))


def answer(output, form):
    """The answer in the peers' terms; as CSV there are no votes of pairs, which can be millions."""
    if form == "csv":
        tiers = {}
        for row in csv.DictReader(io.StringIO(output.decode())):
            tiers.setdefault(int(row["place"]), []).append(row["candidate"])
        order = [tiers[place] for place in sorted(tiers)]
        return {"order": order, "first": order[0]}
    found = json.loads(output)
    return {"order": found["ranking"], "first": found["ranking"][0], "elected": found["elected"],
            "candidates": found["candidates"], "pairwise": found["pairwise"]}
