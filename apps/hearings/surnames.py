"""Chinese surnames, and the readings that characters have only in names."""

import re


def listed(words: str) -> list[str]:
    """Split words at white space."""
    return words.split()


SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤"
    "花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄"
    "米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍"
    "虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮储靳"
    "段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲"
    "邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏"
    "柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾"
    "辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝佟佘佴展岳年晋楚修丘丛付代仉冼况凃涂初区卓占卜"
    "原哈商喇嘉奉麦姗宾尉岩帅帖库庚开德忻恽战撒操敬斯旷晋智曲木来松柒栗檀欣母水油泰海涂漆炎牟牧玉甯由甲皇盘真矫祈"
    "禚稂税种究竹粟绪练罕羿耶腾自良艳苑苟英荔莉萨葆蒿衣覃言贵赏赫起路轩达迟迪邝邸郇郎郜鄢酒释钦银镇闫闭阙阮青靖靳革"
    "介兰邴虢钭亓鄞闾钊尧"
    "顿颉飞香驹骞鹿麴黑齐龚俎卫"
)
COMPOUND = frozenset(
    listed(
        "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 鲜于 司空 夏侯 南宫 东郭 百里 呼延 "
        "独孤 端木 西门 澹台 公冶 轩辕 太史 申屠 仲孙 钟离 "
        "濮阳 淳于 单于 万俟 闻人 赫连 拓跋 纳兰 完颜 第五 公羊 宗政 太叔 颛孙 乐正 亓官 司寇 子车 巫马 公西 "
        "漆雕 壤驷 公良 夹谷 宰父 谷梁 段干 左丘 "
        "梁丘 耶律 哥舒 贺兰 斛律 达奚 屈突 綦毋 羊舌 "
        "闾丘 微生 相里 南门 东门 北宫 叔孙 季孙 仲长 申徒 公乘 公输 尔朱 豆卢 沮渠 毌丘 毋丘"
    )
)
TRADITIONAL = {
    pair[0]: pair[1]
    for pair in listed(
        "趙赵 錢钱 孫孙 吳吴 鄭郑 馮冯 陳陈 衛卫 蔣蒋 韓韩 楊杨 許许 呂吕 張张 嚴严 華华 謝谢 鄒邹 竇窦 蘇苏 "
        "範范 魯鲁 韋韦 馬马 鳳凤 費费 賀贺 湯汤 羅罗 畢毕 "
        "鄔邬 樂乐 於于 時时 齊齐 黃黄 蕭萧 貝贝 計计 談谈 龐庞 紀纪 項项 閔闵 賈贾 婁娄 顏颜 鍾钟 駱骆 萬万 "
        "盧卢 繆缪 應应 賁贲 鄧邓 單单 諸诸 鈕钮 龔龚 陸陆 "
        "榮荣 儲储 烏乌 車车 寧宁 甯宁 欒栾 劉刘 龍龙 葉叶 蘭兰 賴赖 喬乔 譚谭 勞劳 閻阎 聞闻 黨党 連连 習习 "
        "魚鱼 顧顾 關关 闕阙 東东 歐欧 聶聂 鞏巩 簡简 饒饶 "
        "豐丰 蓋盖 區区 鄺邝 薊蓟 賓宾 麥麦 開开 買买 塗涂 員员 門门 倫伦 長长 鮑鲍 軒轩 轅辕 遲迟 陽阳 離离 "
        "獨独 貢贡 戰战 莊庄 溫温 強强 種种 闞阚 會会 祕秘 "
        "臺台 鮮鲜 納纳 顓颛 夾夹 穀谷 賢贤 達达 頓顿 頡颉 滿满 師师 藍蓝 駟驷 諶谌 鄴邺 閆闫 銀银 遊游 淩凌 龎庞 郟郏 鄆郓"
        " 閭闾 爾尔 輸输"
    )
}
"""Surnames in traditional characters."""

READINGS = {
    sign: reading
    for reading, signs in {
        "zeng": "曾",
        "shan": "单",
        "qiu": "仇",
        "xie": "解颉",
        "ou": "区",
        "zha": "查",
        "ge": "盖",
        "yue": "乐",
        "nie": "乜",
        "nai": "佴",
        "chong": "种",
        "miao": "缪",
        "zhai": "翟祭",
        "bo": "薄",
        "bu": "卜",
        "zang": "藏",
        "qin": "覃",
        "xun": "郇",
        "du": "都",
        "kan": "阚",
        "wei": "隗",
        "piao": "朴",
        "shao": "召",
        "yun": "员贠貟",
        "po": "繁",
        "yao": "么",
        "bi": "秘",
        "xian": "洗",
        "she": "折",
        "he": "黑",
        "gou": "句",
        "gui": "炅会",
        "nian": "粘",
        "pan": "番",
        "jue": "角",
        "shuai": "率",
        "cheng": "晟",
    }.items()
    for sign in signs
}
"""Characters that have another reading as surnames than elsewhere."""

COMPOUND_READINGS = {
    "尉迟": "yu chi",
    "长孙": "zhang sun",
    "万俟": "mo qi",
    "单于": "chan yu",
    "澹台": "tan tai",
    "乐正": "yue zheng",
    "子车": "zi ju",
    "谷梁": "gu liang",
    "夹谷": "jia gu",
    "令狐": "ling hu",
    "鲜于": "xian yu",
    "拓跋": "tuo ba",
    "宰父": "zai fu",
    "仲长": "zhong chang",
    "公乘": "gong cheng",
    "毋丘": "guan qiu",
}
"""Compound surnames with a character that has another reading elsewhere."""

IN_GIVEN_NAMES = {
    sign: reading
    for reading, signs in {
        "chang": "长長",
        "sheng": "晟",
        "zeng": "曾",
        "shuai": "率",
        "tao": "焘燾",
        "heng": "珩",
        "zhuo": "焯琢",
        "liang": "倞",
        "xia": "厦廈",
        "bo": "薄",
        "du": "都",
    }.items()
    for sign in signs
}
"""Characters that have another reading in given names than in most words."""

GIVEN_WORDS = {
    word: reading
    for reading, words in {
        "chong qing": "重庆 重慶",
        "chong yang": "重阳 重陽",
        "chong hua": "重华 重華",
        "chong guang": "重光",
        "chong jiu": "重九",
        "san xing": "三省",
        "xi zang": "西藏",
    }.items()
    for word in listed(words)
}
"""Given names that are words, with a character that has another reading alone."""

DOTS = "·•‧・．"
"""Signs between the parts of names such as 阿不都热依木·吐尔逊."""

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")


def surname_of(name: str) -> str:
    """Return the surname of a name in Chinese characters, or an empty text if it is not a Chinese name.

    In a name of four characters, two surnames at its beginning are a double surname, such as 范徐 in 范徐丽泰.
    """
    plain = simplified(name)
    if plain[:2] in COMPOUND or (len(plain) == 4 and set(plain[:2]) <= SURNAMES):
        return name[:2]
    return name[:1] if len(plain) < 4 else ""


def simplified(surname: str) -> str:
    """Write a surname in simplified characters."""
    return "".join(TRADITIONAL.get(sign, sign) for sign in surname)
