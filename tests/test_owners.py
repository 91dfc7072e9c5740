"""Pages of people, schools and organisations: in which role something is theirs, and who is busy when."""

import re
from pathlib import Path

import pytest

from generator.names.entries import GroupEntry, OrganisationEntry, PersonEntry
from generator.names.reading import read_responsible
from generator.names.register import Register
from generator.views.pictures import columns
from generator.views.years import calendar_years, fewest_years, school_years
from tests.conftest import make_project, run_plans

REGISTER = Register(
    people=(
        PersonEntry(id="d/ivanova", surname="Иванова", initials="И.И."),
        PersonEntry(id="d/petrova", surname="Петрова", initials="А.Б."),
    ),
    organisations=(
        OrganisationEntry(id="d/uo", name="Управление образования", kind="department", short="УО"),
        OrganisationEntry(id="d/odo", name="Отдел дошкольного образования", kind="department", parent="d/uo"),
        OrganisationEntry(id="d/imc", name="МКУ «Методический центр»", kind="department", short="МКУ ИМЦ"),
    ),
    groups=(GroupEntry(id="d/oo", name="руководители ОО"),),
)


@pytest.mark.parametrize(
    ("cell", "main"),
    [
        ("Иванова И.И., Петрова А.Б.", ("d/ivanova",)),
        ("Петрова А.Б., методист, Иванова И.И.", ("d/petrova",)),
        ("Управление образования, Иванова И.И.", ("d/uo",)),
        ("руководители ОО, Петрова А.Б.", ("d/oo",)),
        ("Иванова И.И. совместно с Управлением образования", ("d/ivanova", "d/uo")),
        ("УО (совместно с руководителями ОО)", ("d/uo", "d/oo")),
        ("Совместно: Иванова И.И., УО", ("d/ivanova", "d/uo")),
        ("Сидоров С.С., Иванова И.И.", ()),  # whoever is named first is not in the register: nobody else moves up
        ("", ()),
        ("руководители ОО Иванова И.И., Петрова А.Б.", ("d/ivanova",)),  # their common post
        ("руководители ОО: Петрова А.Б., Иванова И.И.", ("d/petrova",)),
        ("руководители ОО Иванова И.И.", ("d/oo",)),  # one of several
        ("руководители ОО Иванова И.И., методист Петрова А.Б.", ("d/oo",)),
        ("специалист отдела дошкольного образования, руководители ОО", ("d/odo",)),
        ("заместитель начальника управления образования", ("d/uo",)),
        ("ответственный за работу отдела дошкольного образования", ()),
        ("специалисты УО, методисты МКУ ИМЦ", ("d/uo",)),
    ],
)
def test_whom_a_cell_names_first_is_the_main_one(cell: str, main: tuple[str, ...]) -> None:
    assert read_responsible(cell, REGISTER).main == main


@pytest.mark.parametrize(
    ("cell", "staff"),
    [
        ("специалисты УО, методисты МКУ ИМЦ", ("d/uo", "d/imc")),
        ("Методистам МКУ «Методический центр»", ("d/imc",)),
        ("Специалисты управления образования отдела дошкольного образования", ("d/odo",)),
        ("специалисты отдела дошкольного образования управления образования", ("d/odo",)),
        ("специалисты по опеке УО", ("d/uo",)),
        ("специалисты отдела кадров", ()),
        ("руководители ОО, родители", ()),
        ("специалисты по работе с отделом дошкольного образования", ()),
    ],
)
def test_staff_in_the_plural_belongs_to_its_organisation(cell: str, staff: tuple[str, ...]) -> None:
    reading = read_responsible(cell, REGISTER)
    assert tuple(one for one, _group in reading.staff) == staff
    assert read_responsible(cell).staff == ()


def test_pages_of_organisations_hold_what_their_staff_answers_for(site: Path) -> None:
    pages = site / "timashevsk/organisations"
    html = (pages / "otdel-doshkolnogo-obrazovaniia/index.html").read_text(encoding="utf-8")
    assert "основной ответственный, через группу «специалисты управления образования отдела дошкольного" in html
    html = (pages / "otdel-vospitatelnoi-raboty/index.html").read_text(encoding="utf-8")
    assert "osveshchenie-munitsipalnykh" in html  # «специалист отдела организации воспитательной работы»


def test_a_common_post_is_no_further_party(site: Path) -> None:
    event = "pedagogicheskie-sovety-shkolakh-nizkimi"  # «Руководители ОО Берденникова И.А., …», seven of them
    assert event not in (site / "zhigalovo/groups/rukovoditeli-oo/index.html").read_text(encoding="utf-8")
    html = (site / "zhigalovo/plans/114-od-2023" / event / "index.html").read_text(encoding="utf-8")
    assert "через группу «руководители ОО»" not in html


def rows_of(site: Path, address: str, month: str) -> list[str]:
    """Return the rows of one month of a page as plain text."""
    html = (site / address / "index.html").read_text(encoding="utf-8")
    section = html.split(f'id="month-{month}"')[1].split("</section>")[0]
    return [re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tr data-role.*?</tr>", section, re.DOTALL)]


def test_each_row_tells_the_role(toy_site: Path) -> None:
    [own] = rows_of(toy_site, "primersk/people/petrova-a-b", "2023-09")
    assert "Встреча наставников" in own
    assert "основной ответственный" in own
    assert "основной ответственный" in rows_of(toy_site, "primersk/schools/shkola-1", "2023-10")[0]


def test_a_school_has_rows_of_every_role(site: Path) -> None:
    html = (site / "zhigalovo/schools/tuturskaia-shkola/index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'data-role="(\w+)"', html)) >= {"main", "further", "group"}
    counts = re.findall(r'value="(\w+)"> [^<]+<span class="dp-count">(\d+)', html)
    order = ["main", "further", "concerned", "group"]
    assert [role for role, _count in counts] == [role for role in order if role in dict(counts)]
    plans = html.split("По планам</h2>")[1]
    told = sum(int(number) for number in re.findall(r" — (\d+)", plans.split("</ul>")[0]))
    assert told == sum(int(count) for _role, count in counts)


def test_load_counts_what_the_pages_show(site: Path) -> None:
    """Each cell of the table equals the number beside the month on the owner's page to which it leads."""
    checked = 0
    for table in sorted(site.glob("*/load/*/*/index.html")):
        html = table.read_text(encoding="utf-8")
        totals = [0] * 12
        for row in re.findall(
            r"<tr><th scope=\"row\">.*?</tr>", html.split("</tfoot>")[0].split("<tfoot>")[0], re.DOTALL
        ):
            cells = re.findall(r"<td.*?</td>", row, re.DOTALL)[:12]
            for at, cell in enumerate(cells):
                found = re.search(r'href="([^"#]+)#([^"]+)".*?(\d+)(?:</b>)?</a>', cell)
                if not found:
                    continue
                totals[at] += int(found[3])
                owner = (table.parent / found[1] / "index.html").resolve().read_text(encoding="utf-8")
                shown = owner.split(f'id="{found[2]}"')[1].split('<span class="dp-count">')[1]
                assert shown.startswith(f"{found[3]}<"), (table, cell)
                checked += 1
        told = re.findall(r"<td>(\d*)</td>", html.split("<tfoot>")[1].split("</tfoot>")[0])
        assert [int(one or 0) for one in told[:12]] == totals
        assert int(told[12]) == sum(totals)
    assert checked > 200


def test_the_busiest_stand_first_and_are_marked(site: Path) -> None:
    html = (site / "zhigalovo/load/people/2023/index.html").read_text(encoding="utf-8")
    october = html.split('id="month-2023-10"')[1].split("</section>")[0]
    numbers = [int(one) for one in re.findall(r"</a> — (\d+)", october)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) > 3
    least = int(re.search(r"загруженные клетки: от (\d+)", html)[1])  # type: ignore[index]  # the page always says it
    cells = [(bool(mark), int(count)) for mark, count in re.findall(r">(▲?)(\d+)(?:</b>)?</a></td>", html)]
    assert all(marked == (count >= least) for marked, count in cells)
    assert any(marked for marked, _count in cells)


def test_load_without_people_has_no_table_of_them(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    file = project / "plans/primersk/district.yml"
    file.write_text("people: posts\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert run_plans("build", "--to", str(tmp_path / "out"), project=project).returncode == 0
    assert not (tmp_path / "out/primersk/load/people").exists()
    assert (tmp_path / "out/primersk/load/schools").exists()


def test_the_index_of_people_is_by_letter_and_by_post_and_holds_everybody(site: Path) -> None:
    html = (site / "zhigalovo/people/index.html").read_text(encoding="utf-8")
    letters, posts = html.split('id="by-sort"')
    names = set(re.findall(r'href="[^"]*people/([\w-]+)/"', letters))
    assert names == {path.parent.name for path in site.glob("zhigalovo/people/*/index.html")}
    assert set(re.findall(r'href="[^"]*people/([\w-]+)/"', posts)) == names
    assert "<h3>Директор" in posts
    for anchor in re.findall(r'href="#([\w-]+)"', html.split("<article")[1].split("</article>")[0]):
        assert f'id="{anchor}"' in html
    organisations = (site / "zhigalovo/organisations/index.html").read_text(encoding="utf-8")
    assert "Управления и отделы" in organisations


def test_the_month_of_the_build_stands_first(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    done = run_plans(
        "build", "--to", str(tmp_path / "out"), "--today", "2023-09-20", "--without-search", project=project
    )
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "out/primersk/people/petrova-a-b/index.html").read_text(encoding="utf-8")
    this = html.split('data-this="2023-09"')[1].split("</section>")[0]
    assert "Встреча наставников" in this
    school = (tmp_path / "out/primersk/schools/shkola-1/index.html").read_text(encoding="utf-8")
    this = school.split('data-this="2023-09"')[1].split("</section>")[0]
    assert 'Ближайшее — <a href="#month-2023-10">октябрь 2023</a>' in this


def test_columns_keep_proportion_and_small_numbers_stay_visible() -> None:
    picture = columns([("сен", 100), ("окт", 1), ("ноя", 0), ("дек", 50)])
    heights = [one.height for one in picture.columns]
    assert heights[2] == 0
    assert heights[1] >= 2
    assert heights[0] == 2 * heights[3]
    assert all(one.y + one.height == picture.ground for one in picture.columns)
    assert columns([("сен", 5)], highest=10).columns[0].height * 2 == heights[0]
    assert columns([]).columns == ()


def test_years_are_counted_as_plans_count_them() -> None:
    school, calendar = [(2023, 9), (2024, 5)], [(2023, 1), (2023, 12)]
    assert [year.slug for year in fewest_years(school)] == ["2023-2024"]
    assert [year.slug for year in fewest_years(calendar)] == ["2023"]
    assert [year.slug for year in school_years(calendar)] == ["2022-2023", "2023-2024"]
    assert calendar_years(school)[0].months[0] == (2023, 1)
    assert school_years(school)[0].months[::11] == ((2023, 9), (2024, 8))
    assert fewest_years([]) == []


def test_schools_stand_in_the_order_of_their_numbers(site: Path) -> None:
    html = (site / "timashevsk" / "schools" / "index.html").read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r">СОШ № (\d+)</a>", html)]
    assert len(numbers) > 10
    assert numbers == sorted(numbers)


def test_shelves_of_an_index_stand_by_letter_and_entries_by_what_they_are_filed_under(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    names = (
        "«Росток»",
        "2-я школа",
        "Радуга",
        "Алёнушка",
        "«Ручеёк»",
        "Ёлочка",
        "Школа № 10",
        "Школа № 9",
        "7",
        "Lego",
    )
    file = project / "plans/primersk/organisations.yml"
    more = "".join(f'  - id: z-{at}\n    name: "{name}"\n    kind: kindergarten\n' for at, name in enumerate(names))
    text = file.read_text(encoding="utf-8")
    assert "organisations:\n" in text
    file.write_text(text.replace("organisations:\n", f"organisations:\n{more}", 1), encoding="utf-8")
    done = run_plans("build", "--to", str(tmp_path / "out"), "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "out/primersk/schools/index.html").read_text(encoding="utf-8").split('id="by-sort"')[0]
    shelves = re.findall(r"<h3[^>]*>(.*?)</h3>", html)
    assert [re.sub(r"<.*", "", shelf).strip() for shelf in shelves] == ["#", "A–Z", "А", "Ё", "М", "Р", "Ш", "Я"]
    listed = re.findall(r'href="[^"]*schools/[\w-]+/">(.*?)</a>', html)
    assert [name for name in listed if "МБОУ" not in name] == [
        "7", "Lego", "Алёнушка", "Ёлочка", "Радуга", "«Росток»", "«Ручеёк»", "Школа № 9", "Школа № 10", "2-я школа",
    ]  # fmt: skip
