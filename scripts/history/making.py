"""Makes changes: a subject, a reason, and edits that go with them."""

import hashlib
import re
import textwrap
from dataclasses import dataclass, field

from . import words
from .trees import Add, Set, Write


@dataclass
class Change:
    """What one author sends in: one commit on a branch, before it lands."""
    person: object
    subject: str
    body: str
    edits: list
    authored: int = 0
    committed: int = 0
    trailers: list = field(default_factory=list)
    change_id: str = ""
    undoes: object = None
    options: dict = field(default_factory=dict)

    def identify(self):
        """Gives it its Change-Id, as the review server would have."""
        seed = f"{self.person.name}\n{self.subject}\n{self.authored}"
        self.change_id = "I" + hashlib.sha1(seed.encode()).hexdigest()


def slug(subject, joint="_"):
    return joint.join(re.findall(r"[a-z0-9]+", subject.lower()))


def code(component, thing, subject, place=-1):
    """A function named like the subject."""
    size = 2 + len(subject) % 7
    return Add(f"src/{component}.py", (
        f"def {slug(subject)}({slug(thing)}):\n"
        f'    """{subject}."""\n'
        f"    for step in range({size}):\n"
        f"        if {slug(thing)}.settled(step, within=PATIENCE):\n"
        f"            return {slug(thing)}.outcome(step)\n"
        f"    return {slug(thing)}.give_up()"), place)


def test(component, thing, subject, place=-1):
    return Add(f"tests/test_{component}.py", (
        f"def test_{slug(subject)}():\n"
        f'    assert {component}.{slug(subject)}(sample("{thing}")) is not None'), place)


def invent(dice, project, person, cycle, used):
    """A change to one thing of a project that no other change of it has made."""
    for _ in range(200):
        component = _component(dice, project, person, cycle)
        thing = dice.pick(words.COMPONENTS[project][component])
        kind = _kind(dice, person)
        subject = dice.pick(kind).format(x=thing)
        if subject not in used:
            break
    used.add(subject)
    body = ""
    if dice.chance(0.6):
        reasons = [dice.pick(words.REASONS).format(x=thing) for _ in range(1 + dice.below(2))]
        body = textwrap.fill(" ".join(dict.fromkeys(reasons)), 72)
    return Change(person, subject, body, _edits(dice, component, thing, kind, subject))


def _component(dice, project, person, cycle):
    components = words.COMPONENTS[project]
    for until, favourites in words.FOCUS.get(person.address, []):
        favourites = [each for each in favourites if each in components]
        if cycle < until and favourites and dice.chance(0.7):
            return dice.pick(favourites)
        if cycle < until:
            break
    return dice.pick(list(components))


def _kind(dice, person):
    if person.address in words.WRITERS and dice.chance(0.85):
        return words.WRITING
    kinds = [words.NEW_CODE] * 9 + [words.FIXES] * 5 + [words.TUNINGS] * 2
    return dice.pick(kinds + [words.TESTS] * 2 + [words.WRITING] * 3)


def _edits(dice, component, thing, kind, subject):
    place = dice.below(1000)
    if kind is words.WRITING:
        reason = dice.pick(words.REASONS).format(x=thing)
        sentence = textwrap.fill(f"{subject}. {reason}", 90)
        return [Add(f"docs/{component}.md", sentence, place)]
    if kind is words.TUNINGS:
        key = slug(thing).upper() + " ="
        return [Set(f"src/{component}.py", key, str(10 + dice.below(900)))]
    if kind is words.TESTS:
        return [test(component, thing, subject, place)]
    edits = [code(component, thing, subject, place)]
    if dice.chance(0.5):
        edits.append(test(component, thing, subject, place))
    return edits


def beginning(project):
    """The files of a project when its repository begins."""
    about = (f"# {project.capitalize()}", f"The {project} team's part of Halyard.")
    files = [Write("README.md", about),
             Write("requirements.txt", tuple(f"{each} 1.0.0" for each in words.LIBRARIES[project]))]
    for component, things in words.COMPONENTS[project].items():
        title, listed = component.capitalize(), ", ".join(things)
        files += [
            Write(f"src/{component}.py", (f'"""{title}: {listed}."""', "PATIENCE = 5")),
            Write(f"tests/test_{component}.py", (f"from {project} import {component}, sample",)),
            Write(f"docs/{component}.md", (f"# {title}", f"About: {listed}.")),
        ]
    return files + [Write(f"translations/{each}.txt", (f"language {each}",))
                    for each in words.LANGUAGES[project]]


def chore(dice, project, bot, versions):
    """What the bot does: a newer library, or translations."""
    if dice.chance(0.45):
        language = dice.pick(words.LANGUAGES[project])
        picked = [dice.pick(words.WORDS_TO_TRANSLATE) for _ in range(3)]
        edits = [Set(f"translations/{language}.txt", word, f"{language}-{dice.below(10000):04}")
                 for word in picked]
        return Change(bot, f"Import translations ({language})", "", edits)
    library = dice.pick(words.LIBRARIES[project])
    old = versions.get(library, (1, 0, 0))
    new = (old[0], old[1] + 1, 0) if dice.chance(0.3) else (old[0], old[1], old[2] + 1)
    versions[library] = new
    old, new = (".".join(map(str, each)) for each in (old, new))
    return Change(bot, f"Update {library} from {old} to {new}", "",
                  [Set("requirements.txt", library, new)])
