from apps.hearings.models import Person
from apps.hearings.renaming import rename
from tests.locking import giving_up
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


def test_of_several_ids_all_are_made_anew_or_none(root, monkeypatch):
    people = [
        make_person(name, name_pinyin=f"Dan {last}") for name, last in (("单芳", "Fang"), ("单英", "Ying"))
    ]
    ids = {person.pk for person in people}
    for person in people:
        person.name_pinyin = person.name_pinyin.replace("Dan", "Shan")
        person.save()
    renamed = []

    def second_fails(record):
        giving_up() if renamed else renamed.append(rename(record))
        return renamed[0]

    monkeypatch.setattr("apps.hearings.admin.base.rename", second_fails)
    sent = {"action": "renew_id", "_selected_action": [*ids]}
    response = root.post(address(Person, "changelist"), sent)
    assert response.status_code == 503
    assert "没有保存任何内容" in response.content.decode()
    assert set(Person.objects.values_list("pk", flat=True)) == ids
