"""A sitting as an Akoma Ntoso debate: who spoke, on which documents it stands, and its marks."""

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone

from apps.api.http.addresses import absolute
from apps.api.http.licence import LICENCE_URL, QUOTED
from apps.api.http.links import links
from apps.exports import akn
from apps.exports.akn import Mark, Printed, element

from .sitting import Sitting

COUNTRY = "cn"  # the areas of the record are those of GB/T 2260
LANGUAGE = "zho"  # as ISO 639-2 names it, which the standard wants in addresses
EDITORS = "#editors"


def akn_response(request, hearing: dict) -> HttpResponse:
    """Answer with a published hearing as an Akoma Ntoso document."""
    sitting = Sitting(hearing)
    sources = [_printed(sitting, source) for source in sitting.sources]
    meta = _Meta(request, sitting).elements()
    body = akn.write(akn.Debate(hearing["kind"], hearing["title"], settings.LANGUAGE_CODE, meta, sources))
    response = HttpResponse(body, content_type=akn.CONTENT_TYPE)
    response["Link"] = links(request)
    response["Content-Disposition"] = f'inline; filename="{hearing["id"]}.akn.xml"'
    response["Content-Language"] = settings.LANGUAGE_CODE
    return response


def _printed(sitting, source):
    parts = [row | {"type": "section"} for row in sitting.sections]
    asked = {row["id"]: row["speaker"] for row in sitting.questions}
    for row in sitting.questions:
        parts.append(row | {"type": "question", "speech": _speech(sitting.speakers[row["speaker"]])})
    for row in sitting.answers:
        to = _agent(sitting.speakers[asked[row["question"]]])
        speech = _speech(sitting.speakers[row["speaker"]])
        parts.append(row | {"type": "answer", "speech": speech | {"to": to}})
    marks = [
        Mark(row["start"], row["end"], row["id"], "inline", {"name": "commitment", **_refers(row)})
        for row in sitting.commitments
        if row["source"] == source["id"]
    ]
    marks += [
        Mark(row["start"], row["end"], row["id"], "quantity", {"normalized": normalized(row), **_refers(row)})
        for row in sitting.figures
        if row["source"] == source["id"]
    ]
    here = [part for part in parts if part["source"] == source["id"]]
    return Printed(source["id"], source["text"], here, marks)


def normalized(figure) -> str:
    """Write the value of a figure in its canonical unit; a count has none."""
    value = f"{figure['value'].normalize():f}"
    return value if figure["unit"] == "1" else f"{value} {figure['unit']}"


def _refers(row):
    return {"refersTo": f"#record.{row['id']}"}


def _speech(speaker):
    return {"by": _agent(speaker), "as": f"#role.{speaker['id']}"}


def _agent(speaker):
    """Refer to who spoke: the person, else the body, else whoever held the office."""
    if speaker["person"]:
        return f"#person.{speaker['person']}"
    if speaker["organization"]:
        return f"#organization.{speaker['organization']}"
    return f"#unnamed.{speaker['id']}"


class _Meta:
    """The metadata of a sitting, as the standard orders it."""

    def __init__(self, request, sitting):
        self.request, self.sitting, self.hearing = request, sitting, sitting.hearing
        self.day = timezone.localdate(request.release.at).isoformat()
        self.work = f"/akn/{COUNTRY}/debate/{self.hearing['held_on']}/{self.hearing['id']}"
        self.version = f"{self.work}/{LANGUAGE}@{self.day}"

    def elements(self):
        levels = [self._work(), self._expression(), self._manifestation()]
        return [
            element("identification", {"source": EDITORS}, "", *levels),
            *self._publication(),
            element("references", {"source": EDITORS}, "", *self._references()),
            element("proprietary", {"source": EDITORS}, "", *self._terms()),
        ]

    def _level(self, name, address, day, of_what, author, *more, suffix=""):
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

    def _work(self):
        country = element("FRBRcountry", {"value": COUNTRY})
        kind = element("FRBRsubtype", {"value": self.hearing["kind"]})
        convened = f"#organization.{self.hearing['convened_by']}"
        day = self.hearing["held_on"].isoformat()
        return self._level("FRBRWork", self.work, day, "sitting", convened, country, kind)

    def _expression(self):
        release = element("FRBRversionNumber", {"value": str(self.request.release.number)})
        language = element("FRBRlanguage", {"language": LANGUAGE})
        return self._level("FRBRExpression", self.version, self.day, "release", EDITORS, release, language)

    def _manifestation(self):
        form = element("FRBRformat", {"value": akn.CONTENT_TYPE.split(";")[0]})
        return self._level(
            "FRBRManifestation", self.version, self.day, "release", EDITORS, form, suffix=".akn"
        )

    def _publication(self):
        dated = [source for source in self.sitting.sources if source["published_on"]]
        for source in dated[:1]:
            shown = {"name": source["publisher_name"], "showAs": source["title"] or source["publisher_name"]}
            yield element("publication", {"date": source["published_on"].isoformat(), **shown})

    def _references(self):
        yield self._reference("TLCOrganization", EDITORS, "/", "Open record of public hearings")
        for source in self.sitting.sources:
            address = source["source_url"] or absolute(self.request, f"/sources/{source['id']}/")
            shown = source["title"] or source["publisher_name"]
            yield self._reference("original", f"#source.{source['id']}", address, shown)
        for (kind, id), name in self._agents().items():
            collection = {"person": "people", "organization": "organizations"}[kind]
            yield self._reference(f"TLC{kind.capitalize()}", f"#{kind}.{id}", f"/{collection}/{id}/", name)
        for speaker in self.sitting.speakers.values():
            page = f"{self.hearing['html_url']}#{speaker['id']}"
            yield self._reference("TLCRole", f"#role.{speaker['id']}", page, speaker["role"])
            if _agent(speaker).startswith("#unnamed."):
                yield self._reference("TLCPerson", _agent(speaker), page, speaker["role"])
        for collection in ("commitments", "figures"):
            for row in getattr(self.sitting, collection):
                address = f"/api/v1/{collection}/{row['id']}/"
                yield self._reference("TLCConcept", f"#record.{row['id']}", address, row["quote"])

    def _agents(self):
        """Name every person and every body that is referred to, once."""
        found = {("organization", self.hearing["convened_by"]): self.hearing["convened_by_name"]}
        for speaker in self.sitting.speakers.values():
            for kind in ("person", "organization"):
                if speaker[kind]:
                    found[kind, speaker[kind]] = speaker[f"{kind}_name"]
        return found

    def _reference(self, name, id, address, shown):
        href = absolute(self.request, address) if address.startswith("/") else address
        return element(name, {"eId": id.removeprefix("#"), "href": href, "showAs": shown})

    def _terms(self):
        yield element("dcterms:license", {}, LICENCE_URL)
        yield element("dcterms:rights", {}, QUOTED)
        yield element("dcterms:hasVersion", {}, f"Release {self.request.release.number}")
        yield element("dcterms:identifier", {}, self.hearing["html_url"])
