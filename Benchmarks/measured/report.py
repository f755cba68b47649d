"""The tables, in Markdown, and the page that holds them."""
import re
import statistics
import sys

from . import plots

BEGIN = "<!-- figures of {}: written by Benchmarks/run -->"
END = "<!-- end of figures -->"


def seconds(row):
    return number(statistics.median(row["seconds"]))


def number(figure):
    """Three digits that say something, and no less than a thousandth."""
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}" if figure >= 1 else f"{figure:.3f}"


def spread(row):
    least, most = min(row["seconds"]), max(row["seconds"])
    return "once" if len(row["seconds"]) == 1 else f"{number(least)}–{number(most)}"


def times(key):
    return lambda row: f"{number(row[key])} ×" if row.get(key) else ""


def done_in_a_second(row):
    """What is done in a second, to two digits."""
    middle = statistics.median(row["seconds"])
    if not row.get("size") or not middle or "written" in row:
        return ""
    rate = float(f"{row['size'] / middle:.2g}")
    return f"{rate:,.0f}"


def clock(row):
    return number(statistics.median(row["elapsed"]))


def faster(row, rows):
    """The clock's seconds beside those of the row before, which had one core."""
    if row["what"].endswith("one core"):
        return ""
    one = rows[rows.index(row) - 1]
    return f"{number(statistics.median(row['elapsed']) / statistics.median(one['elapsed']))} ×"


class Column:
    def __init__(self, title, value, is_number=True, needs_figures=True):
        self.title = title
        self.value = value
        self.is_number = is_number
        self.needs_figures = needs_figures

    def cell(self, row):
        if self.needs_figures and row.get("why_not"):
            return ""
        return str(self.value(row))


def text(title, key):
    return Column(title, lambda row: row.get(key) or "", is_number=False, needs_figures=False)


FIGURES = [Column("CPU s", seconds), Column("least–most", spread),
           Column("peak MB", lambda row: f"{row['peak']:,.0f}")]


def columns(table):
    rows, unit = table["rows"], table.get("unit", "")
    size = Column(unit, lambda row: f"{row['size']:,}", needs_figures=False)
    megabytes = Column("file MB", lambda row: number(row["megabytes"]) if row.get("megabytes") else "")
    # Candidates are not what the work consists of.
    rate = Column(f"{unit}/s", done_in_a_second if unit != "candidates" else lambda row: "")
    answer, aim = text("answer", "answer"), text("aim", "aim")
    what = text({"sizes": "file", "cores": "work", "start": "work"}.get(table["kind"], "step"), "what")
    other = "git" if table["kind"] == "steps" else "Hustings"
    beside = [Column(f"CPU ÷ {other}", times("times_seconds")),
              Column(f"memory ÷ {other}", times("times_peak"))]
    kinds = {
        "start": [text("program", "program"), what, *FIGURES, aim],
        "sizes": [size, text("program", "program"), what, megabytes, *FIGURES, *beside, rate, answer, aim],
        "steps": [text("program", "program"), what, *FIGURES, *beside, rate, answer, aim],
        "site": [size, what, text("program", "program"), *FIGURES, *beside,
                 Column("files written", lambda row: row.get("written", "")), aim],
        "cores": [what, *FIGURES, Column("clock s", clock),
                  Column("clock ÷ one core", lambda row: faster(row, rows)), text("output", "answer")],
    }
    # A column in which nothing stands says nothing.
    return [each for each in kinds[table["kind"]] if any(each.cell(row) for row in rows)]


def markdown(table):
    """The lines of a table with its title."""
    yield f"**{table['title']}**"
    yield ""
    if table["kind"] == "text":
        yield from ["```text", table["text"], "```"]
        return
    shown = columns(table)
    yield "| " + " | ".join(each.title for each in shown) + " |"
    yield "|" + "|".join("---:" if each.is_number else "---" for each in shown) + "|"
    for row in table["rows"]:
        cells = [each.cell(row) for each in shown]
        if row.get("why_not"):
            # In the place of its seconds stands why there are none.
            cells[next(place for place, each in enumerate(shown) if each.title == "CPU s")] = (
                row["why_not"])
        yield "| " + " | ".join(cells) + " |"


def machine(results):
    yield "| | |"
    yield "|---|---|"
    for fact, value in results["machine"]:
        yield f"| {fact} | {value} |"
    yield f"| command | `{results['command']}` |"
    yield f"| limits of a peer's run | {results['limits']} |"


def section_lines(results, name, folder="benchmarks"):
    if name == "machine":
        yield from machine(results)
        return
    tables = results["sections"].get(name)
    if not tables:
        yield "Not measured in this run."
        return
    for place, table in enumerate(tables):
        if place:
            yield ""
        yield from markdown(table)
        if plots.is_plotted(table):
            yield ""
            yield f"![{plots.caption(table)}]({folder}/{plots.name(table)}.svg)"


def write(page, results):
    """Puts the tables between the page's marks, and the plots into the folder beside it."""
    text_ = page.read_text(encoding="utf-8")
    marks = re.findall(re.escape(BEGIN).replace(r"\{\}", r"([a-z-]+)"), text_)
    if not marks:
        sys.exit(f"{page} has no place for figures, such as '{BEGIN.format('ballots')}'")
    for name in marks:
        begin = BEGIN.format(name)
        head, rest = text_.split(begin, 1)
        _, tail = rest.split(END, 1)
        lines = "\n".join(section_lines(results, name, page.stem))
        text_ = f"{head}{begin}\n\n{lines}\n\n{END}{tail}"
    page.write_text(text_, encoding="utf-8")
    folder = page.parent / page.stem
    folder.mkdir(exist_ok=True)
    for tables in results["sections"].values():
        for table in tables:
            if plots.is_plotted(table):
                (folder / f"{plots.name(table)}.svg").write_text(plots.svg(table), encoding="utf-8")
    print(f"written: {page} and the plots in {folder}", file=sys.stderr)
