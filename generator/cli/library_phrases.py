"""Phrases of the command-line library that clerks see, marked here so that the catalogue keeps their translations.

The library looks them up itself, in the process-wide domain (see ``generator.language``).
"""

from generator.language import ngettext, noted

PHRASES = (
    noted("%(prog)s, version %(version)s"),
    noted("Aborted!"),
    noted("Choose from:\n\t{choices}"),
    noted("Commands"),
    noted("Could not open file {filename!r}: {message}"),
    noted("Error: {message}"),
    noted("Invalid value for {param_hint}: {message}"),
    noted("Invalid value: {message}"),
    noted("Missing argument"),
    noted("Missing command."),
    noted("Missing option"),
    noted("No such command {name!r}."),
    noted("No such option {name!r}."),
    noted("Option {name!r} does not take a value."),
    noted("Options"),
    noted("Show this message and exit."),
    noted("Try '{command} {option}' for help."),
    noted("Usage:"),
    noted("default: {default}"),
    noted("required"),
    noted("directory"),
    noted("file"),
    noted("path"),
    noted("{value!r} is not a valid {number_type}."),
    noted("{value} is not in the range {range}."),
    noted("{name} {filename!r} does not exist."),
    noted("{name} {filename!r} is a directory."),
    noted("{name} {filename!r} is a file."),
    noted("{name} {filename!r} is not readable."),
    noted("{name} {filename!r} is not writable."),
)


def plural_phrases(count: int) -> tuple[str, ...]:
    """Return the phrases with plural forms."""
    return (
        ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", count),
        ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", count),
        ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", count),
        ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", count),
    )
