"""What a test looks for in the text of a hearing: its marks, and the cards that they open."""

import re
from typing import Any
from xml.etree.ElementTree import Element, fromstring


def marked(client: Any, path: str) -> dict[str, tuple[Element, Element | None]]:
    """Map the ids in the text of a hearing to their elements, each with the card that it opens, if it has one."""
    page = client.get(path).content.decode()
    texts = re.findall(r'<div class="text" lang="zh-Hans">.*?\n</div>\n', page, re.DOTALL)
    root = fromstring("<main>" + "".join(texts).replace("<br>", "<br/>") + "</main>")  # noqa: S314
    found: dict[str, tuple[Element, Element | None]] = {}
    for parent in root.iter():
        for at, element in enumerate(parent):
            after = parent[at + 1] if at + 1 < len(parent) else None
            opens = after is not None and (after.get("class") or "").startswith("pop")
            if id := element.get("id"):
                found[id] = (element, after if opens else None)
    return found


def without_cards(html: str) -> str:
    """Leave out the cards, each of which ends with a line of links."""
    return re.sub(r'<span class="pop.*?</a></span>(?!<br>| ·)', "", html)


def lines(card: Element | None) -> list[str]:
    """List the lines of a card."""
    assert card is not None
    close, *rest = card
    told = [close.tail or ""]
    for each in rest:
        if each.tag == "br":
            told.append(each.tail or "")
        else:
            told[-1] += "".join(each.itertext()) + (each.tail or "")
    return told


def links(card: Element | None) -> list[str]:
    """List the addresses on a card."""
    assert card is not None
    return [link.attrib["href"] for link in card.iter("a")]
