"""What the programs beside Hustings print: their answer as a line of JSON, so that it can be compared.

Each program is called with a method and a file, reads the file as it would for anybody, and counts it.
`order` is the whole ranking as tiers of names if the program gives one, `first` who comes first,
`elected` who takes the seats, and `pairwise` the votes of each pair in the order of `candidates`.
"""
import json
import sys

# More would take longer to print than to count.
MOST_PAIRWISE = 30


def main(methods, usage):
    """Calls the function of the method on the file; further arguments are its own."""
    if len(sys.argv) < 3 or sys.argv[1] not in methods:
        sys.exit(f"{usage}\nMethods: {', '.join(methods)}")
    answer = methods[sys.argv[1]](sys.argv[2], *sys.argv[3:])
    if len(answer.get("candidates", ())) > MOST_PAIRWISE:
        del answer["candidates"], answer["pairwise"]
    print(json.dumps(answer, ensure_ascii=False, sort_keys=True))
