"""``search/facets/``: which records have which value of a facet, for the numbers beside the filters.

Pagefind counts the values of its own answers, but an answer of the search page is put together from several of them;
and to ask Pagefind for every value in turn takes minutes on a site of ten thousand events. A facet's file is loaded
when the facet is opened.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.artifact import Artifact
from generator.search.filters import Values
from generator.search.packing import packed


def facet_files(facets: Mapping[str, Values]) -> Iterator[Artifact]:
    """Yield a file for each facet: for each of its values the places of its records when all are sorted by date.

    Each place is told as the steps from the one before: most are small, and a file of small numbers packs well.
    """
    for facet, values in sorted(facets.items()):
        told = {value: [place - before for before, place in pairwise((0, *places))] for value, places in values.items()}
        yield from packed(f"search/facets/{facet}.json", told)
