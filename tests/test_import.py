"""The importer reproduces the plan files up to a list of hand corrections, refuses what is no plan, loses nothing."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importers.kinds import NoPlanError
from generator.importers.text_importer import import_text
from generator.reading.decoding import decode
from generator.reading.document import read_document
from tests.conftest import ORDERS, ROOT, TESTS, make_project, run_plans

CORRECTIONS = yaml.safe_load((TESTS / "orders" / "corrections.yml").read_text(encoding="utf-8"))
PLANS = list(ORDERS)
EDITORS_OWN = frozenset({"topics", "schools", "people", "related", "unrelated"})  # readings that an editor overrules


def rows_of(value: Any) -> list[dict[str, Any]]:
    """Return all rows (mappings with an id) of a plan file in printed order."""
    if isinstance(value, dict):
        own = [value] if "id" in value and ("title" in value or "name" in value) and "file" not in value else []
        return own + [row for key, inner in value.items() if key not in {"chapters"} for row in rows_of(inner)]
    if isinstance(value, list):
        return [row for inner in value for row in rows_of(inner)]
    return []


def without_ids(value: Any) -> Any:
    """Return a plan file's data without what an editor chooses: ids, doubts, links to the source and to other plans."""
    if isinstance(value, dict):
        dropped = {"id", "doubt", "source", "addresses", "appendix", "file", "layout", "related", "unrelated"}
        return {key: without_ids(inner) for key, inner in value.items() if key not in dropped}
    if isinstance(value, list):
        return [without_ids(inner) for inner in value]
    return value


def without_meaning(kept: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """Return a plan file's data without what no document prints: how indicators, their parts and events belong together."""
    for key in expected.get("drawn_up", []):
        del kept[key]
    for row in kept.get("indicators", []):
        if row.keys() & {"parts", "events"}:
            for key in ("parts", "events", "note"):
                row.pop(key, None)
    return kept


@pytest.mark.parametrize("plan", PLANS)
def test_import_reproduces_the_plan(plan: str) -> None:
    """Rows that an editor touched say why; all others are exactly what the importer makes of the source."""
    folder = ROOT / "plans" / plan
    result = import_text((folder / "prikaz.txt").read_bytes())
    expected = CORRECTIONS[plan]
    kept = without_meaning(read_document("plan.yml", (folder / "plan.yml").read_bytes()).data, expected)
    imported, touched = list(rows_of(result.data)), []
    untouched = [key_of(row) for row in imported]
    for row in rows_of(kept):
        key = key_of(row)
        if key in untouched:
            untouched.remove(key)
        else:
            assert row.get("note") or plan_note(expected, row), row
            touched.append(row)
    assert len(touched) == expected["rows"]
    assert len(untouched) == expected["rows"] + expected["left_out"]
    assert expected["reason"]
    by_hand = {"sections", "appendices", "order", *expected.get("frame", [])}
    frame = {key: value for key, value in without_ids(kept).items() if key not in by_hand}
    assert frame == {key: value for key, value in without_ids(result.data).items() if key in frame}
    order = {key: value for key, value in without_ids(kept["order"]).items() if key not in expected.get("order", [])}
    assert order == {key: value for key, value in without_ids(result.data["order"]).items() if key in order}
    assert set(result.chapters.values()) == {path.read_text(encoding="utf-8") for path in folder.glob("*.md")}


def key_of(row: dict[str, Any]) -> str:
    """Return all that the importer can know of a row, as one text."""
    return json.dumps(
        without_ids({key: value for key, value in row.items() if key not in {"groups", "columns", *EDITORS_OWN}}),
        ensure_ascii=False,
        sort_keys=True,
    )


def plan_note(expected: dict[str, Any], row: dict[str, Any]) -> bool:
    """Return whether the list of corrections names the row itself."""
    return any(row["title"].startswith(title) for title in expected.get("titles", []))


@pytest.mark.parametrize("plan", PLANS[:2])
def test_few_rows_of_the_first_orders_needed_a_hand(plan: str) -> None:
    kept = read_document("plan.yml", (ROOT / "plans" / plan / "plan.yml").read_bytes()).data
    touched = [row for row in rows_of(kept) if row.get("as_printed") or (row.get("occurrences") and row.get("note"))]
    assert len(touched) <= len(rows_of(kept)) * 0.05 + 1


@pytest.mark.parametrize("plan", PLANS)
def test_every_line_and_word_is_accounted_for(plan: str) -> None:
    raw = (ROOT / "plans" / plan / "prikaz.txt").read_bytes()
    result = import_text(raw)
    lines = raw.decode().split("\n")
    assert [number for number, line in enumerate(lines, 1) if line.strip() and number not in result.fates] == []
    assert result.complete


def test_import_writes_a_folder_that_checks_and_never_overwrites(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    source = ROOT / "plans" / "zhigalovo" / "184-od-2023" / "prikaz.txt"
    done = run_plans("import", str(source), "--district", "primersk", project=project)
    assert done.returncode == 0, done.stderr
    assert "17 сомнений:" in done.stdout
    assert "строка 119: перед этой строкой пропущен номер 15" in done.stdout
    assert "строка 241: после целого адреса стоит обрывок «oroznaja_karta.pdf»" in done.stdout
    plan = project / "plans" / "primersk" / "184-od-2023" / "plan.yml"
    report = (plan.parent / "import-report.md").read_text(encoding="utf-8")
    assert "- [ ] строка 241: после целого адреса" in report
    assert report.count("- [ ]") == 17
    check = run_plans("check", project=project)
    assert check.returncode == 0, check.stdout
    assert check.stdout.count("[doubt]") == 14  # once for a row
    before = plan.read_bytes()
    again = run_plans("import", str(source), "--district", "primersk", project=project)
    assert again.returncode == 1
    assert "уже есть и не будет перезаписан" in again.stderr
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "файл пуст"),
        (b"\n \n", "файл пуст"),
        ("Просто письмо.\n\nБез таблиц.".encode(), "в файле нет таблицы"),
        (bytes(range(256)) * 20, "не является текстом"),
        (b"PK\x03\x04" + bytes(100), "сохраните его как текст"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "сохраните его как текст"),
        (b"{\\rtf1\\ansi plan}", "сохраните его как текст"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "распознавания"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "это картинка"),
    ],
)
def test_what_is_no_plan_is_refused(raw: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(NoPlanError, match=reason):
        import_text(raw)
    file = tmp_path / "file.txt"
    file.write_bytes(raw)
    done = run_plans("import", str(file), "--district", "primersk", project=make_project(tmp_path / "project"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert reason in done.stderr


def test_a_district_that_is_not_there_is_no_reason_to_write(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    source = ROOT / "plans" / "zhigalovo" / "184-od-2023" / "prikaz.txt"
    for command in (("import", str(source)), ("new", "12-од", "--date", "2025-02-03")):
        done = run_plans(*command, "--district", "primersc", project=project)
        assert done.returncode == 2
        assert "Может быть, «primersk»?" in done.stderr
        assert "plans new-district primersc" in done.stderr
        other = run_plans(*command, "--district", "nosuch", project=project)
        assert "primersk" in other.stderr
        assert sorted(one.name for one in (project / "plans").iterdir() if one.is_dir()) == ["primersk"]
    assert "Может быть, «primersk»?" in run_plans("register", "primersc", project=project).stderr


TABLE = "№\tСрок\tМероприятие\tОтветственный\n1\tмай\tСлёт\tИванова И.И.\n2\tиюнь\tСбор\tПетрова А.Б.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"]
)
def test_encodings_are_told_apart(encoding: str) -> None:
    table = TABLE.replace("№", "N") if encoding == "koi8-r" else TABLE  # that has no such sign
    result = import_text(("План на 2024 год\n\n" + table).encode(encoding))
    events = result.data["sections"][0]["events"]
    assert [event["title"] for event in events] == ["Слёт", "Сбор"]
    assert [event["deadline"] for event in events] == ["май", "июнь"]
    assert result.data["period"] == "2024"


@pytest.mark.parametrize("path", sorted((TESTS / "imports").glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_old_encodings_of_whole_documents(path: Path, encoding: str) -> None:
    text = decode(path.read_bytes())[0].encode(encoding, "replace").decode(encoding)
    assert decode(text.encode(encoding)) == (decode(text.encode())[0], encoding)


def test_a_spoilt_byte_is_told_with_its_position() -> None:
    raw = TABLE.encode().replace("й".encode(), b"\xd0")
    at = raw.index(b"\xd0\n")
    with pytest.raises(NoPlanError, match=f"байт 0xD0 в позиции {at}"):
        import_text(raw)


def test_what_reads_as_no_text_is_refused() -> None:
    letters = bytes(128 + number * number * 7 % 128 for number in range(400))
    with pytest.raises(NoPlanError, match="KOI8-R или CP866"):
        import_text(TABLE.encode() + letters * 3)


def test_a_document_without_an_order_is_imported_with_doubts() -> None:
    result = import_text(("План на 2024 год\n\n" + TABLE).encode())
    assert any("документ начинается не с приказа" in doubt for _, doubt in result.doubts)


def test_rows_torn_by_a_page_break_are_joined() -> None:
    text = (
        "План\n\n№\tСрок\tМероприятие\tОтветственный\n1\t2\t3\t4\n1.\tпо плану (http://site.example .\tНачало\tИванова\n\n"
        "№\tСрок\tМероприятие\tОтветственный\n1\t2\t3\t4\n\tru/plan.pdf)\tи конец\tИ.И.\n2.\tмай\tВторое\tПетрова А.Б.\n"
    )
    result = import_text(text.encode())
    first, second = result.data["sections"][0]["events"]
    assert first["title"] == "Начало и конец"
    assert first["deadline"] == "по плану (http://site.example.ru/plan.pdf)"
    assert first["responsible"] == "Иванова И.И."
    assert second["number"] == "2."
    assert result.complete


def test_markup_becomes_text_and_markdown() -> None:
    text = TABLE + (
        "3\tв мае<br>и июне\tПоказ <i>лучших</i> уроков: - химия; - физика\t$\\frac{3}{4}$ педагогов &amp; "
        "<u>родители</u>\n"
    )
    event = import_text(text.encode()).data["sections"][0]["events"][2]
    assert event["deadline"] == "в мае и июне"
    assert event["title"] == "Показ *лучших* уроков:\n- химия;\n- физика"
    assert event["responsible"] == "¾ педагогов & родители"


def test_ids_are_short_and_unique() -> None:
    for plan in PLANS:
        data = read_document("plan.yml", (ROOT / "plans" / plan / "plan.yml").read_bytes()).data
        ids = [row["id"] for row in rows_of(data)]
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch(r"[a-z][a-z0-9-]{2,44}", name) for name in ids), ids
