"""Reads traditional script, full-width signs and corner quotes as their simplified, narrow twins, sign for sign."""

import re
from dataclasses import dataclass
from functools import lru_cache

TRADITIONAL = (
    "萬億個條約餘兩點學隻間項種類組場處對與為會將個們這國來時說發經過總計劃擬預產業務電網機構關於開車輛臺灣"
    "港幣圓歐鎊號億體裡裏頃畝頓噸塊錢張類級題據實現設備標準農漁畜雙單獨帶領導讓給達過進還週歲鐘頭層樓棟戶"
    "戰線結續繼強續執動員試驗證歷屆員貸資營運輸轉變數質量環境優勢團隊專門報編輯華東區縣鄉鎮積極創建積復"
    "補償險護衛園書圖庫診療醫藥師傷創辦負責擴張顯釋聯盟協議際際創權監檢討論該誰誠請謝議長開闢離難須應當視"
    "訊訂認識訴訓譯調變讀貧財貢購費貿賓賠賣質輔輪軟輕較載邊遠連適選遷鄰採釐鋼銀錄鐵鏈閉閱陽陰陸隨際離雲"
    "靈靜響頂順頒預頭頻願顧風飛飲飯館馬駐驟體鬥鮮鳥鹽齊齡檔樣橋歡歸殘殺毀氣決沒況淨減湯準滿漸漢潔澤濟濱"
    "災無煙熱爐爭狀獎獲環畢當異疊瘋盡監盤眾睹矚確礎禮禍離稅穩窮築簡籌糧紀紅納純紙級紛細終組結絡統絕經綜綠"
    "維綱網緊線編緩練縣縮縱總績織繪續罰羅義聖聞聯聲職聽肅脫腦腳臉臨舉舊艦艱蘇蘭處虛虧蟲術衝裝製複規視覺親"
    "觀觸訪註評詞詢詳誤課談貝貞負貨責貴貸費賀資賑賽贊趕趙跡踐躍載輝農遞遲遺郵針釣鍵鎖鏡長門閃問閣陣陳階隊"
    "雖雜雞電露韓頁項須頗領題額類顏餐養驗驚鬆魚麗麥黃點黨齒龍龐"
    "「」『』﹁﹂０１２３４５６７８９％．＄￥－～；"
)
SIMPLIFIED = (
    "万亿个条约余两点学只间项种类组场处对与为会将个们这国来时说发经过总计划拟预产业务电网机构关于开车辆台湾"
    "港币圆欧镑号亿体里里顷亩顿吨块钱张类级题据实现设备标准农渔畜双单独带领导让给达过进还周岁钟头层楼栋户"
    "战线结续继强续执动员试验证历届员贷资营运输转变数质量环境优势团队专门报编辑华东区县乡镇积极创建积复"
    "补偿险护卫园书图库诊疗医药师伤创办负责扩张显释联盟协议际际创权监检讨论该谁诚请谢议长开辟离难须应当视"
    "讯订认识诉训译调变读贫财贡购费贸宾赔卖质辅轮软轻较载边远连适选迁邻采厘钢银录铁链闭阅阳阴陆随际离云"
    "灵静响顶顺颁预头频愿顾风飞饮饭馆马驻骤体斗鲜鸟盐齐龄档样桥欢归残杀毁气决没况净减汤准满渐汉洁泽济滨"
    "灾无烟热炉争状奖获环毕当异叠疯尽监盘众睹瞩确础礼祸离税稳穷筑简筹粮纪红纳纯纸级纷细终组结络统绝经综绿"
    "维纲网紧线编缓练县缩纵总绩织绘续罚罗义圣闻联声职听肃脱脑脚脸临举旧舰艰苏兰处虚亏虫术冲装制复规视觉亲"
    "观触访注评词询详误课谈贝贞负货责贵贷费贺资赈赛赞赶赵迹践跃载辉农递迟遗邮针钓键锁镜长门闪问阁阵陈阶队"
    "虽杂鸡电露韩页项须颇领题额类颜餐养验惊松鱼丽麦黄点党齿龙庞"
    "“”‘’“”0123456789%.$¥-~;"
)
FOLD = str.maketrans(TRADITIONAL, SIMPLIFIED)
ONLY_TRADITIONAL = frozenset("們這國來時說對發經過學會為與萬億個點條開關應當請問")
ONLY_SIMPLIFIED = frozenset("们这国来时说对发经过学会为与万亿个点条开关应当请问")
SAMPLE = 200_000

HONG_KONG = re.compile("港元|港幣|香港|HK\\$")
TAIWAN = re.compile("新臺幣|新台幣|臺幣|台幣|臺灣|台灣|立法院|行政院|民國|NT\\$")


@dataclass(frozen=True)
class Setting:
    """Where a text comes from, as far as its own words tell: its script, and what 元, $ and a bare year mean there."""

    traditional: bool
    yuan: str
    dollar: str
    minguo: bool


def fold(text: str) -> str:
    """Write a text in simplified characters and narrow signs, each in the place of its original."""
    return text.translate(FOLD)


@lru_cache(maxsize=4)
def setting_of(text: str) -> Setting:
    """Tell script and place from the words; a currency that they do not settle keeps its printed sign as its unit."""
    sample = text[:SAMPLE]
    old = sum(sample.count(sign) for sign in ONLY_TRADITIONAL)
    new = sum(sample.count(sign) for sign in ONLY_SIMPLIFIED)
    if old <= new:
        return Setting(traditional=False, yuan="CNY", dollar="$", minguo=False)
    hong_kong = len(HONG_KONG.findall(sample))
    taiwan = len(TAIWAN.findall(sample))
    if hong_kong > taiwan:
        return Setting(traditional=True, yuan="HKD", dollar="HKD", minguo=False)
    if taiwan > hong_kong:
        return Setting(traditional=True, yuan="TWD", dollar="$", minguo=True)
    return Setting(traditional=True, yuan="元", dollar="$", minguo=False)
