"""Traditional characters of offices and names, folded so that one list of words serves both scripts."""

PAIRS = (
    "長长員员議议會会書书記记處处廳厅問问題题覆复復复總总經经團团隊队縣县區区鄉乡鎮镇計计審审務务組组發发負负責责質质"
    "詢询聯联學学館馆師师檢检課课黨党眾众衆众關关規规劃划濟济農农職职專专業业醫医環环護护財财產产資资機机構构辦办"
    "採采訪访請请說说編编輯辑圖图攝摄影影來来源源責责對对稱称續续鐘钟聲声離离場场插插話话應应備备觀观聽听讀读國国"
    "註注據据報报導导執执協协調调參参顧顾領领見见衞卫衛卫運运輸输勞劳廠厂門门師师監监網网傳传譯译對对執执單单"
    "陳陈張张劉刘黃黄楊杨趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许鄧邓馮冯蕭萧葉叶呂吕蘇苏盧卢蔣蒋賈贾閻阎鍾钟譚谭陸陆范范"
    "韓韩鄒邹龍龙萬万錢钱湯汤賀贺賴赖龔龚顏颜倫伦樊樊蘭兰齊齐麥麦歐欧陽阳諸诸葛葛東东門门馬马聶聂莊庄龐庞閔闵"
    "婁娄竇窦欒栾關关寧宁祁祁遲迟單单鄔邬鄺邝藍蓝簡简塗涂連连詹詹顧顾駱骆鮑鲍廖廖嚴严費费岑岑畢毕時时戴戴紀纪項项談谈"
    "陰阴繆缪喬乔闞阚滿满強强鞏巩車车儲储喻喻溫温傅傅焦焦薊蓟蒙蒙荊荆遊游權权鄂鄂惲恽邊边叢丛樂乐習习無无華华隨随"
)
FOLDED = str.maketrans(
    {traditional: simplified for traditional, simplified in zip(PAIRS[::2], PAIRS[1::2], strict=True)}
)


def folded(text: str) -> str:
    """Write traditional characters of offices and names as simplified ones, one for one, so that offsets hold."""
    return text.translate(FOLDED)
