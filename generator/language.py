"""The language in which the program speaks: English in the code, a gettext catalogue for everyone else.

The catalogue ``generator/locale/<language>/LC_MESSAGES/messages.po`` is what translators edit; the compiled ``.mo``
beside it is what runs. It also holds the phrases of the command-line library, which looks them up in the
process-wide domain.
"""

import gettext as _gettext
import os
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "messages"
DEFAULT = "ru"
SOURCE = "en"


def load(language: str) -> _gettext.NullTranslations:
    """Return the catalogue of ``language``; an unknown language reads as English."""
    return _gettext.translation(DOMAIN, LOCALE, languages=[language], fallback=True)


_active = load(DEFAULT)


def use(language: str) -> None:
    """Let the whole process speak ``language`` from here on."""
    global _active  # noqa: PLW0603 - a process speaks one language; passing it through every call would say no more
    _active = load(language)


def spoken() -> str:
    """Return the code of the language the process speaks, such as "ru"."""
    return _active.info().get("language", SOURCE)


def speak_everywhere(language: str) -> None:
    """Let libraries that use the process-wide domain (the command line) speak ``language`` too."""
    os.environ["LANGUAGE"] = language
    _gettext.bindtextdomain(DOMAIN, LOCALE)
    _gettext.textdomain(DOMAIN)


def _(message: str) -> str:
    """Return the translation of ``message``."""
    return _active.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form that fits ``count``, with ``{count}`` still to be filled in."""
    return _active.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Return the translation of ``message`` as it is meant in ``context``."""
    return _active.pgettext(context, message)


def noted(message: str) -> str:
    """Mark ``message`` for the catalogue without translating it yet."""
    return message


def nnoted(singular: str, plural: str) -> tuple[str, str]:
    """Mark a pair of forms for the catalogue; ``ngettext`` chooses between their translations later."""
    return singular, plural
