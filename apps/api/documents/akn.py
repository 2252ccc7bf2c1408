"""A hearing as an Akoma Ntoso debate: who spoke, on which documents it stands, and its marks."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE_URL, QUOTED
from apps.api.http.links import links
from apps.api.resources.editions import QuotedText
from apps.api.rows.details import RowDict
from apps.exports import akn
from apps.exports.akn import Mark, Printed, element
from apps.hearings.models import Organization, Person

from .hearing_parts import EARLIER_EDITION, HearingParts

COUNTRY = "cn"  # the areas of the record are those of GB/T 2260
LANGUAGE = "zho"  # as ISO 639-2 names it, which the standard wants in addresses
EDITORS = "#editors"
AGENTS: dict[str, Any] = {"person": Person, "organization": Organization}


def akn_response(request: Any, hearing: RowDict) -> HttpResponse:
    """Answer with a published hearing as an Akoma Ntoso document."""
    parts = HearingParts(hearing)
    sources = [_printed(parts, text) for text in parts.texts]
    meta = _Meta(request, parts).elements()
    body = akn.write(akn.Debate(hearing["kind"], hearing["title"], settings.LANGUAGE_CODE, meta, sources))
    response = HttpResponse(body, content_type=akn.CONTENT_TYPE)
    response["Link"] = links(request)
    response["Content-Disposition"] = f'inline; filename="{hearing["id"]}.akn.xml"'
    response["Content-Language"] = settings.LANGUAGE_CODE
    return response


def _printed(parts: HearingParts, text: QuotedText) -> Printed:
    edition = text.edition["id"]
    spoken = [row | {"type": "section"} for row in parts.sections]
    asked = {row["id"]: row["speaker"] for row in parts.questions}
    for row in parts.questions:
        spoken.append(row | {"type": "question", "speech": _speech(parts.speakers[row["speaker"]])})
    for row in parts.answers:
        to = _agent(parts.speakers[asked[row["question"]]])
        spoken_by = [parts.speakers[speaker] for speaker in row["speakers"]]
        # The standard lets one agent speak: the first; the label names all.
        speech = _speech(parts.speakers[row["speaker"]]) | {"to": to}
        spoken.append(row | {"type": "answer", "speech": speech, "spoken_by": spoken_by})
    inline = {"agendaItem": parts.agenda_items, "commitment": parts.commitments, "vote": parts.votes}
    marks = [
        Mark(row["start"], row["end"], row["id"], "inline", {"name": name, **_refers(row)})
        for name, rows in inline.items()
        for row in rows
        if row["edition"] == edition
    ]
    marks += [
        Mark(row["start"], row["end"], row["id"], "quantity", {"normalized": normalized(row), **_refers(row)})
        for row in parts.figures
        if row["edition"] == edition
    ]
    here = [part for part in spoken if part["edition"] == edition]
    return Printed(_text_id(text), text.text, here, marks, EARLIER_EDITION if text.earlier else "")


def _text_id(text: QuotedText) -> str:
    """Name a text among the references: the current one by its source, an earlier one by its edition."""
    return f"edition.{text.edition['id']}" if text.earlier else f"source.{text.source['id']}"


def normalized(figure: RowDict) -> str:
    """Write the value of a figure in its canonical unit; a count has none."""
    value = f"{figure['value'].normalize():f}"
    return value if figure["unit"] == "1" else f"{value} {figure['unit']}"


def _refers(row: RowDict) -> dict[str, str]:
    return {"refersTo": f"#record.{row['id']}"}


def _speech(speaker: RowDict) -> dict[str, str]:
    return {"by": _agent(speaker), "as": f"#role.{speaker['id']}"}


def _agent(speaker: RowDict) -> str:
    """Refer to who spoke: the person, else the body, else whoever held the office."""
    if speaker["person"]:
        return f"#person.{speaker['person']}"
    if speaker["organization"]:
        return f"#organization.{speaker['organization']}"
    return f"#unnamed.{speaker['id']}"


class _Meta:
    """The metadata of a hearing, as the standard orders it."""

    def __init__(self, request: Any, parts: HearingParts) -> None:
        self.request, self.parts, self.hearing = request, parts, parts.hearing
        self.day = timezone.localdate(request.release.at).isoformat()
        self.work = f"/akn/{COUNTRY}/debate/{self.hearing['held_on']}/{self.hearing['id']}"
        self.version = f"{self.work}/{LANGUAGE}@{self.day}"

    def elements(self) -> list[Element]:
        levels = [self._work(), self._expression(), self._manifestation()]
        return [
            element("identification", {"source": EDITORS}, "", *levels),
            *self._publication(),
            element("references", {"source": EDITORS}, "", *self._references()),
            element("proprietary", {"source": EDITORS}, "", *self._terms()),
        ]

    def _level(
        self, name: str, address: str, day: str, of_what: str, author: str, *more: Element, suffix: str = ""
    ) -> Element:
        return element(
            name,
            {},
            "",
            element("FRBRthis", {"value": f"{address}/!main{suffix}"}),
            element("FRBRuri", {"value": f"{address}{suffix}"}),
            *(
                [element("FRBRalias", {"value": self.hearing["html_url"], "name": "page"})]
                if name == "FRBRWork"
                else []
            ),
            element("FRBRdate", {"date": day, "name": of_what}),
            element("FRBRauthor", {"href": author}),
            *more,
        )

    def _work(self) -> Element:
        country = element("FRBRcountry", {"value": COUNTRY})
        kind = element("FRBRsubtype", {"value": self.hearing["kind"]})
        convened = f"#organization.{self.hearing['convened_by']}"
        day = self.hearing["held_on"].isoformat()
        return self._level("FRBRWork", self.work, day, "sitting", convened, country, kind)

    def _expression(self) -> Element:
        release = element("FRBRversionNumber", {"value": str(self.request.release.number)})
        language = element("FRBRlanguage", {"language": LANGUAGE})
        return self._level("FRBRExpression", self.version, self.day, "release", EDITORS, release, language)

    def _manifestation(self) -> Element:
        form = element("FRBRformat", {"value": akn.CONTENT_TYPE.split(";")[0]})
        return self._level(
            "FRBRManifestation", self.version, self.day, "release", EDITORS, form, suffix=".akn"
        )

    def _publication(self) -> Iterator[Element]:
        dated = [source for source in self.parts.sources if source["published_on"]]
        for source in dated[:1]:
            shown = {"name": source["publisher_name"], "showAs": source["title"] or source["publisher_name"]}
            yield element("publication", {"date": source["published_on"].isoformat(), **shown})

    def _references(self) -> Iterator[Element]:
        yield self._reference("TLCOrganization", EDITORS, "/", "Open record of public hearings")
        for source in self.parts.sources:
            yield self._document("original", "source", source)
        for role, documents in (("opinion", self.parts.opinions), ("report", self.parts.reports)):
            for document in documents:
                yield self._document("TLCReference", role, document, name=role)
        for text in self.parts.texts:
            if text.earlier:
                page = f"/editions/{text.edition['id']}/"
                title = text.source["title"] or text.source["publisher_name"]
                shown = f"{title} ({text.edition['number']})"
                yield self._reference("original", f"#{_text_id(text)}", page, shown)
        for (kind, id), name in self._agents().items():
            page = f"/{AGENTS[kind].collection}/{id}/"
            yield self._reference(f"TLC{kind.capitalize()}", f"#{kind}.{id}", page, name)
        for speaker in self.parts.speakers.values():
            page = f"{self.hearing['html_url']}#{speaker['id']}"
            yield self._reference("TLCRole", f"#role.{speaker['id']}", page, speaker["role"])
            if _agent(speaker).startswith("#unnamed."):
                yield self._reference("TLCPerson", _agent(speaker), page, speaker["role"])
        for collection in ("agenda_items", "commitments", "figures", "votes"):
            for row in getattr(self.parts, collection):
                address = f"/api/v1/{collection}/{row['id']}/"
                yield self._reference("TLCConcept", f"#record.{row['id']}", address, row["quote"])

    def _agents(self) -> dict[tuple[str, str], str]:
        """Name every person and every body that is referred to, once."""
        found = {("organization", self.hearing["convened_by"]): self.hearing["convened_by_name"]}
        for speaker in self.parts.speakers.values():
            for kind in AGENTS:
                if speaker[kind]:
                    found[kind, speaker[kind]] = speaker[f"{kind}_name"]
        return found

    def _document(self, element_name: str, role: str, source: RowDict, **more: str) -> Element:
        address = source["source_url"] or f"/sources/{source['id']}/"
        shown = source["title"] or source["publisher_name"]
        return self._reference(element_name, f"#{role}.{source['id']}", address, shown, **more)

    def _reference(self, element_name: str, id: str, address: str, shown: str, **more: str) -> Element:
        href = absolute(self.request, address) if address.startswith("/") else address
        return element(element_name, {"eId": id.removeprefix("#"), "href": href, "showAs": shown, **more})

    def _terms(self) -> Iterator[Element]:
        if self.hearing["subject"]:
            yield element("dcterms:subject", {}, self.hearing["subject"])
        yield element("dcterms:license", {}, LICENCE_URL)
        yield element("dcterms:rights", {}, QUOTED)
        yield element("dcterms:hasVersion", {}, f"Release {self.request.release.number}")
        yield element("dcterms:identifier", {}, self.hearing["html_url"])
