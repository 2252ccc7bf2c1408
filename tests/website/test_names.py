"""In English records have their English names, wherever they are named; where one has none, its name is marked as Chinese."""

import datetime
import io
import re

import openpyxl
import pytest

from apps.hearings.models import Area, Organization, Topic
from tests.make import HELD_ON, correct, make_area, make_commitment, make_exchange, make_organization

from .page import read

BODY, PLACE, SUBJECT = "Jieyang Development and Reform Bureau", "Jieyang City", "Industrial Clusters"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reasoned")]


@pytest.fixture
def made():
    made = make_exchange()
    for model, record, name in (
        (Organization, made.organization, BODY),
        (Area, made.area, PLACE),
        (Topic, made.topic, SUBJECT),
    ):
        correct(model.objects.get(pk=record.pk), name_en=name)
    return made


def pages(made):
    return {
        "/": BODY,
        "/commitments/": BODY,
        f"/commitments/?organization={made.organization.pk}": f"Department: {BODY}",
        f"/commitments/{made.commitment.pk}/": BODY,
        "/figures/": BODY,
        f"/figures/{made.figure.pk}/": BODY,
        "/organizations/": BODY,
        f"/organizations/{made.organization.pk}/": f"<h1>{BODY}</h1>",
        f"/areas/{made.area.pk}/": f"<h1>{PLACE}</h1>",
        f"/topics/{made.topic.pk}/": f"<h1>{SUBJECT}</h1>",
        "/topics/": SUBJECT,
        "/hearings/": PLACE,
        f"/hearings/{made.hearing.pk}/": f"({BODY})",
        "/charts/departments/": BODY,
        "/charts/topics/": SUBJECT,
        "/charts/figures/": BODY,
        "/search/?q=局": BODY,
        f"/embed/commitments/{made.commitment.pk}/": BODY,
        "/commitments.atom": BODY,
        "/commitments.ics": "Jieyang Development",
        f"/report/commitments/{made.commitment.pk}/": BODY,
    }


def test_what_has_an_english_name_is_called_so_in_english(client, made):
    for path, name in pages(made).items():
        assert name in client.get(f"/en{path}").content.decode(), path


def test_chinese_pages_and_files_know_no_english_names_but_the_facts_of_the_record_itself(client, made):
    own = {f"/{each.collection}/{each.pk}/" for each in (made.organization, made.area, made.topic)}
    for path in pages(made):
        answer = client.get(path).content.decode()
        assert not [name for name in (BODY, PLACE, SUBJECT) if name in answer and path not in own], path


def test_the_chinese_name_of_a_body_stands_on_its_english_page_once_and_is_marked(client, made):
    page = client.get(f"/en/organizations/{made.organization.pk}/").content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    assert main.count(made.organization.name) == 1
    assert f'<p class="meta" lang="zh-Hans">{made.organization.name}</p>' in main


@pytest.mark.parametrize(
    "path", ["/", "/commitments/", "/figures/", "/questions/", "/organizations/", "/people/", "/topics/",
             "/hearings/", "/charts/departments/", "/charts/figures/",
             "/charts/figures/?person={made.person.pk}", "/commitments/?q=局",
             "/data/dictionary/commitments/?person={made.person.pk}", "/commitments/{made.commitment.pk}/"],
)  # fmt: skip
def test_on_english_pages_each_chinese_name_is_marked_as_chinese(client, made, path):
    page = client.get(f"/en{path.format(made=made)}").content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    bare = re.findall(
        r">([^<>]*[\u4e00-\u9fff][^<>]*)<",
        re.sub(r'<(\w+)[^>]* lang="zh-Hans".*?</\1>', "", main, flags=re.S),
    )
    assert bare == []


def test_a_workbook_in_english_has_english_names_and_joins_them_by_commas(client, made):
    answer = client.get("/en/commitments.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    head, row = (list(each) for each in sheet.iter_rows(values_only=True, max_row=2))
    told = dict(zip(head, row, strict=True))
    assert (told["Department"], told["Topics"], told["Where"]) == (BODY, SUBJECT, PLACE)


def test_the_api_is_the_same_whatever_names_there_are(client, made):
    [row] = client.get("/api/v1/commitments/?kind=pledge").json()["results"]
    assert row["organization_name"] == made.organization.name
    assert made.organization.name in client.get("/api/v1/commitments.atom").content.decode()


def test_pages_of_records_count_by_kind_and_by_status(client, made):
    for path in (f"/organizations/{made.organization.pk}/", f"/people/{made.person.pk}/",
                 f"/areas/{made.area.pk}/", f"/topics/{made.topic.pk}/"):  # fmt: skip
        links = read(client, path).links
        assert [link for link in links if link.endswith("&kind=pledge&status=in_progress")], path
        assert [link for link in links if link.startswith("/commitments.atom?")], path
        assert [link for link in links if link.startswith("/commitments.xlsx?")], path


def test_bodies_of_several_areas_that_stand_together_are_told_with_their_areas(client):
    here = make_exchange()
    bay = make_area("河湾市", "Hewan")
    short = make_organization("市教育局", area=bay)
    other = make_exchange(area=bay, held_on=HELD_ON + datetime.timedelta(days=1))
    make_commitment(other.answer, lead=short)
    for path in ("/organizations/", "/charts/departments/", "/commitments/"):
        seen = client.get(path).content.decode()
        assert "市教育局（河湾市）" in seen, path
        assert f"{here.organization.name}（" not in seen, path
        assert "市教育局 (Hewan)" in client.get(f"/en{path}").content.decode(), path
    one = client.get(f"/organizations/?area={bay.pk}").content.decode()
    assert "市教育局</a>" in one


def test_bodies_of_one_area_are_told_without_it(client):
    made = make_exchange()
    make_commitment(made.answer, lead=make_organization("市教育局", area=made.area))
    assert "市教育局（" not in client.get("/charts/departments/").content.decode()
