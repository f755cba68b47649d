"""What is told, not thrown: the commits that the statements and posts of the community speak of.

`tell(landed, project, person, subject, component, …)`. Options: `body`; `edits` in place of some
code; `authored` and `committed` (moments; together they mean that it landed by a merge); `name` and
`zone` of the author; `coauthors`, each a person's address; `trailers`, literal; `encoding`, the
encoding of the message, and `declared`, whether the commit says so.
"""

from dataclasses import dataclass

from .times import moment
from .trees import Add, Cut, Remove, Write


@dataclass
class Story:
    landed: int
    project: str
    person: str
    subject: str
    component: str
    options: dict


def tell(landed, project, person, subject, component="", **options):
    return Story(moment(landed), project, person, subject, component, options)


def page(path, *blocks):
    return [Write(path, blocks)]


def decision(number, title, landed, person):
    """One of the short files with a date and a reason that Ada asked for."""
    path = f"docs/decisions/{number:04}-{title.lower().replace(' ', '-')}.md"
    edits = page(path, f"# {number}. {title}", f"Decided on {landed[:10]}.",
                 "Why: see the summary of the meeting.")
    return tell(landed, "rigging", person, f"Record a decision: {title[0].lower()}{title[1:]}",
                edits=edits)


def unused_settings(landed, *names):
    edits = [Cut("src/settings.py", f'{name.upper()} = "default"') for name in names]
    return tell(landed, "rigging", "bruno", f"Remove {len(names)} settings that nobody used",
                edits=edits, body="They were: " + ", ".join(names) + ".")


UNUSED = ["blink", "bell_pitch", "cursor_trail", "dim_stars", "echo_keys", "fold_menus", "greeting",
          "hide_hints", "icon_wobble", "joke_of_the_day", "keel_colour", "legacy_beep",
          "menu_delay", "night_owl", "old_fonts", "page_curl", "quiet_gulls", "rope_texture",
          "splash_time"]

EARLY = [
    tell("2022-10-18 09:40", "rigging", "ada", "Load plug-ins from more than one folder", "loader"),
    tell("2022-12-06 15:10", "rigging", "ada", "Refuse a plug-in that is newer than the program",
         "loader"),
    tell("2022-11-08 19:20", "logbook", "nadia", "Keep the entry that is being written", "entries"),
    tell("2023-08-08 05:30", "rigging", "hana", "Hold a message until somebody listens", "bus",
         body="My first change. I came for the message bus."),
    tell("2023-08-29 06:10", "rigging", "hana", "Deliver the messages of one sender in order",
         "bus"),
    tell("2023-09-12 14:00", "rigging", "ivo", "Add settings for the looks of the program", edits=[
        Add("src/settings.py", f'{name.upper()} = "default"') for name in UNUSED]),
    tell("2023-11-14 10:20", "rigging", "chidi", "Fix a typo in the release notes", edits=[
        Add("docs/release.md", "Release notes name every change that users can notice.")]),
    tell("2023-11-28 11:00", "rigging", "chidi", "Ask before the release script deletes a tag",
         "release"),
    tell("2023-12-12 16:30", "rigging", "chidi", "Let the release script begin where it stopped",
         "release"),
    tell("2024-02-20 13:00", "rigging", "chidi", "Build packages on two machines at once", "build"),
    tell("2023-11-21 20:15", "compass", "maren", "Add tide tables, experimental for now", "tides",
         body="They are right for the harbours we know. Others have to try them."),
    tell("2024-04-16 09:00", "compass", "emre", "Ask for the way in small steps", "router"),
    tell("2024-05-14 10:45", "compass", "emre", "Take the wind into account when routing",
         "weather"),
    tell("2024-06-11 18:00", "compass", "maren", "Add a second dialog to plan a passage",
         edits=page(
             "src/second_dialog.py", '"""A second dialog to plan a passage."""', "BUTTONS = 14")),
]

ENDIVE_AND_FENNEL = [
    tell("2024-10-15 17:00", "rigging", "jun",
         "Say which file is missing, and where it was sought", "log",
         body="My first change here; thank you for the patience."),
    tell("2024-11-05 08:30", "rigging", "ivo", "Begin a new event loop beside the old one",
         edits=page("src/old_loop.py", '"""The event loop until Endive."""', "TURNS = 60")),
    tell("2025-02-25 07:10", "compass", "yuki", "Draw place names in Japanese writing", "places",
         body="The names of my coast were all question marks.\nThank you for showing me."),
    tell("2025-03-18 07:40", "compass", "yuki", "Draw place names in Korean writing", "places",
         name="田辺 有紀"),
    tell("2025-04-08 06:50", "compass", "yuki", "Draw place names in Thai writing", "places",
         name="田辺 有紀"),
    tell("2025-04-29 08:00", "compass", "yuki", "Draw place names in Greek writing", "places"),
    tell("2025-05-27 07:25", "compass", "yuki", "Draw place names in Georgian writing", "places"),
    tell("2025-06-17 22:30", "compass", "yuki", "Draw place names in Hebrew writing", "places"),
    tell("2025-07-08 07:00", "compass", "yuki", "Draw place names in Arabic writing", "places"),
    tell("2025-08-05 06:45", "compass", "yuki", "Draw place names in Tamil writing", "places"),
    tell("2025-05-06 14:20", "rigging", "ivo", "Move the timers to the new event loop", "loop"),
    tell("2025-06-03 12:00", "rigging", "ivo", "Release every two weeks this summer", "release"),
    tell("2025-06-26 21:10", "rigging", "jun", "Withdraw 5.2.0: it forgets the plug-in folder",
         edits=[Add("docs/release.md", "5.2.0 was withdrawn: it forgot the plug-in folder.")]),
    tell("2025-07-25 20:40", "rigging", "jun",
         "Withdraw 5.4.0: it does not start without a network", edits=[
             Add("docs/release.md", "5.4.0 was withdrawn: it did not start without a network.")]),
    tell("2025-08-12 11:30", "compass", "emre", "Draft the slow boat profile", edits=page(
        "profiles/slow-boat.txt", "cores 2, slow", "memory 1 GB",
        "network gone every ten minutes")),
]

GINGER_RIGGING = [
    tell("2025-10-28 06:20", "rigging", "hana", "Stop starting the old event loop", "loop"),
    tell("2025-11-18 05:45", "rigging", "hana",
         "Remove the two tests that need the old event loop", edits=[
             Add("docs/loop.md", "Since Ginger there is one event loop.")]),
    tell("2025-12-10 06:00", "rigging", "hana", "Remove the old event loop",
         edits=[Remove("src/old_loop.py")], coauthors=["ivo"]),
    tell("2025-11-06 10:10", "rigging", "ada", "Remove the upgrade by hand", edits=[
        Add("docs/upgrade.md", "The upgrade by hand is gone.")]),
    tell("2025-12-04 09:30", "rigging", "ada", "Remove the upgrade in place", edits=[
        Add("docs/upgrade.md",
        "The upgrade in place is gone. One path is left, from any of the last two cycles.")]),
    tell("2025-12-16 13:50", "rigging", "chidi", "Test an upgrade from Endive on every change",
         "upgrade"),
    tell("2025-11-25 22:00", "rigging", "dana", "Replace three install guides with one", edits=page(
        "docs/installing.md", "# Install Halyard",
        "One page, from a fresh machine to a first start.")),
    tell("2025-12-09 23:15", "rigging", "kofi",
         "Install everything that is missing with one command", "install"),
    tell("2026-01-20 21:30", "rigging", "kofi", "Do not compile what the distribution has",
         "install"),
    tell("2025-11-12 05:20", "rigging", "hana", "Run the tests side by side", "build",
         body="From fifty minutes to twenty-eight."),
    tell("2026-01-29 06:30", "rigging", "hana", "Start the test machine once, not for each test",
         "build", body="From twenty-eight minutes to seventeen."),
    tell("2026-01-13 18:30", "rigging", "jun", "Free the messages that nobody took", "bus",
         trailers=["Closes-Bug: #2114"]),
    unused_settings("2025-10-30 19:00", *UNUSED[:6]),
    unused_settings("2025-12-02 19:30", *UNUSED[6:11]),
    unused_settings("2026-01-08 20:00", *UNUSED[11:15]),
    unused_settings("2026-02-05 18:45", *UNUSED[15:]),
    decision(1, "One upgrade path", "2025-10-24 08:00", "ada"),
    decision(2, "A person welcomes each newcomer", "2025-10-27 12:00", "chidi"),
    decision(3, "One release a cycle for Ginger", "2025-10-29 06:00", "hana"),
    decision(4, "The safe way before the short one", "2025-11-03 15:00", "dana"),
    decision(5, "The logbook format is described beside the code", "2025-11-10 14:30", "freya"),
    decision(6, "A profile for slow boats", "2025-11-14 09:20", "ada"),
    decision(7, "The old event loop goes", "2025-11-20 07:10", "ada"),
    decision(8, "At most two hats", "2025-12-05 16:00", "dana"),
    decision(9, "Weather files keep their format", "2026-01-27 11:00", "ada"),
    decision(10, "A build every week without promises", "2026-01-30 10:40", "ada"),
    decision(11, "Who looks after a library", "2026-02-11 17:20", "freya"),
]

GINGER_OTHERS = [
    tell("2025-11-04 16:10", "compass", "levi", "Run the slow boat profile on every change", edits=[
        Add("profiles/slow-boat.txt", "run on every change")]),
    tell("2025-10-31 12:40", "compass", "emre", "Publish the settings of the slow computer", edits=[
        Add("profiles/slow-boat.txt", "settings: see docs/router.md")]),
    tell("2025-11-11 17:00", "compass", "levi", "Let a setting choose the safe way", "router"),
    tell("2025-12-09 16:40", "compass", "levi", "Prefer the safe way to the short one", "router",
         coauthors=["emre"]),
    tell("2025-12-18 18:05", "compass", "levi", "Show the short way second, with its depth",
         "router"),
    tell("2025-11-20 18:20", "compass", "bruno", "Remove the second dialog to plan a passage",
         edits=[Remove("src/second_dialog.py")]),
    tell("2025-12-11 19:45", "compass", "maren", "Keep three days of weather on board", "weather"),
    tell("2026-01-15 20:10", "compass", "maren", "Load charts in half the memory", "charts"),
    tell("2026-03-19 18:30", "compass", "maren", "Write down what a week as lead looks like",
         edits=page("docs/lead.md", "# A week as lead",
             "Monday: the list. Thursday: the meeting. The rest: answers.")),
    tell("2026-03-03 07:30", "compass", "yuki", "Try the free weather source on five coasts",
         "weather"),
    tell("2025-10-27 13:20", "logbook", "nadia", "Explain page seven of the file format", edits=[
        Add("docs/records.md", "Page seven: an entry that was cut off ends with its own length.")]),
    tell("2025-11-06 21:00", "logbook", "freya", "Describe the logbook file", edits=page(
        "docs/file-format.md", "# The logbook file",
        "An entry has a length, a moment, a watch and a text.")),
    tell("2025-11-13 20:30", "logbook", "freya", "Open thirty old files before each release",
         "records", body="The oldest is from before Anise. Four of them do not open yet."),
    tell("2025-11-19 20:50", "logbook", "freya", "Open files without a watch", "records"),
    tell("2025-11-27 19:10", "logbook", "nadia", "Open files with two entries in one second",
         "records"),
    tell("2025-12-03 21:20", "logbook", "freya", "Open files that end in the middle of an entry",
         "records"),
    tell("2025-12-17 18:00", "logbook", "nadia", "Open files from the other side of the date line",
         "records"),
    tell("2026-02-18 17:40", "logbook", "nadia", "Write the handover", edits=page(
        "docs/handover.md", "# Handover", "The keys, the release notes, the open problems.")),
]

HYSSOP = [
    tell("2026-04-09 10:00", "rigging", "emre",
         "Run the slow boat profile on every change to rigging", "build"),
    tell("2026-04-14 06:10", "rigging", "hana", "Publish a build every week", "build"),
    tell("2026-04-21 17:30", "compass", "levi", "Say when there is no tide data for a place",
         "tides", coauthors=["yuki"]),
    tell("2026-05-12 07:20", "compass", "yuki", "Test tides on five coasts", "tides"),
    tell("2026-05-20 18:10", "compass", "levi", "Tides are no longer experimental", "tides"),
    tell("2026-05-26 22:40", "rigging", "dana", "Say in plain words what is new in Hyssop",
         edits=page(
             "docs/new-in-hyssop.md", "# New in Hyssop", "Half a page, read aloud first.")),
    tell("2026-06-16 06:00", "logbook", "hana", "Check the length of an attachment", "entries"),
    tell("2026-07-01 19:30", "logbook", "yuki", "Save pages on paper of any size", "exports"),
]

# Harmless, but a program that reads them carelessly gets something wrong.
ODD = [
    # One change of a person who had stopped, and the dates fall into different cycles.
    tell("2024-10-04 12:00", "rigging", "sovesund", "Keep colours when the output is a pipe",
         "shell", authored="2024-09-17 19:00", committed="2024-09-24 20:30"),
    tell("2025-04-02 09:00", "rigging", "haddoumi", "Print times with their zone", "log",
         authored="2025-03-20 18:10", committed="2025-03-28 21:00"),
    tell("2025-10-06 09:30", "rigging", "bulyanets", "Tell a stopped program from a slow one",
         "loop", authored="2025-09-12 22:00", committed="2025-09-26 23:00"),
    # The first moment of Fennel.
    tell("2025-04-01 00:00", "rigging", "sunniva", "Greet in the language of the desktop",
         "install"),
    # Only co-authors.
    tell("2025-06-12 10:00", "rigging", "ines", "Write the page on plug-ins anew",
         coauthors=["moriharu"],
         edits=[Add("docs/loader.md", "A plug-in is a folder with a manifest.")]),
    tell("2025-12-15 17:15", "compass", "amara", "Draw depth lines in both units", "charts",
         coauthors=["dagny"]),
    # Named, but not by a trailer that can be counted.
    tell("2025-01-22 15:30", "rigging", "mateus", "Read manifests with a byte order mark", "loader",
         trailers=["Co-authored-by: Darius Penhallick darius@example.org"]),
    tell("2025-05-21 13:45", "rigging", "leonie", "Open the settings page on the last tab",
         "settings", trailers=["Co-authored-by: Kaja Brennmoen"]),
    tell("2025-07-02 16:00", "rigging", "mateus", "Stop the idle task on battery", "loop",
         body="Co-authored-by: Margot Soulanges <margot@example.org>\n\nShe found it."),
    # A clock that is a year ahead.
    tell("2024-07-10 11:00", "compass", "astrid", "Turn the rose with the ship", "position",
         authored="2025-07-08 20:00", committed="2025-07-09 20:30"),
    # Messages that are not UTF-8, one of which says so.
    tell("2024-08-14 10:30", "rigging", "clement.vauxrieux",
         "Accept é and è in the names of profiles", "settings", encoding="latin-1"),
    tell("2025-02-11 09:15", "rigging", "jmorzecki", "Sort names as in São Tomé and Málaga",
         "shell", encoding="ISO-8859-1", declared=True),
    tell("2025-07-15 03:20", "compass", "gita.ranavati", "Round heights away from the keel",
         "tides", zone="+0545"),
]

SPLIT_SUBJECT = "Move logbook to its own repository"

ALL = EARLY + ENDIVE_AND_FENNEL + GINGER_RIGGING + GINGER_OTHERS + HYSSOP + ODD
