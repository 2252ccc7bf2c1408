"""Labels of English records: `Mr. NAME.`, `The SPEAKER pro tempore (Mr. NAME).`, `Senator NAME:`."""

import re

from .persons import Who

TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Hon|Sen|Rep|Gov)\.|Miss|Senator|Representative|Congressman|Congresswoman|Delegate|Chairman|Chairwoman|Chair|"
    r"Secretary|Director|Commissioner|Administrator|General|Admiral|Governor|Ambassador|Judge|Mayor|Sheriff|Councillor|"
    r"Councilman|Councilmember|Professor"
)
SURNAME = r"(?:(?:de|De|van|Van|von|la|La|del|Del|St\.) ?)?(?!St\.)[A-Z][A-Za-z'’-]*[A-Za-z]"
NAME = rf"{SURNAME}(?: {SURNAME}){{0,2}}"
PLACE = r" of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
CHAIRS = (
    r"(?:SPEAKER|CHAIR|CHAIRMAN|CHAIRWOMAN|CHAIRPERSON|PRESIDENT|VICE PRESIDENT|PRESIDING OFFICER|CLERK)(?: pro tempore)?"
    r"|(?:Speaker|Chair|Chairman|Chairwoman|Chairperson|Presiding Officer|Clerk|Moderator)(?: pro tempore)?"
)
COURTESY_OF_CHAIR = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\. ?|Senator )?"
ENGLISH = re.compile(
    rf"((?:(?P<title>{TITLES}) (?P<name>{NAME})(?P<place>{PLACE})?"
    rf"|The (?:(?:Acting|ACTING|Vice|VICE) )?(?:{CHAIRS})"
    rf"(?: \({COURTESY_OF_CHAIR}(?P<chair>{NAME})(?:{PLACE})?\))?"
    rf"|(?P<turn>Question|Answer|Q|A)))(?:\. ?|:)(?=\s|\[)"
)
WITNESSES = re.compile(
    "Secretary|Director|Commissioner|Administrator|General|Admiral|Ambassador|Judge|Sheriff|Professor|Dr"
)
COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Hon)\.?")
MEMBERS = re.compile("Sen|Rep|Congress|Delegate|Council")


def english(found: re.Match) -> Who:
    """Read the speaker from an English label."""
    if found["turn"]:
        return Who(
            role="asks" if found["turn"].startswith("Q") else "answers", certain=len(found["turn"]) > 1
        )
    if found["title"] is None:
        return Who(found["chair"], found[1].split(" (")[0].removeprefix("The "), role="chair")
    title = found["title"]
    role = "answers" if WITNESSES.match(title) else "asks" if MEMBERS.match(title) else None
    shown = None if COURTESY.fullmatch(title) else title
    office = " ".join(part for part in (shown, (found["place"] or "").strip()) if part) or None
    return Who(found["name"], office, role="moderates" if title.startswith("Chair") else role)
