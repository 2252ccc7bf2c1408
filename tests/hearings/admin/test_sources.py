import hashlib

from apps.hearings.models import Source
from tests.make import WHY, make_hearing, make_organization, make_source

from .pages import address, change, errors, filled_in, saved

TEXT = "\n  30日，开展专题询问。\t\n\n　委员问：“如何？”  \n"


def add(client, text, **typed):
    publisher = make_organization("揭阳日报", classification="media")
    sent = {
        "version": "",
        "kind": "news",
        "publisher": publisher.pk,
        "published_on": "2025-10-31",
        "text": text,
        **typed,
    }
    return client.post(address(Source, "add"), sent)


def test_the_text_of_a_new_source_is_taken_exactly_but_for_the_line_ends_of_the_browser(root, db):
    assert saved(add(root, TEXT.replace("\n", "\r\n"))) is True
    source = Source.objects.get()
    edition = source.editions.get()
    assert (edition.text, edition.reason, str(edition.valid_from)) == (TEXT, "as_printed", "2025-10-31")
    assert edition.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_text_of_a_stored_source_cannot_be_edited(root, exchange):
    url, before = change(exchange.source), exchange.edition.text
    form = root.get(url).context["adminform"].form
    assert "text" not in form.fields
    assert exchange.edition.sha256 in root.get(url).content.decode()
    assert saved(root.post(url, filled_in(root, url, text="别的", title="新标题"))) is True
    exchange.source.refresh_from_db()
    assert (exchange.source.current_edition.text, exchange.source.title) == (before, "新标题")


def test_the_same_text_twice_is_refused(root, db):
    make_source(TEXT, publisher=make_organization("甲报", classification="media"))
    assert errors(add(root, TEXT))


def test_an_address_that_would_run_as_a_script_is_refused(root, db):
    assert errors(add(root, TEXT, url="javascript:alert(1)"))
    assert saved(add(root, TEXT, url="https://example.org/揭阳/1.html")) is True


def test_sources_that_a_hearing_needs_are_not_deleted_and_the_page_says_which_hearing(root, db):
    hearing = make_hearing()
    url = address(Source, "delete", hearing.sources.get().pk)
    assert hearing.pk in root.post(url, {"post": "yes", "why": WHY}).content.decode()
    hearing.sources.add(make_source())
    chosen = [source.pk for source in hearing.sources.all()]
    sent = {"action": "delete_selected", "_selected_action": chosen, "post": "yes", "why": WHY}
    assert hearing.pk in root.post(address(Source, "changelist"), sent).content.decode()
    assert hearing.sources.count() == 2
    root.post(address(Source, "delete", chosen[0]), {"post": "yes", "why": WHY})
    assert hearing.sources.count() == 1
