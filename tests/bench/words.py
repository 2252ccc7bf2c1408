"""Chinese for a made-up record: places, people, offices, and clauses that promise, act or report, each with a quantity."""

from itertools import product


def listed(text: str) -> list[str]:
    """Read words separated by spaces."""
    return text.split()


def paired(text: str) -> dict[str, str]:
    """Read words separated by spaces, each followed by its spelling."""
    rest = iter(text.split())
    return dict(zip(rest, rest, strict=True))


SURNAMES = paired(
    """
    林 lin 陈 chen 黄 huang 李 li 张 zhang 王 wang 刘 liu 吴 wu 周 zhou 徐 xu 孙 sun 马 ma 朱 zhu 胡 hu
    郭 guo 何 he 高 gao 罗 luo 郑 zheng 梁 liang 谢 xie 宋 song 唐 tang 许 xu 韩 han 冯 feng 邓 deng 曹
    cao 彭 peng 曾 zeng 萧 xiao 田 tian 董 dong 潘 pan 袁 yuan 蔡 cai 蒋 jiang 余 yu 于 yu 杜 du 叶 ye 程
    cheng 魏 wei 苏 su 吕 lu 丁 ding 沈 shen 任 ren 姚 yao 卢 lu
    """
)
GIVEN = paired(
    """
    伟 wei 芳 fang 娜 na 敏 min 静 jing 丽 li 强 qiang 磊 lei 军 jun 洋 yang 勇 yong 艳 yan 杰 jie 娟
    juan 涛 tao 明 ming 超 chao 秀 xiu 霞 xia 平 ping 刚 gang 桂 gui 华 hua 建 jian 文 wen 海 hai 云 yun
    玉 yu 鹏 peng 飞 fei 辉 hui
    """
)
PLACES = paired(
    """
    青云 qingyun 南溪 nanxi 东岭 dongling 北川 beichuan 石桥 shiqiao 白沙 baisha 金湖 jinhu 长滩 changtan
    清河 qinghe 龙门 longmen 凤台 fengtai 梅林 meilin 松山 songshan 竹溪 zhuxi 玉泉 yuquan 平湖 pinghu
    安远 anyuan 永宁 yongning 新丰 xinfeng 兴国 xingguo
    """
)
DEPARTMENTS = paired(
    """
    发展和改革局 development-and-reform 工业和信息化局 industry 教育局 education 科学技术局 science
    民政局 civil-affairs 财政局 finance 人力资源和社会保障局 human-resources 自然资源局 natural-resources
    生态环境局 environment 住房和城乡建设局 housing 交通运输局 transport 农业农村局 agriculture 商务局
    commerce 卫生健康局 health
    """
)
TOPICS = paired(
    """
    产业集群 clusters 园区建设 parks 人才引进 talent 电子商务 e-commerce 绿色石化 petrochemicals 海上风电
    offshore-wind 农产品加工 food-processing 纺织服装 textiles 学前教育 preschools 养老服务 elder-care
    医疗改革 health-reform 污水处理 sewage 公路建设 roads 住房保障 housing 乡村振兴 villages 创业就业
    employment 招商引资 investment 科技创新 innovation 食品安全 food-safety 防灾减灾 disaster-relief
    """
)
OPENINGS = listed("感谢委员的提问 关于这个问题我报告如下 我市高度重视这项工作 针对委员提出的情况我作如下说明")
ASKED = (
    "请问在{topic}方面目前进展如何，下一步有什么打算？",
    "群众对{topic}反映较多，请问有关部门将采取哪些措施？",
    "去年确定的{topic}任务完成了多少，还存在什么困难？",
)
HOW = listed(
    "进一步 切实 统筹 全面 持续 加快 扎实 着力 稳步 大力 会同各县区 联合有关部门"
    " 围绕群众关切 坚持问题导向 按照市委部署 结合本地实际"
)
WHAT = listed("推进 完善 优化 落实 提升 拓展 夯实 健全")
VERBS = {
    "pledge": [f"{how}{will}" for how, will in product(HOW, ("将", "计划", "力争"))],
    "measure": HOW,
    "reported": [f"{how}已" for how in HOW],
}
QUANTITIES = (
    # what is done, whether the number has decimals, the unit as printed, canonical unit, how many of it, kind
    ("投入专项资金", True, "亿元", "CNY", 10**8, "money"),
    ("落实补助", False, "万元", "CNY", 10**4, "money"),
    ("新建示范项目", False, "个", "1", 1, "count"),
    ("培训从业人员", False, "人", "1", 1, "count"),
    ("建成标准厂房", True, "万平方米", "m2", 10**4, "area"),
    ("改造道路", True, "公里", "m", 1000, "length"),
    ("使覆盖率达到", True, "%", "%", 1, "share"),
    ("使增速提高", True, "个百分点", "percentage_point", 1, "change"),
    ("把办理时间压缩", False, "天", "day", 1, "duration"),
)
QUALIFIERS = {"exact": "", "about": "约", "over": "超过", "at_least": "不少于", "nearly": "近"}
