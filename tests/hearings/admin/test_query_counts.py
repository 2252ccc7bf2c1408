from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.hearings.ledger import writing
from apps.hearings.models import RECORDS
from tests import make

from .pages import address, change

ROWS = 50


def queries(client, url):
    """Count the queries of a page that was opened once before."""
    client.get(url)
    with CaptureQueriesContext(connection) as context:
        assert client.get(url).status_code == 200
    return len(context)


@writing()
def more(exchange):
    """Make more of everything, each with people and organizations of its own."""
    unprinted = dict.fromkeys(["basically_satisfied", "unsatisfied", "abstained"])
    for n in range(ROWS):
        area = make.make_area(f"区{n}", f"District {n}", parent=exchange.area)
        topic = make.make_topic(f"主题{n}", f"Topic {n}", parent=exchange.topic)
        organization = make.make_organization(f"第{n}局", parent=exchange.organization)
        people = [make.make_person(f"{who}{n}", area=area) for who in ("问", "答")]
        asks = make.make_speaker(exchange.hearing, person=people[0], role=f"委员{n}")
        answers = make.make_speaker(
            exchange.hearing, capacity="respondent", person=people[1], organization=organization
        )
        make.make_agenda_item(exchange.hearing, f"议题{n}号")
        section = make.make_section(exchange.hearing, f"标题{n}号")
        question = make.make_question(exchange.hearing, f"第{n}个问题？", speaker=asks, section=section)
        answer = make.make_answer(question, f"第{n}答：{make.ANSWER}", speaker=answers)
        commitment = make.make_commitment(answer, topics=[topic])
        make.make_figure(answer, commitment=commitment)
        make.make_vote(exchange.hearing, f"满意{n + 1}票", answer=answer, satisfied=n + 1, **unprinted)
        event = make.make_event(commitment, quote=f"依据{n}号。")
        make.make_edition(event.edition.source)


def test_no_page_takes_more_queries_for_fifty_records_than_for_one(root, exchange):
    pages = [*(address(model, "changelist") for model in RECORDS), change(exchange.hearing)]
    few = {page: queries(root, page) for page in pages}
    more(exchange)
    assert exchange.hearing.questions.count() == ROWS + 1
    with writing():
        for n in range(ROWS):
            make.make_hearing(area=make.make_area(f"镇{n}", f"Town {n}"), title=f"第{n}次")
    assert all(model.objects.count() > ROWS for model in RECORDS)
    assert {page: queries(root, page) for page in pages} == few
