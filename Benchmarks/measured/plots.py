"""How cost grows, as SVG: logarithmic, for light and dark pages, without any script."""
import math
import statistics
from xml.sax.saxutils import escape

WIDTH, PLOT_HEIGHT = 720, 400
# Where the axes lie.
LEFT, RIGHT, TOP, BOTTOM = 76, WIDTH - 48, 44, 348
LEGEND_LINE = 20
# The colour of each program, on light pages and on dark ones; marks and dashes tell them apart, too.
COLOURS = {"Hustings": ("#0b5394", "#7db7e8"), "numpy": ("#b45309", "#f2a65a"),
           "pref_voting": ("#2f6f3e", "#7fcf92"), "votelib": ("#8b2252", "#ec8fb7"),
           "VoteKit": ("#5b4a9e", "#b3a4f0"), "preflibtools": ("#5f6368", "#b0b4b9"),
           "Hugo": ("#b45309", "#f2a65a")}
DASHES = ["", "7,4", "2,4"]
STEPS = ("from nothing", "nothing changed", "a word in an old post")
MARKS = ["M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0", "M-4,-4h8v8h-8z", "M0,-5l5,5l-5,5l-5,-5z",
         "M0,-5l5,9h-10z", "M-5,-4h10l-5,9z", "M-4,-4l8,8M4,-4l-8,8", "M0,-5v10M-5,0h10"]


def is_plotted(table):
    return table["kind"] in ("sizes", "site") and any(len(each) > 1 for each in series(table).values())


def name(table):
    return table.get("plot", table["unit"])


def caption(table):
    return f"{table['title']}: processor seconds against the number of {table['unit']}"


def series(table):
    """The points of each program, by its name and what it read or did.

    What Hustings reads is nearly as quick in all formats: its first stands for them.
    """
    found = {}
    first = table["rows"][0]["what"]
    for row in table["rows"]:
        if row.get("why_not") or not row.get("seconds"):
            continue
        if table["kind"] == "sizes" and row["program"] == "Hustings" and row["what"] != first:
            continue
        if table["kind"] == "site" and row["what"] not in STEPS:
            continue
        label = f"{row['program']}, {row['what']}" if row["what"] else row["program"]
        median = statistics.median(row["seconds"])
        found.setdefault(label, []).append((row["size"], max(median, 0.001)))
    return found


def styles(found):
    """The class of each line's colour, its mark and its dashes, in the same order."""
    programs = [label.split(",")[0] for label in found]
    return [(list(COLOURS).index(program), place % len(MARKS),
             DASHES[programs[:place].count(program) % len(DASHES)])
            for place, program in enumerate(programs)]


class Scale:
    """Places numbers on an axis."""

    def __init__(self, values, first, last, is_logarithmic):
        self.of = math.log10 if is_logarithmic else float
        self.is_logarithmic = is_logarithmic
        least, most = min(values), max(values)
        if is_logarithmic:
            self.low, self.high = math.floor(self.of(least)), math.ceil(self.of(most))
            # Where little of a decade is used, the axis ends with the data.
            self.low = max(self.low, self.of(least) - 0.15)
            self.high = min(self.high, self.of(most) + 0.15)
        else:
            self.low, self.high = least, most
        self.first, self.last = first, last

    def place(self, value):
        share = (self.of(value) - self.low) / ((self.high - self.low) or 1)
        return round(self.first + share * (self.last - self.first), 1)

    def ticks(self):
        if not self.is_logarithmic:
            return [each for each in range(math.ceil(self.low), math.floor(self.high) + 1)
                    if each % 2 == 0]
        decades = [10.0 ** each for each in range(math.ceil(self.low), math.floor(self.high) + 1)]
        if len(decades) > 2:
            return decades
        return [10.0 ** each * part for each in range(math.floor(self.low), math.ceil(self.high) + 1)
                for part in (1, 2, 5) if self.low <= math.log10(10.0 ** each * part) <= self.high]


def svg(table):
    found = series(table)
    points = [point for each in found.values() for point in each]
    across = Scale([x for x, _ in points], LEFT, RIGHT, table.get("plot") != "kemeny-young")
    up = Scale([y for _, y in points], BOTTOM, TOP, True)
    return "\n".join([*head(table, found), *grid(table, across, up), *lines(found, across, up),
                      *legend(found), "</svg>", ""])


def head(table, found):
    height = PLOT_HEIGHT + 20 + LEGEND_LINE * math.ceil(len(found) / legend_columns(found))
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
           f'width="{WIDTH}" height="{height}" role="img" aria-labelledby="title desc">')
    yield f'<title id="title">{escape(caption(table))}</title>'
    yield f'<desc id="desc">{escape(described(table, found))}</desc>'
    yield "<style>"
    yield "text{font:14px system-ui,sans-serif;fill:#3a3f44}.head{font-size:16px;font-weight:600}"
    yield ".grid{stroke:#9aa0a6;stroke-opacity:.35}path{fill:none;stroke-width:2}"
    for number, (light, _) in enumerate(COLOURS.values()):
        yield f".s{number}{{stroke:{light}}}.f{number}{{fill:{light}}}"
    yield "@media (prefers-color-scheme:dark){text{fill:#d5d8db}"
    for number, (_, dark) in enumerate(COLOURS.values()):
        yield f".s{number}{{stroke:{dark}}}.f{number}{{fill:{dark}}}"
    yield "}"
    yield "</style>"


def described(table, found):
    """The first and last point of each line in words, for those who do not see it."""
    return "; ".join(
        f"{label}: {short(points[0][1])} s with {points[0][0]:,} to {short(points[-1][1])} s with "
        f"{points[-1][0]:,} {table['unit']}" for label, points in found.items()) + "."


def short(value):
    return f"{value:,.0f}" if value >= 10 else f"{value:.3g}"


def grid(table, across, up):
    yield f'<text class="head" x="{LEFT}" y="24">{escape(table["title"])}</text>'
    for value in across.ticks():
        x = across.place(value)
        yield f'<line class="grid" x1="{x}" y1="{TOP}" x2="{x}" y2="{BOTTOM}"/>'
        yield (f'<text x="{x}" y="{BOTTOM + 20}" text-anchor="middle">'
               f'{value:,.0f}</text>')
    for value in up.ticks():
        y = up.place(value)
        yield f'<line class="grid" x1="{LEFT}" y1="{y}" x2="{RIGHT}" y2="{y}"/>'
        yield f'<text x="{LEFT - 8}" y="{round(y + 5, 1)}" text-anchor="end">{value:,.3g}</text>'
    middle = (LEFT + RIGHT) / 2
    yield (f'<text x="{middle:.0f}" y="{BOTTOM + 42}" text-anchor="middle">'
           f'{escape(table["unit"])}</text>')
    height = (TOP + BOTTOM) / 2
    yield (f'<text transform="translate(18 {height:.0f}) rotate(-90)" text-anchor="middle">'
           "processor seconds</text>")


def lines(found, across, up):
    for points, style in zip(found.values(), styles(found)):
        placed = [f"{across.place(x)},{up.place(y)}" for x, y in points]
        yield line(style, "M" + "L".join(placed))
        for point in placed:
            yield mark(style, point)


def line(style, path):
    colour, _, dashes = style
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path class="s{colour}"{dashed} d="{path}"/>'


def mark(style, point):
    colour, number, _ = style
    # The last two of them have no inside.
    filled = f" f{colour}" if number < len(MARKS) - 2 else ""
    return f'<path class="s{colour}{filled}" transform="translate({point})" d="{MARKS[number]}"/>'


def legend_columns(found):
    return 2 if any(len(label) > 22 for label in found) else 3


def legend(found):
    columns = legend_columns(found)
    for place, (label, style) in enumerate(zip(found, styles(found))):
        x = LEFT - 50 + (place % columns) * (684 // columns)
        y = PLOT_HEIGHT + 14 + (place // columns) * LEGEND_LINE
        yield line(style, f"M{x},{y}h28")
        yield mark(style, f"{x + 14},{y}")
        yield f'<text x="{x + 36}" y="{y + 5}">{escape(label)}</text>'
