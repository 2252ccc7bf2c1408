"""Recognizes what nobody speaks: page furniture, rules, credits, captions, stage directions, interjections."""

import re

from .folding import folded

LONGEST = 200
LONGEST_TAG = 800
NO_WORDS = re.compile(r"[\W_]*")
RULE = re.compile(r"(?:[-—–─_=*·•~＊…\s]){3,}")
MARK = r"[-—–─_=*·•~～＊…()（）【】\[\]\s]*"
END = re.compile(
    rf"{MARK}(?:(?:THE\s)?END|(?:全文|本文|正文)(?:完|结束)){MARK}|[(（【\[]\s?完\s?[)）】\]]", re.IGNORECASE
)
# What a page says of itself below its words: how often it was read and liked, how to follow and share it.
NUMBER = r"[0-9][0-9.,]{0,9}\s?[万千wWkK]?\+?\s?[次个人]?"
# Atomic, for a number may stand before and behind a word.
COUNTED = (
    rf"(?>(?:{NUMBER})?(?:阅读原文|赞赏|(?:阅读|浏览|点击|播放|访问|评论|点赞|转发)[量数率]?(?:次数)?|点?个?(?:在看|赞)|分享|收藏|举报"
    rf"|(?:写|精选)?留言|喜欢(?:作者)?|[\U0001f300-\U0001faff❤♥♡])(?:\s?[:：(（]?\s?{NUMBER}[)）]?)?)"
)
OF_PAGE = re.compile(
    rf"{COUNTED}(?:[\s|/·、，,]{{0,4}}+{COUNTED}){{0,9}}+"
    "|(?:请)?(?:点击|长按|识别|扫描|扫码|轻触)[^。，,！？:：]{0,12}(?:蓝字|二维码|关注|公众号|阅读原文)[^。，！？:：]{0,16}"
    "|(?:更多精彩)?[，,]?(?:敬请|欢迎|请)?关注(?:我们|本公众号|[^。，,！？:：]{1,20}公众号)|(?:相关|推荐|延伸|往期|精彩)(?:阅读|推荐|回顾|链接)"
    r"|预览时标签不可点|继续滑动看下一个|喜欢此内容的人还喜欢|人划线|发布于\s?[\u4e00-\u9fff]{2,8}|分享给[^。，,！？:：]{1,12}"
    r"|[\[【(（]?(?:字体|字号)[:：]?[\s大中小]{1,9}[\]】)）]?|(?:[\[【(（]?(?:打印|关闭|返回顶部|返回首页|分享|收藏)(?:本页|窗口)?[\]】)）]?\s{0,3}){1,6}"
)
FURNITURE = re.compile(
    r"[-—–─\s\[(]*(?:[Pp]age\s?)?\d{1,5}(?:\s?(?:/|of)\s?\d{1,5})?[-—–─\s\])]*"
    r"|[-—–─\s]*第?\s?\d{1,4}\s?[页版](?:[,，\s/]*共\s?\d{1,4}\s?[页版])?[-—–─\s]*"
    r"|\[+[^\[\]]{0,120}\]+"
    r"|[(（]?(?:上接|下转|紧接|转)第?[^。]{1,16}版[^。]{0,8}[)）]?"
    r"|[^。，,！？:：]{2,16}\s*[─—–|-]+\s*\d{2,4}\s?年\s*\d{1,2}\s?月\s*\d{1,2}\s?日.{0,8}"
    r"|.{0,20}公报\s*第\s?\d+\s?卷\s*第\s?\d+\s?期.{0,20}"
    r"|\d{4}\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}\s?日?(?:\s?[(（]星期.[)）])?"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+(?:来源|作者|编辑|稿源)[:：].{1,40})?|香港时间\s?\d{1,2}时\d{1,2}分|完"
    r"|[\[(（]?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-—–>]+\s?\d{1,2}:\d{2}(?::\d{2})?)?[\])）]?"
    r"|.{0,40}(?:ICP备|公网安备|版权所有|网站标识码|扫一扫|分享到|打印本页|关闭窗口).{0,80}"
    r"|</?[a-zA-Z][^<>]*>|!\[[^\]]*\]\([^)]*\)|.*(?:https?://|www\.)\S+.{0,12}"
)
CREDIT = re.compile(
    r"[(（【\[]?\s*(?:(?:本报|本网|本台|本社)?(?:通讯员|实习生|特约记者|见习记者|首席记者|全媒体记者)"
    r"|(?:图片|信息|消息|新闻|责任|执行|美术|总|本期|副|值班|稿件|转载|视频|后期)?(?:撰文|文字|摄影|图片|图文|采写|供稿|供图|来源|稿源|出处|责编|编辑|校对|审核|编审|监制|统筹|策划|制图|整理|转载|作者"
    r"|原标题|初审|复审|终审|主编|美编|版式|值班|一审|二审|三审|文稿|摘编|记录|速记))\s?[:：/／|丨].{0,80}"
    r"|[(（]?(?:文|图|文图|图文|文/图|文、图)\s?[/／:：丨].{1,40}"
    r"|[(（][^()（）。]{0,30}(?:摄|供图|报道|整理|供稿|来源[^()（）]*|记者[^()（）]*|原载[^()（）]*)[)）]"
    r"|(?:[^。，:：\s]{2,8})?(?:全媒体|见习|首席)?记者[\s/／:：]+[^。，:：？]{2,12}"
    r"|(?:图片|图文|摄影|文字)\s?/.{1,30}"
)
CAPTION = re.compile(
    r"[▲△↑↓←→◀▶]?\s?(?:图为|图[:：一二三四五六七八九十0-9]|上图|下图|左图|右图|资料图|现场图|题图|配图|照片[:：])[^\n]{0,150}"
    r"|[▲△].{2,80}|.{2,150}[(（]?[^。，()（）\s]{0,12}(?:摄|供图|资料图|资料图片|新闻图片)[)）]?。?|<figcaption>.*"
)
STAGE = re.compile(
    r"[(（\[【][^()（）\[\]【】\n]{0,24}(?:掌声|鼓掌|笑|起立|休会|休息|散会|离席|离场|入席|在席位上|宣读|播放|举手|点头|响钟|钟声|表决|"
    r"停顿|不语|沉默|无异议|冷场|展示|鞠躬)[^()（）\[\]【】\n]{0,12}[)）\]】][。]?"
    r"|[(（](?!\s?(?:[“‘《指即如按注例]|包括|以下|下称|简称|又称|时任))[^()（）\d]{0,30}(?:议员|委员|主席|代表|众人|公众席|观众席|全场|现场)[^()（）\d]{0,30}[)）]"
    r"|(?:休息|休会|散会|会议暂停|继续开会|恢复开会|复会)\s?[(（]\d{1,2}\s?[时:：]\s?(?:\d{1,2}\s?分?)?[)）]"
)
INTERJECTION = re.compile(r"[(（\[][^()（）\[\]\n]{0,24}(?:插话|打断|抢答)[^()（）\[\]\n]{0,120}[)）\]]")


def unspoken_kind(text: str, start: int, end: int) -> str | None:
    """Give the kind of a piece of text that nobody speaks; None for words that may be spoken."""
    if end - start > (LONGEST if text[start] != "<" else LONGEST_TAG):
        return None
    words = folded(text[start:end]).strip("#*_ |\ufeff").removeprefix("> ")
    if RULE.fullmatch(words) and not any(sign.isalnum() for sign in words):
        return "rule"
    if END.fullmatch(words):
        return "end"
    if NO_WORDS.fullmatch(words) or OF_PAGE.fullmatch(words):
        return "furniture"
    for kind, shape in (
        ("stage_direction", STAGE),
        ("interjection", INTERJECTION),
        ("credit", CREDIT),
        ("furniture", FURNITURE),
        ("caption", CAPTION),
    ):
        if shape.fullmatch(words):
            return kind
    return None


def is_of_page(text: str, start: int, end: int) -> bool:
    """Tell whether a piece marks the end of the page, or counts its readers."""
    words = text[start:end]
    return len(words) <= LONGEST and bool(END.fullmatch(words) or OF_PAGE.fullmatch(folded(words)))
