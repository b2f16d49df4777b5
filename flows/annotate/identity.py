"""Which pieces are people, and which are one person: full names first, then surnames, first names and misspellings.

Evidence is weighed over the whole article: a name counts as a person's by its shape, by what stands around any of its
mentions and by whether its surname comes back alone.
"""

from __future__ import annotations

from operator import attrgetter

from flows.annotate.appositions import trim_appositions
from flows.annotate.fullnames import full_names
from flows.annotate.individuals import Found, Individual
from flows.annotate.pieces import Piece
from flows.annotate.shortnames import ShortNames
from flows.annotate.text import Text

__all__ = ["Found", "Individual", "identify"]


def identify(text: Text, pieces: list[Piece]) -> list[Individual]:
    """Everybody of the article in the order of first appearance, mentions sorted."""
    people = full_names(text, pieces)
    ShortNames(text, people).read(pieces)
    for person in people:
        if len(person.mentions) > 1:
            person.mentions.sort(key=attrgetter("start"))
        for mention in person.mentions:
            mention.sentence = text.sentence_at(mention.start)
    trim_appositions(people)
    return people
