"""Web Annotations (W3C): selectors of a span of text, with offsets in code points and in UTF-16 units."""

from bisect import bisect_left

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTENT_TYPE = f'application/ld+json; profile="{CONTEXT}"'
AROUND = 32
COUNT = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
UNITS = {name: {"@id": f"rec:{name}", "@type": COUNT} for name in ("utf16_start", "utf16_end")}
"""The names that the standard lacks, as a document's context declares them."""


class Selectors:
    """Makes the selectors of the spans of one text."""

    def __init__(self, text: str):
        self.text = text
        self.wide = [at for at, character in enumerate(text) if character > "\uffff"]

    def selectors(self, start: int, end: int) -> list[dict]:
        """Select a span twice: by its offsets, and by its words with the words around them."""
        position = {
            "type": "TextPositionSelector",
            "start": start,
            "end": end,
            "utf16_start": self.utf16(start),
            "utf16_end": self.utf16(end),
        }
        quote = {
            "type": "TextQuoteSelector",
            "exact": self.text[start:end],
            "prefix": self.text[max(0, start - AROUND) : start],
            "suffix": self.text[end : end + AROUND],
        }
        return [position, quote]

    def utf16(self, offset: int) -> int:
        """Count the UTF-16 units before an offset in code points."""
        return offset + bisect_left(self.wide, offset)
