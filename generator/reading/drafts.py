"""The folder of plans as drafts: which files there are, read and checked for shape, nothing linked yet.

Layout: ``topics.yml`` and ``glossary.yml``; a folder per district with ``district.yml``, ``people.yml``,
``organisations.yml``; below it a folder per plan with ``plan.yml``, its Markdown chapters, ``marks.csv`` and
``actual.csv``. Symbolic links are refused: what they point to may lie outside the project and would be published.
"""

import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.diagnostics import diagnose
from generator.language import _
from generator.model.district import DistrictFile, GlossaryFile, OrganisationsFile, PeopleFile, TopicsFile
from generator.model.fields import IDENTIFIER
from generator.model.plan import PlanFile
from generator.reading.characters import FORBIDDEN, find_forbidden
from generator.reading.decoding import composed
from generator.reading.document import LARGEST, Document, read_document
from generator.reading.filenames import meant_name, meant_table
from generator.reading.progress import ACTUAL, MARKS, Progress, copied_rows, read_actual, read_marks
from generator.reading.shapes import DistrictDraft, Drafts, PlanDraft
from generator.reading.validation import validate
from generator.russian.transliteration import slug
from generator.source import Place

Model = TypeVar("Model", bound=BaseModel)
REGISTERS = ("district.yml", "people.yml", "organisations.yml")
_SHARED = ("topics.yml", "glossary.yml")
_OF_A_PLAN = ("plan.yml", MARKS, ACTUAL)
_IN_A_PLAN = f"{', '.join(_OF_A_PLAN)}, *.md, *.pdf, *.docx, *.jpg …"
# Chapters, and signed documents beside a plan: what offices and scanners make. They are published; a spreadsheet is
# more often somebody's working paper, and what a browser would run is no document.
_DOCUMENTS = frozenset(".md .pdf .doc .docx .odt .rtf .txt .jpg .jpeg .png .tif .tiff".split())


def read_drafts(folder: Path, root: Path, progress: Callable[[str], None] = lambda _: None) -> Drafts:
    """Return the drafts of all districts below ``folder``; places are told relative to ``root``."""
    return _Reader(folder, root, progress).read()


def read_plan(folder: Path, plan: str, root: Path) -> Drafts:
    """Return the draft of one plan (``district/plan`` below ``folder``) with what its district and the topics say."""
    return _Reader(folder, root, lambda _: None).read(plan)


def read_registers(folder: Path, root: Path) -> DistrictDraft | None:
    """Return a district without its plans; None when its file cannot be read."""
    reader = _Reader(folder.parent, root, lambda _: None)
    reader.district(folder, only="")
    return next(iter(reader.drafts.districts), None)


class _Reader:
    def __init__(self, folder: Path, root: Path, progress: Callable[[str], None]) -> None:
        self.folder, self.root, self.progress = folder, root, progress
        self.drafts = Drafts()

    def read(self, only: str = "") -> Drafts:
        """Read everything, or one plan with what it is judged by."""
        home, _slash, plan = only.partition("/")
        if not self.folder.is_dir():  # a checkout gone wrong must not publish an empty site over a full one
            self.report("missing-plans", self.folder, name=self.name(self.folder))
            return self.drafts
        for path in self.entries(self.folder):
            if path.is_dir():
                if not only or path.name == home:
                    self.district(path, only=plan or None)
            elif path.name == "topics.yml":
                self.drafts.topics = self.file(path, TopicsFile)[0]
            elif only:
                continue
            elif path.name == "glossary.yml":
                self.drafts.glossary, self.drafts.glossary_document = self.file(path, GlossaryFile)
            elif path.suffix != ".md":
                self.unexpected(path, _SHARED, ", ".join(_SHARED))
        return self.drafts

    def entries(self, folder: Path) -> list[Path]:
        """Return the visible entries of ``folder`` by name; links are reported and left out."""
        kept = []
        for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if path.name.startswith((".", "_")) or path.name.endswith("~"):
                continue
            if not path.name.isprintable():  # bytes that are no text, or characters that would steer a terminal
                shown = path.name.encode("utf-8", "replace").decode()
                name = f"{self.name(folder)}/{ascii(shown)[1:-1]}"
                self.drafts.diagnostics.append(diagnose("file-name", Place(name), name=ascii(shown)[1:-1]))
                continue
            if path.is_symlink():
                self.report("file-is-link", path, name=path.name)
            else:
                kept.append(path)
        return kept

    def district(self, folder: Path, *, only: str | None = None) -> None:
        """Read a district with all its plans, or with ``only`` the one of that name."""
        if not self.good_name(folder):
            return
        entries = self.entries(folder)
        names = {path.name for path in entries if not path.is_dir()}
        if "district.yml" not in names:
            name = f"{folder.name}/district.yml"
            suggestion = _suggestion("district.yml", names, REGISTERS)
            suggestion = suggestion or _('Begin the district: plans new-district {district} --name "…".').format(
                district=folder.name
            )
            self.report("missing-district", folder, name=name, suggestion=suggestion)
            file, document = None, None
        else:
            file, document = self.file(folder / "district.yml", DistrictFile)
        plans = []
        for path in entries:
            if path.is_dir():
                plan = self.plan(path) if only in {None, path.name} else None
                plans += [plan] if plan else []
            elif path.name not in REGISTERS and path.suffix.lower() != ".md":
                documents = _("documents belong into the folder of their plan")
                self.unexpected(path, REGISTERS, f"{', '.join(REGISTERS)}; {documents}")
        people, people_document = self.register(folder / "people.yml", PeopleFile, names)
        organisations, organisations_document = self.register(folder / "organisations.yml", OrganisationsFile, names)
        if file and document:
            self.drafts.districts.append(
                DistrictDraft(
                    id=folder.name,
                    file=file,
                    document=document,
                    people=people,
                    people_document=people_document,
                    organisations=organisations,
                    organisations_document=organisations_document,
                    plans=plans,
                )
            )

    def register(self, path: Path, model: type[Model], names: set[str]) -> tuple[Model | None, Document | None]:
        return self.file(path, model) if path.name in names else (None, None)

    def plan(self, folder: Path) -> PlanDraft | None:
        if not self.good_name(folder):
            return None
        chapters: dict[str, str] = {}
        attachments: dict[str, Path] = {}
        entries = self.entries(folder)
        names = {path.name for path in entries}
        for path in entries:
            if path.name in _OF_A_PLAN:
                continue
            # «plan.txt» beside the plan itself is the text of the order
            if meant_name(path.name, _OF_A_PLAN) and not (path.name == "plan.txt" and "plan.yml" in names):
                self.unexpected(path, _OF_A_PLAN, _IN_A_PLAN)
            elif path.suffix.lower() == ".md":
                text = self.text(path)
                if text is not None:
                    chapters[composed(path.name)] = text
            elif path.suffix.lower() in _DOCUMENTS and path.is_file():
                attachments[composed(path.name)] = path
            else:
                self.unexpected(path, _OF_A_PLAN, _IN_A_PLAN)
        if not (folder / "plan.yml").is_file():
            suggestion = _suggestion("plan.yml", names, _OF_A_PLAN)
            suggestion = suggestion or _(
                "A folder of a district holds a plan; “plans new” and “plans import” begin one."
            )
            self.report("missing-file", folder, name=f"{folder.name}/plan.yml", suggestion=suggestion)
            return None
        self.progress(f"{folder.parent.name}/{folder.name}")
        file, document = self.file(folder / "plan.yml", PlanFile)
        progress = self.progress_of(folder)
        if file is None:
            return None
        return PlanDraft(
            id=folder.name,
            district=folder.parent.name,
            file=file,
            document=document,
            chapters=chapters,
            attachments=attachments,
            progress=progress,
        )

    def progress_of(self, folder: Path) -> Progress:
        """Return what the tables beside a plan say."""
        found = Progress()
        if (raw := self.content(folder / MARKS)) is not None:
            found.marks, sheet = read_marks(self.name(folder / MARKS), raw)
            found.copied += tuple(copied_rows(MARKS, sheet))
            self.drafts.diagnostics += sheet.diagnostics
        if (raw := self.content(folder / ACTUAL)) is not None:
            found.actual, sheet = read_actual(self.name(folder / ACTUAL), raw)
            found.copied += tuple(copied_rows(ACTUAL, sheet))
            self.drafts.diagnostics += sheet.diagnostics
        return found

    def file(self, path: Path, model: type[Model]) -> tuple[Model | None, Document]:
        name, raw = self.name(path), self.content(path)
        if raw is None:
            return None, Document(name, "")
        document = read_document(name, raw)
        broken = any(diagnostic.severity == "error" for diagnostic in document.diagnostics) and document.data is None
        value = None if broken else validate(document, model)
        self.drafts.diagnostics += document.diagnostics
        return value, document

    def content(self, path: Path) -> bytes | None:
        """Return what a file holds; None, and told, when it cannot or must not be read, or is not there."""
        if path.is_symlink():
            return None
        try:
            status = path.stat()
            size = status.st_size
            if not stat.S_ISREG(status.st_mode):  # reading a pipe would wait for ever
                self.report("file-unreadable", path, problem=_("it is no ordinary file"))
                return None
            if size > LARGEST:
                self.report("file-too-large", path, size=str(size), limit=str(LARGEST))
                return None
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            self.report("file-unreadable", path, problem=problem.strerror or str(problem))
            return None

    def text(self, path: Path) -> str | None:
        try:
            if not path.is_file():
                self.unexpected(path, _OF_A_PLAN, _IN_A_PLAN)
                return None
            if (size := path.stat().st_size) > LARGEST:
                self.report("file-too-large", path, size=str(size), limit=str(LARGEST))
                return None
            return self.without_controls(path, composed(path.read_text(encoding="utf-8-sig")).removeprefix("\ufeff"))
        except UnicodeDecodeError as problem:
            byte = f"0x{problem.object[problem.start]:02X}"
            self.report("file-not-utf8", path, byte=byte, position=str(problem.start))
        except OSError as problem:
            self.report("file-unreadable", path, problem=problem.strerror or str(problem))
        return None

    def without_controls(self, path: Path, text: str) -> str:
        """Return ``text`` as a preview may show it; what no text may hold is told."""
        if found := find_forbidden(text):
            line, column, character = found
            place = Place(self.name(path), line + 1, column + 1)
            self.drafts.diagnostics.append(diagnose("yaml-control-character", place, character=character))
            return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
        return text

    def good_name(self, folder: Path) -> bool:
        if IDENTIFIER.fullmatch(folder.name):
            return True
        self.report("folder-name", folder, name=folder.name, example=slug(folder.name) or "zhigalovo")
        return False

    def unexpected(self, path: Path, known: tuple[str, ...], expected: str) -> None:
        """Tell of a file that nothing reads; ``known`` are the names that are read here."""
        if meant := meant_name(path.name, known):
            self.report("file-misnamed", path, name=path.name, meant=meant)
        elif table := meant_table(path.name, (MARKS, ACTUAL)):
            self.report("file-is-workbook", path, name=path.name, table=table)
        else:
            self.report("file-unexpected", path, name=path.name, expected=expected)

    def report(self, code: str, path: Path, **parameters: str) -> None:
        self.drafts.diagnostics.append(diagnose(code, Place(self.name(path)), **parameters))

    def name(self, path: Path) -> str:
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def _suggestion(wanted: str, names: Iterable[str], known: tuple[str, ...]) -> str:
    """Return a sentence that names the file which should be called ``wanted``; empty when none of ``names`` is it."""
    found = next((name for name in sorted(names) if meant_name(name, known) == wanted), "")
    return _("Rename “{name}”: it lies there under another name.").format(name=found) if found else ""
