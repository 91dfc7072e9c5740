"""The comments of a YAML file, which its data do not hold: what a writer may lose without anybody seeing it."""

import re

import yaml

from generator.reading.document import LOADER

# What the scanner takes for one token and yet may hold a comment: the first line of a literal or folded text.
_HEADER = re.compile(r"[|>][^\r\n\x85#]*[ \t](#[^\r\n\x85]*)")
_COMMENT = re.compile(r"#[^\r\n\x85]*")


def comments_of(text: str) -> list[str]:
    """Return the comments of ``text`` in their order, each from its sign to the end of its line.

    Comments are what stands between the tokens of the scanner (YAML 1.1, 4.1.2). Raises yaml.YAMLError when ``text``
    cannot be read.
    """
    text = text.removeprefix("\ufeff")  # the scanner does not count it
    found: list[str] = []
    end = 0
    for token in yaml.scan(text, Loader=LOADER):
        start = token.start_mark.index
        found += _COMMENT.findall(text, end, start)
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            found += [match[1] for match in [_HEADER.match(text, start)] if match]
        end = token.end_mark.index
    return [comment.rstrip() for comment in [*found, *_COMMENT.findall(text, end)]]
