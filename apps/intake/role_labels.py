"""Labels that name no person: 问, 答, 记者, 主持人, 主席, Q, A."""

import re

from .folding import folded

NUMBER = r"(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})?"
ROLES = {
    "asks": "问|提问|询问|问题|追问|Q|记者|记|采访者"
    "|(?:现场)?(?:网友|网民|观众|市民|群众代表|群众|听众|读者|居民|村民)(?:代表)?(?:“[^“”]{1,16}”)?"
    "|提问者|提问人|询问人|某委员",
    "answers": "答|回答|答复|作答|A|嘉宾|受访者|应询人|回答人|答复人|应询部门",
    "chair": "主席|会议主席|代理主席|代表主席|全委会主席|全体委员会主席|主席团|会议主持|议长|副议长",
    "moderates": "主持人|主持|编导",
    "interjects": "插话|(?:在场|众|多位|部分|有|一位|若干|全体)(?:委员|议员|代表|人员|人|观众|与会者|议员们)",
}
SHAPES = {role: re.compile(f"(?:{words}){NUMBER}", re.IGNORECASE) for role, words in ROLES.items()}
LETTER = re.compile(r"[aA]\d*")
OFFICES = re.compile(
    "记者|主席|主持人|现场|网友|网民|群众|市民|嘉宾|会议主席|代理主席|全体委员会主席|全委会主席|议长|副议长|观众|听众|读者|居民|村民"
)


def role_label(words: str) -> dict | None:
    """Read a label that says who speaks without a name, as the fields of a speaker."""
    compact = "".join(words.split())
    plain = folded(compact)
    for role, shape in SHAPES.items():
        if shape.fullmatch(plain):
            if plain == "问题":
                return {"role": role, "certain": False}
            office = compact if OFFICES.match(plain) else None
            return {"role": role, "office": office, "certain": not LETTER.fullmatch(plain)}
    return None
