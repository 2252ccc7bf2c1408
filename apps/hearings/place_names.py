"""Place names whose characters have another reading than elsewhere."""

PLACES = {
    "单县": "shan xian",
    "洪洞": "hong tong",
    "什邡": "shi fang",
    "乌什": "wu shi",
    "会稽": "kuai ji",
    "婼羌": "ruo qiang",
    "大城县": "dai cheng xian",
    "六合区": "lu he qu",
    "浚县": "xun xian",
    "宕昌": "tan chang",
    "繁峙": "fan shi",
    "筠连": "jun lian",
    "荥经": "ying jing",
    "涡阳": "guo yang",
    "克什克腾": "ke shi ke teng",
    "乐陵": "lao ling",
    "伽师": "jia shi",
    "召陵": "shao ling",
    "称多": "chen duo",
    "太行": "tai hang",
    "朝阳": "chao yang",
    "覃塘": "qin tang",
    "漯河": "luo he",
    "长子县": "zhang zi xian",
}
"""Names, with the reading of each character."""

SIGNS_OF_PLACES = {"长": "chang", "長": "chang", "都": "du", "曾": "zeng", "勒": "le"}
"""Characters that always have this reading in place names."""
