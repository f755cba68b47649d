"""A community with years of elections, statements and commits behind it."""
import datetime
import hashlib
import importlib.machinery
import importlib.util
import pathlib
import subprocess

from . import words

ELECTIONS = 23
STATEMENTS = 1_300
REPOSITORIES = 5
COMMITS = 4_000
# Most projects have no repository of their own; anybody with a change votes in those.
PROJECTS = 25
# How many stand for their leads: two for most, and for the last few one, who needs no poll.
LEADS = 45
PEOPLE = 300
FIRST_YEAR = 2015
# While the newest election's candidates are known and ballots are not yet cast.
NOW = "2026-09-10 12:00 UTC"
EMPLOYERS = ("Anchorage", "Boathouse", "Cordage", "Drydock", "Estuary", "Foghorn", "Galley",
             "Harbour Works")


def invented_name(number):
    """The names of the benchmark's candidates, which are told in its other script."""
    if not hasattr(invented_name, "script"):
        path = str(pathlib.Path(__file__).resolve().parent.parent / "generate")
        loader = importlib.machinery.SourceFileLoader("generate", path)
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader("generate", loader))
        loader.exec_module(module)
        invented_name.script = module
    return invented_name.script.name(number)


def half_year(number):
    """The first day of a half year, counted from April of the first year."""
    return datetime.date(FIRST_YEAR + number // 2, 10 if number % 2 else 4, 1)


class Season:
    """The community; `publish` has the program itself freeze rolls and publish results."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.seed = seed
        self.vocabulary = words.Vocabulary(3_000, words.source(seed, "statements"))
        self.handles = [f"person-{number}" for number in range(1, PEOPLE + 1)]
        self.projects = [f"project-{number}" for number in range(1, PROJECTS + 1)]
        self.statements = 0

    def counts(self):
        return (f"{ELECTIONS} elections, {self.statements} statements, {REPOSITORIES} repositories "
                f"of {COMMITS} commits")

    def write(self):
        self.folder.mkdir(parents=True)
        (self.folder / "community.yml").write_text(self.settings())
        (self.folder / "people.yml").write_text(self.people())
        for number, project in enumerate(self.projects[:REPOSITORIES]):
            self.write_repository(project, number)
        for number in range(ELECTIONS):
            self.write_election(number)

    def settings(self):
        cycles = "".join(
            f"  - {{name: {self.cycle(number)}, start: {half_year(number)}, "
            f"end: {half_year(number + 1)}}}\n" for number in range(ELECTIONS + 1))
        projects = "".join(
            f"  {project}: {{title: {project.capitalize()}"
            + (f", repositories: [repositories/{project}]" if number < REPOSITORIES else "") + "}\n"
            for number, project in enumerate(self.projects))
        return ("name: Measured\nurl: https://measured.example.org/\n"
                f"cycles:\n{cycles}projects:\n{projects}"
                "charter:\n  council: {title: Council, seats: 5, term: 1 cycle}\n"
                "publication: {rolls: handles, ballots: full}\n")

    def people(self):
        text = ""
        for number, handle in enumerate(self.handles, start=1):
            first = EMPLOYERS[number % len(EMPLOYERS)]
            second = EMPLOYERS[number * 3 % len(EMPLOYERS)]
            text += (f"{handle}:\n  name: {invented_name(number)}\n  emails: [{handle}@example.org]\n"
                     f"  affiliations:\n    - {{name: {first}, to: 2020-07-01}}\n"
                     f"    - {{name: {second}, from: 2020-07-01}}\n")
        return text

    @staticmethod
    def cycle(number):
        start = half_year(number)
        return f"{start.year}.{1 if start.month == 4 else 2}"

    def write_repository(self, project, number):
        """Has git make a repository with a straight history."""
        path = self.folder / "repositories" / project
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", path], check=True)
        git = subprocess.Popen(["git", "-C", path, "fast-import", "--quiet"],
                               stdin=subprocess.PIPE)
        source = words.source(self.seed, "commits", number)
        first = datetime.datetime(FIRST_YEAR, 4, 1, tzinfo=datetime.timezone.utc).timestamp()
        step = (ELECTIONS * 365.25 / 2 * 86_400 - 86_400 * 40) / COMMITS
        for commit in range(COMMITS):
            # Some do much and most a little, and who does changes over the years.
            person = (int(source.expovariate(1 / 25)) + commit // 40) % PEOPLE + 1
            when = f"{int(first + step * commit)} +0000"
            who = f"{invented_name(person)} <person-{person}@example.org> {when}"
            change = hashlib.sha1(f"{project}/{commit}".encode()).hexdigest()
            message = (" ".join(self.vocabulary.some(6, source)).capitalize()
                       + f"\n\nChange-Id: I{change}\n").encode()
            text = f"{commit}\n".encode()
            git.stdin.write(
                f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(message)}\n".encode()
                + message + f"M 644 inline part-{commit % 97}.txt\ndata {len(text)}\n".encode() + text)
        git.stdin.close()
        if git.wait() != 0:
            raise SystemExit(f"git could not make {path}")

    def write_election(self, number):
        """An election of a committee and of the leads of the projects, at the end of a cycle."""
        end = half_year(number + 1)
        days = {name: end - datetime.timedelta(days=before) for name, before in
                (("opened", 45), ("closed", 31), ("vote", 19), ("voted", 11), ("final", 4))}
        contests = {"council": "{title: Council, body: council, seats: 5, cap: half, "
                    + self.electorate(number, "all")}
        for place, project in enumerate(self.projects):
            contests[project] = (f"{{title: Lead of {project.capitalize()}, project: {project}, "
                                 "seats: 1, cap: none, " + self.electorate(
                                     number, "own" if place < REPOSITORIES else "all"))
        folder = self.folder / f"elections/{self.cycle(number)}"
        folder.mkdir(parents=True)
        (folder / "election.yml").write_text(
            f"name: Elections of {self.cycle(number)}\ncycle: {self.cycle(number + 1)}\n"
            f"officials: [person-299, person-300]\ntimeline:\n"
            f"  nominations: {{from: {days['opened']} 12:00 UTC, to: {days['closed']} AoE}}\n"
            f"  voting: {{from: {days['vote']} 12:00 UTC, to: {days['voted']} AoE}}\n"
            f"  complaints: {{from: {days['voted'] + datetime.timedelta(days=2)} 12:00 UTC, "
            f"to: {days['final']} AoE}}\n"
            "defaults: {method: schulze, strength: winning-votes, blanks: last, ties: report}\n"
            "contests:\n" + "".join(f"  {id_}: {each}\n" for id_, each in contests.items()))
        source = words.source(self.seed, "candidates", number)
        people = source.sample(range(1, 299), STATEMENTS // ELECTIONS + 1)
        if number >= STATEMENTS % ELECTIONS:
            people.pop()
        leads, people = people[:LEADS], people[LEADS:]
        shares = [("council", people)] + [
            (project, leads[place::PROJECTS]) for place, project in enumerate(self.projects)]
        for contest, candidates in shares:
            for person in candidates:
                self.write_statement(number, contest, person, days["opened"], source)
            if number + 1 < ELECTIONS and len(candidates) > 1:
                self.write_ballots(folder / contest, candidates, source)

    def electorate(self, number, projects):
        """The end of a contest: the last two cycles count."""
        names = ", ".join(self.cycle(each) for each in range(max(0, number - 1), number + 1))
        return (f"electorate: {{cycles: [{names}], changes: 1, projects: {projects}, "
                "co-authors: yes}}")

    def write_statement(self, number, contest, person, day, source):
        folder = self.folder / f"candidates/{self.cycle(number)}/{contest}"
        folder.mkdir(parents=True, exist_ok=True)
        text = "\n\n".join(
            " ".join(self.vocabulary.some(50, source)).capitalize() + "." for _ in range(5))
        (folder / f"person-{person}.md").write_text(
            f"---\nname: {invented_name(person)}\nhandle: person-{person}\n"
            f"submitted: {day + datetime.timedelta(days=2)} 08:00 UTC\n---\n\n"
            f"Hello everyone,\n\n{text}\n\nThank you,\n{invented_name(person)}\n")
        self.statements += 1

    @staticmethod
    def write_ballots(folder, candidates, source):
        """Ballots on which the first-named tend to be higher."""
        folder.mkdir(parents=True)
        names = [invented_name(person) for person in candidates]
        lines = []
        for _ in range(40):
            order = sorted(range(len(names)), key=lambda place: place + source.gauss(0, len(names)))
            lines.append(" > ".join(names[place] for place in order[:source.randint(1, len(order))]))
        (folder / "ballots.cvotes").write_text(
            "#/Candidates: " + " ; ".join(names) + "\n\n" + "\n".join(sorted(lines)) + "\n")

    def publish(self, program):
        """Freezes rolls and publishes what has been voted on, the way officials do."""
        for number in range(ELECTIONS - 1):
            end = half_year(number + 1)
            for command, days in ((["roll", "build"], 20), (["publish"], 1)):
                moment = f"{end - datetime.timedelta(days=days)} 12:00 UTC"
                done = subprocess.run(
                    [program, *command, self.cycle(number), "--community", self.folder,
                     "--now", moment], capture_output=True, text=True)
                # 1 tells of warnings, 3 of a tie that stays open: both are part of life.
                if done.returncode not in (0, 1, 3):
                    raise SystemExit(f"{' '.join(command)} {self.cycle(number)}: {done.returncode}\n"
                                     + done.stderr + done.stdout)

    def change_statement(self, round_):
        """Changes a word of a statement of the newest election."""
        paths = sorted((self.folder / f"candidates/{self.cycle(ELECTIONS - 1)}/council").iterdir())
        text = paths[0].read_text()
        paths[0].write_text(text.replace("Thank you", f"Thank you {round_} times", 1))
