from apps.hearings.models import Person
from tests.make import make_person

from .pages import address, change, send


def test_the_page_of_a_mended_name_offers_a_new_id_and_makes_it(editor, db):
    person = make_person("单田芳", name_pinyin="Dan Tianfang")
    assert "renew_id" not in editor.get(change(person)).content.decode()
    send(editor, change(person), name_pinyin="Shan Tianfang")
    assert 'value="renew_id"' in editor.get(change(person)).content.decode()
    sent = {"action": "renew_id", "_selected_action": [person.pk], "back": "1"}
    answer = editor.post(address(Person, "changelist"), sent)
    assert answer.headers["Location"] == change(Person.objects.get(pk="jieyang-shan-tianfang"))


def test_what_was_public_offers_no_new_id(root, exchange):
    person = Person.objects.get(pk=exchange.person.pk)
    send(root, change(person), name_pinyin="Liu Shaojie")
    assert 'value="renew_id"' not in root.get(change(person)).content.decode()
    sent = {"action": "renew_id", "_selected_action": [person.pk], "back": "1"}
    page = root.post(address(Person, "changelist"), sent, follow=True).content.decode()
    assert Person.objects.filter(pk=person.pk).exists()
    assert "jieyang-liu-shaojie" not in page
