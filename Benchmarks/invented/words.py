"""Invented words, as frequent as words are: a few stand everywhere, most are rare."""
import itertools
import random

STARTS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w".split()
MIDDLES = "a e i o u ai ea io ou".split()
ENDS = "n r s t l m nd rk st th ck ly".split() + [""]


class Vocabulary:
    """Words of one to three syllables; the frequency of a word falls with its place (Zipf's law)."""

    def __init__(self, size, source):
        found = {}
        while len(found) < size:
            # Frequent words are short.
            syllables = 1 if len(found) < size // 40 else source.randint(2, 3)
            found["".join(source.choice(STARTS) + source.choice(MIDDLES)
                          for _ in range(syllables)) + source.choice(ENDS)] = None
        self.words = list(found)
        self.weights = list(itertools.accumulate(1 / (place + 2.7) for place in range(size)))

    def some(self, count, source):
        return source.choices(self.words, cum_weights=self.weights, k=count)

    def rare(self, source):
        """A word for a name or a title: any, the rare ones as likely as the others."""
        return source.choice(self.words)


def source(*parts):
    """A source of numbers of its own for each part, so that one does not shift the next."""
    return random.Random("/".join(map(str, parts)))
