"""Signs of units that are not converted, and of the parts of compound units such as km/h."""

from .wordlists import listed

LATIN = listed("""
    Hz kHz MHz GHz ppm ppb KB MB GB TB PB Mbps Gbps Pa kPa MPa kJ MJ GJ kcal lx TEU dB bp tce nm μm
""")
# Units without a larger unit in this table keep their usual sign.
SIGNS = {
    "毫克": "mg",
    "微克": "μg",
    "毫升": "mL",
    "磅": "lb",
    "英寸": "inch",
    "吨标准煤": "tce",
    "标准箱": "TEU",
    "分贝": "dB",
    "个基点": "bp",
    "摄氏度": "°C",
    "个工作日": "workday",
    "倍": "times",
    **{sign: sign for sign in LATIN},
}
# As they stand in a compound unit such as km/h, whose value is not converted.
PARTS = {
    "公里": "km",
    "千米": "km",
    "米": "m",
    "厘米": "cm",
    "毫米": "mm",
    "吨": "t",
    "公斤": "kg",
    "千克": "kg",
    "克": "g",
    "升": "L",
    "立方米": "m3",
    "立方厘米": "cm3",
    "平方米": "m2",
    "平方公里": "km2",
    "平方千米": "km2",
    "公顷": "ha",
    "千瓦时": "kWh",
    "兆瓦时": "MWh",
    "千瓦": "kW",
    "兆瓦": "MW",
    "小时": "h",
    "分钟": "min",
    "秒": "s",
}
PER = {
    "亩": "mu",
    "坪": "ping",
    "斤": "jin",
    "天": "day",
    "日": "day",
    "周": "week",
    "星期": "week",
    "月": "month",
    "个月": "month",
    "季": "quarter",
    "季度": "quarter",
    "年": "year",
    "学年": "school_year",
    "人": "person",
    "名": "person",
    "位": "person",
    "户": "household",
    "度": "kWh",
    "度电": "kWh",
    "英里": "mile",
}
# Units that may come after a stroke, after 每 and before 均.
DENOMINATORS = PARTS | PER
TIMES = ("h", "min", "s", "day", "week", "month", "quarter", "year", "school_year")
