"""Names of files that are nearly those the program reads: what Notepad, Excel and keyboards make of them."""

from collections.abc import Iterable

from generator.russian.twins import as_latin

_WORKBOOKS = frozenset(".xlsx .xls .xlsm .ods .numbers".split())
# Notepad writes .txt behind what was typed; .yaml is another usual ending of YAML
_ENDINGS = (".txt", ".yaml", ".yml", ".csv")


def meant_name(name: str, known: Iterable[str]) -> str:
    """Return the file of ``known`` that ``name`` stands for: another ending, capitals, Cyrillic letters; else nothing.

    What is a name of ``known`` itself stands for nothing else.
    """
    names = tuple(known)
    if name in names:
        return ""
    told = as_latin(name).lower()
    heads = {told}
    for _again in range(2):  # «plan.yml.txt»
        heads |= {head.removesuffix(ending) for head in heads for ending in _ENDINGS}
    return next((one for one in names if one in heads or one.rpartition(".")[0] in heads), "")


def meant_table(name: str, tables: Iterable[str]) -> str:
    """Return the table of ``tables`` that is kept in the workbook ``name``, as its name tells; else nothing."""
    stem, dot, ending = as_latin(name).lower().rpartition(".")
    if dot + ending not in _WORKBOOKS:
        return ""
    return next((one for one in tables if one.partition(".")[0] in stem), "")
