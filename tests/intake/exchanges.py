"""Transcripts made up for the tests, one exchange in the shapes that papers and parliaments print."""

TITLE = "破解停车难"
INTRO = (
    "9月12日，市人大常委会就停车问题开展专题询问，市人大常委会委员林树宏、陈鸿进提问，"
    "市城管局副局长刘小杰、市教育局局长黄涌基应询。"
)
WORDS = ["停车泊位缺口有多大？", "缺口约3000个，我们将加快建设。", "学校周边怎么办？", "我们推动错峰共享。"]
ASKER, OTHER = ("林树宏", "市人大常委会委员"), ("陈鸿进", "市人大常委会委员")
MANAGER, TEACHER = ("刘小杰", "市城管局副局长"), ("黄涌基", "市教育局局长")
PEOPLE = [ASKER, MANAGER, OTHER, TEACHER]

SHAPES = {
    "office and name": "{office}{name}：{words}\n",
    "office, space, name": "{office} {name}：{words}\n",
    "ASCII colon": "{office}{name}:{words}\n",
    "presentation form colon": "{office}{name}︰{words}\n",
    "small colon": "{office}{name}﹕{words}\n",
    "brackets": "【{office} {name}】{words}\n",
    "brackets and colon": "【{office}{name}】：{words}\n",
    "bold": "**{office} {name}：** {words}\n\n",
    "bold before the colon": "**{office}{name}**：{words}\n\n",
    "alone on its line": "{office} {name}\n{words}\n\n",
    "alone with a colon": "{office}{name}：\n{words}\n",
    "alone and bold": "**{office} {name}**\n\n{words}\n\n",
    "alone with a clock time": "{office}{name} 09:15\n{words}\n",
    "name before office": "{name}（{office}）：{words}\n",
    "office in front of a bracketed name": "{office}（{name}）：{words}\n",
    "runs of spaces": "   {office}{name}:{words}",
    "wide spaces": "　　{office}{name}：{words}",
    "one space": " {office}{name}:{words}",
    "bullets": "● {office}{name}：{words}\n",
    "numbers": "12. {office}{name}：{words}\n",
    "clock times": "[09:15:02] {office}{name}：{words}\n",
    "padded name": "{office} {padded}：{words}\n",
    "name alone, office in the introduction": "{name}：{words}\n",
}


def printed(shape: str) -> str:
    """Print the exchange in a shape."""
    turns = [
        SHAPES[shape].format(office=office, name=name, padded="　".join(name), words=words)
        for (name, office), words in zip(PEOPLE, WORDS, strict=True)
    ]
    return f"{TITLE}\n{INTRO}\n{''.join(turns)}"
