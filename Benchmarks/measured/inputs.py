"""Generated ballot files, kept for the next run."""
import hashlib
import pathlib
import subprocess
import sys

import measuring

GENERATE = measuring.ROOT / "Benchmarks/generate"
ENDINGS = {"csv": "csv", "preflib": "soi", "blt": "blt", "cef": "cvotes", "ranks": "ranks.csv"}


class Inputs:
    """Files by what they were generated from: the script and its arguments."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.seed = seed
        self.script = hashlib.sha256(GENERATE.read_bytes()).hexdigest()[:8]
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, format_, ballots, candidates, truncated, weights=1):
        name = (f"{self.script}-{self.seed}-{ballots}-{candidates}-{truncated}-{weights}"
                f".{ENDINGS[format_]}")
        path = self.folder / name
        if not path.exists():
            print(f"  writing {ballots:,} ballots as {format_}", file=sys.stderr, flush=True)
            unfinished = pathlib.Path(f"{path}.unfinished")
            with open(unfinished, "wb") as file:
                subprocess.run(
                    [sys.executable, GENERATE, format_, "--ballots", str(ballots), "--candidates",
                     str(candidates), "--truncated", str(truncated), "--weights", str(weights),
                     "--seed", str(self.seed)], stdout=file, check=True)
            unfinished.rename(path)
        return path


def megabytes(path):
    return path.stat().st_size / 1e6
