import re

from apps.website.stylesheet import DIGEST, FOLDER, address


def test_the_style_sheet_holds_every_component_and_is_kept_for_ever(client, db):
    answer = client.get(address())
    text = answer.content.decode()
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in answer["Cache-Control"]
    for file in FOLDER.glob("*.css"):
        assert file.read_text() in text
    assert text.endswith((FOLDER / "print.css").read_text())


def test_another_digest_is_not_found(client, db):
    assert client.get(address().replace(DIGEST, "0" * 12)).status_code == 404


def test_no_component_names_a_colour_outside_the_palette():
    for file in FOLDER.glob("*.css"):
        if file.stem not in ("ground", "print"):
            assert not re.findall(r"#[0-9a-f]{3,8}\b(?!-)", file.read_text()), file.name
