"""A git repository of one straight history, and a community that has it."""
import datetime
import hashlib
import subprocess

from . import season, words

PEOPLE = 300
FIRST_DAY = datetime.datetime(2015, 4, 1, tzinfo=datetime.timezone.utc)
LAST_DAY = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)
# What is added later lies on the days after.
NOW = "2026-09-10 12:00 UTC"
ELECTION = "spring"


class History:
    """The repository; `write` begins it and `grow` adds to it."""

    def __init__(self, path, seed, commits):
        self.path = path
        self.commits = 0
        self.source = words.source(seed, "history")
        self.vocabulary = words.Vocabulary(3_000, words.source(seed, "messages"))
        self.first = int(FIRST_DAY.timestamp())
        self.step = (LAST_DAY - FIRST_DAY).total_seconds() / commits
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", path], check=True)
        self.grow(commits)

    def grow(self, commits):
        """Has git add commits: some people do much and most a little, and who does changes."""
        git = subprocess.Popen(["git", "-C", self.path, "fast-import", "--quiet"],
                               stdin=subprocess.PIPE)
        parent = "from refs/heads/main^0\n" if self.commits else ""
        for number in range(self.commits, self.commits + commits):
            person = (int(self.source.expovariate(1 / 25)) + number // 40) % PEOPLE + 1
            when = f"{int(self.first + self.step * number)} +0000"
            who = f"{season.invented_name(person)} <person-{person}@example.org> {when}"
            change = hashlib.sha1(f"history/{number}".encode()).hexdigest()
            message = (" ".join(self.vocabulary.some(6, self.source)).capitalize() + "\n\n"
                       + " ".join(self.vocabulary.some(30, self.source)).capitalize()
                       + f".\n\nChange-Id: I{change}\n").encode()
            text = f"{number}\n".encode()
            git.stdin.write(
                f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(message)}\n".encode()
                + message + f"{parent}M 644 inline part-{number % 97}.txt\ndata {len(text)}\n".encode()
                + text)
            parent = ""
        git.stdin.close()
        if git.wait() != 0:
            raise SystemExit(f"git could not make {self.path}")
        self.commits += commits


def write_community(folder, repository):
    """A community with half-year cycles, and an election in which all of the history votes."""
    cycles = [(season.Season.cycle(number), season.half_year(number), season.half_year(number + 1))
              for number in range(season.ELECTIONS)]
    folder.mkdir(parents=True)
    (folder / "community.yml").write_text(
        "name: Measured\nurl: https://measured.example.org/\ncycles:\n"
        + "".join(f"  - {{name: '{name}', start: {start}, end: {end}}}\n"
                  for name, start, end in cycles)
        + f"projects:\n  measured: {{title: Measured, repositories: ['{repository}']}}\n"
        "charter:\n  council: {title: Council, seats: 5, term: 1 cycle}\n"
        "publication: {rolls: names, ballots: full}\n")
    election = folder / f"elections/{ELECTION}"
    election.mkdir(parents=True)
    names = ", ".join(f"'{name}'" for name, _, _ in cycles)
    (election / "election.yml").write_text(
        f"name: Spring\ncycle: '{cycles[-1][0]}'\nofficials: [person-299, person-300]\ntimeline:\n"
        "  nominations: {from: 2026-08-01 12:00 UTC, to: 2026-08-20 AoE}\n"
        "  voting: {from: 2026-09-12 12:00 UTC, to: 2026-09-20 AoE}\n"
        "  complaints: {from: 2026-09-21 12:00 UTC, to: 2026-09-25 AoE}\n"
        "defaults: {method: schulze, strength: winning-votes, blanks: last, ties: report}\n"
        "contests:\n  council: {title: Council, body: council, seats: 5, cap: none, "
        f"electorate: {{cycles: [{names}], changes: 1, projects: all, co-authors: yes}}}}\n")

