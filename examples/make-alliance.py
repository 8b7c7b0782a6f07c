#!/usr/bin/env python3
"""Writes examples/alliance: a fictional alliance of three parks, twelve companies and 24 sites over the year 2025.

    python3 examples/make-alliance.py

Deterministic: the only noise is a hash of the row's own key, and all arithmetic is decimal. Change the figures in
SITES and run it again; then run expected/recalculate.py, which knows nothing of this file.
"""
import csv
import hashlib
import io
import sys
from datetime import datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal as D
from pathlib import Path

import make_carbon
import make_freight
import make_packaging
import make_site_facts

OUT = Path(__file__).parent / "alliance"
MONTHS = range(1, 13)

# Share of the year's production by month; the Spring Festival of 2025 fell on 29 January.
STEADY = "7.8 5.5 8.5 8.4 8.6 8.5 8.3 8.4 8.8 9.0 9.2 9.0"
COOLING_TRADE = "8.2 6.6 10.4 10.6 10.8 10.2 8.6 7.4 6.8 6.6 6.8 7.0"  # air conditioners are made before the summer
PEAK_SEASON = "6.6 4.4 7.2 7.4 7.8 8.4 9.0 9.8 10.4 10.6 9.8 8.6"  # export electronics
SUN = "7.5 6.5 6.5 7.5 8.5 8.8 10.5 9.8 9.4 9.5 8.3 7.2"
AIR_CONDITIONING = "0.93 0.90 0.95 1.00 1.05 1.08 1.11 1.11 1.06 1.00 0.95 0.92"

PARKS = [
    # code, name, English name, region
    ("PARK-SD", "示例顺德智能家电产业园", "Example Shunde Smart Appliance Park", "440606"),
    ("PARK-DG", "示例东莞电子家居产业园", "Example Dongguan Electronics and Furniture Park", "441900"),
    ("PARK-ST", "示例汕头纺织金属产业园", "Example Shantou Textile and Metal Park", "440514"),
]

COMPANIES = [
    # code, region of registration, organization number (eight characters), name, English name
    ("EX-COOL", "440606", "XX000101", "佛山市示例冷暖电器有限公司", "Foshan Example Cooling Appliances Co., Ltd."),
    ("EX-KITCHEN", "440606", "XX000102", "佛山市示例厨房电器有限公司", "Foshan Example Kitchen Appliances Co., Ltd."),
    ("EX-COAT", "440606", "XX000103", "佛山市示例表面处理有限公司", "Foshan Example Surface Treatment Co., Ltd."),
    ("EX-ROLL", "440606", "XX000104", "佛山市示例带钢压延有限公司", "Foshan Example Strip Rolling Co., Ltd."),
    ("EX-PCB", "441900", "XX000201", "东莞市示例电路板有限公司", "Dongguan Example Circuit Boards Co., Ltd."),
    ("EX-SOUND", "441900", "XX000202", "东莞市示例电声传感有限公司", "Dongguan Example Acoustics and Sensors Co., Ltd."),
    ("EX-WOOD", "441900", "XX000203", "东莞市示例木作家具有限公司", "Dongguan Example Wooden Furniture Co., Ltd."),
    ("EX-MFURN", "441900", "XX000204", "东莞市示例金属家具有限公司", "Dongguan Example Metal Furniture Co., Ltd."),
    ("EX-TERM", "441900", "XX000205", "东莞市示例通信终端有限公司", "Dongguan Example Communication Terminals Co., Ltd."),
    ("EX-DYE", "440514", "XX000301", "汕头市示例印染有限公司", "Shantou Example Dyeing and Printing Co., Ltd."),
    ("EX-KNIT", "440514", "XX000302", "汕头市示例针织服装有限公司", "Shantou Example Knitwear Co., Ltd."),
    ("EX-CAST", "440514", "XX000303", "汕头市示例铸造有限公司", "Shantou Example Foundry Co., Ltd."),
]

# Energy of a site: carrier, flow, quantity of a year, unit it is kept in, decimals, profile, more.
E, G, W = "ELECTRICITY", "NATURAL_GAS", "WATER_NEW"
P, SELF, SOLD, IN, OUT_, FEED = "purchased", "self_generated", "sold", "transferred_in", "transferred_out", "feedstock"

SITES = [
    dict(code="COOL-1", zh="示例冷暖一厂（冰箱）", en="Example Cooling Plant 1 (refrigerators)", company="EX-COOL", park="PARK-SD",
         industry="C3851", region="440606", products=[("COOL-FRIDGE", "1380000", "181000", "42000")], profile=STEADY,
         energy=[(E, P, 3600, "万kWh", 4), (E, SELF, 320, "万kWh", 4), (G, P, 90, "万m³", 4), ("DIESEL", P, 60, "t", 3)]),
    dict(code="COOL-2", zh="示例冷暖二厂（空调）", en="Example Cooling Plant 2 (air conditioners)", company="EX-COOL", park="PARK-SD",
         industry="C3852", region="440606", products=[("COOL-AC", "2150000", "246000", "55000")], profile=COOLING_TRADE,
         energy=[(E, P, 3000, "万kWh", 4), (E, SELF, 400, "万kWh", 4), (G, P, 150, "万m³", 4), ("HEAT", P, 6000, "GJ", 2), ("DIESEL", P, 45, "t", 3)]),
    dict(code="COOL-3", zh="示例冷暖三厂（换热器）", en="Example Cooling Plant 3 (heat exchangers)", company="EX-COOL", park="PARK-SD",
         industry="C3857", region="440606", products=[("COOL-HX", "3900000", "61000", "12000")], profile=COOLING_TRADE,
         energy=[(E, P, 2600, "万kWh", 4), (G, P, 80, "万m³", 4), ("HEAT", IN, 9000, "GJ", 2, "COAT-1"), ("NITROGEN_MAIN", P, 160000, "m³", 0)]),
    dict(code="COOL-4", zh="示例冷暖高明总装厂", en="Example Cooling Gaoming Assembly", company="EX-COOL", park="",
         industry="C3851", region="440608", products=[("COOL-FRIDGE", "290000", "38000", "9000")], profile=STEADY,
         energy=[(E, P, 480, "万kWh", 4), ("LPG", P, 60, "t", 3), ("DIESEL", P, 30, "t", 3)]),
    dict(code="KITCHEN-1", zh="示例厨电灶具厂", en="Example Kitchen Stove Plant", company="EX-KITCHEN", park="PARK-SD",
         industry="C3854", region="440606", products=[("KITCHEN-STOVE", "860000", "58000", "15000")], profile=STEADY,
         energy=[(E, P, 9500, "MWh", 3), (G, P, 1100000, "m3", 0), ("DIESEL", P, 25000, "L", 1)]),
    dict(code="KITCHEN-2", zh="示例厨电烟机厂", en="Example Kitchen Hood Plant", company="EX-KITCHEN", park="PARK-SD",
         industry="C3853", region="440606", products=[("KITCHEN-HOOD", "540000", "36000", "8000")], profile=STEADY,
         energy=[(E, P, 4200, "MWh", 3), (G, P, 120000, "m3", 0), ("GASOLINE", P, 9000, "L", 1)]),
    dict(code="COAT-1", zh="示例表面处理厂", en="Example Surface Treatment Plant", company="EX-COAT", park="PARK-SD",
         industry="C3360", region="440606", products=[("COAT-PART", "6200000", "17500", "4500")], profile=STEADY,
         energy=[(E, P, 6200000, "kWh", 0), (E, IN, 1800, "MWh", 3, "ROLL-1"), (G, P, 2400000, "m3", 0), ("HEAT", SELF, 26000, "GJ", 2),
                 ("HEAT", OUT_, 9000, "GJ", 2, "COOL-3"), (W, P, 210000, "t", 0), ("DIESEL", P, 12, "t", 3)]),
    dict(code="ROLL-1", zh="示例带钢压延厂", en="Example Strip Rolling Mill", company="EX-ROLL", park="PARK-SD",
         industry="C3130", region="440606", products=[("ROLL-STRIP", "310000", "158000", "18000")], profile=STEADY,
         energy=[(E, P, 62000, "MWh", 3), (E, OUT_, 1800, "MWh", 3, "COAT-1"), (G, P, 750, "万m³", 4), ("NITROGEN_MAIN", P, 120, "万m³", 4), ("DIESEL", P, 150, "t", 3)]),
    dict(code="PCB-1", zh="示例电路板一厂", en="Example Circuit Board Plant 1", company="EX-PCB", park="PARK-DG",
         industry="C3982", region="441900", products=[("PCB-BOARD", "24500000", "88000", "26000")], profile=PEAK_SEASON,
         energy=[(E, P, 48000000, "kWh", 0), (E, OUT_, 3600, "MWh", 3, "PCB-2"), (G, P, 700000, "立方米", 0), (W, P, 900000, "吨", 0), ("DIESEL", P, 18, "t", 3)]),
    dict(code="PCB-2", zh="示例电路板二厂", en="Example Circuit Board Plant 2", company="EX-PCB", park="PARK-DG",
         industry="C3982", region="441900", products=[("PCB-BOARD", "8000000", "30000", "9000")], profile=PEAK_SEASON,
         energy=[(E, P, 9000000, "kWh", 0), (E, IN, 3600, "MWh", 3, "PCB-1"), (W, P, 310000, "吨", 0)]),
    dict(code="SOUND-1", zh="示例电声厂", en="Example Acoustics Plant", company="EX-SOUND", park="PARK-DG",
         industry="C3984", region="441900", products=[("SOUND-SPEAKER", "46000000", "39000", "11000")], profile=PEAK_SEASON,
         energy=[(E, P, 5200000, "kWh", 0)]),
    dict(code="SOUND-2", zh="示例传感器厂", en="Example Sensor Plant", company="EX-SOUND", park="PARK-DG",
         industry="C3983", region="441900", products=[("SOUND-SENSOR", "18000000", "21000", "6000")], profile=PEAK_SEASON, energy=[]),
    dict(code="WOOD-1", zh="示例木作一厂", en="Example Wooden Furniture Plant 1", company="EX-WOOD", park="PARK-DG",
         industry="C2110", region="441900", products=[("WOOD-CABINET", "240000", "52000", "14000")], profile=STEADY,
         energy=[(E, P, 980, "万千瓦时", 4), (E, SELF, 150, "万千瓦时", 4), ("HEAT", P, 5000, "百万千焦", 2), ("DIESEL", P, 80000, "kg", 1), ("LPG", P, 40000, "kg", 1)]),
    dict(code="WOOD-2", zh="示例木作二厂", en="Example Wooden Furniture Plant 2", company="EX-WOOD", park="",
         industry="C2110", region="441900", products=[("WOOD-CABINET", "105000", "24500", "6500")], profile=STEADY,
         energy=[(E, P, 410, "万千瓦时", 4), ("DIESEL", P, 55000, "kg", 1)]),
    dict(code="MFURN-1", zh="示例金属家具厂", en="Example Metal Furniture Plant", company="EX-MFURN", park="PARK-DG",
         industry="C2130", region="441900", products=[("MFURN-DESK", "410000", "29000", "7500")], profile=STEADY,
         energy=[(E, P, 6000, "MWh", 3), (G, P, 650000, "m³", 0, "", (D("37.42"), D("0.02"))), ("DIESEL", P, 9, "t", 3)]),
    dict(code="TERM-1", zh="示例终端一厂", en="Example Terminal Plant 1", company="EX-TERM", park="PARK-DG",
         industry="C3922", region="441900", products=[("TERM-PHONE", "9200000", "640000", "68000")], profile=PEAK_SEASON,
         energy=[(E, P, 26000, "MWh", 3), ("DIESEL", P, 20, "t", 3), (W, P, 150000, "t", 0)]),
    dict(code="TERM-2", zh="示例终端二厂", en="Example Terminal Plant 2", company="EX-TERM", park="PARK-DG",
         industry="C3922", region="441900", products=[("TERM-TABLET", "1100000", "98000", "12000")], profile=PEAK_SEASON,
         energy=[("DIESEL", P, 6, "t", 3)]),
    dict(code="DYE-1", zh="示例印染一厂", en="Example Dyeing Plant 1", company="EX-DYE", park="PARK-ST",
         industry="C1752", region="440514", products=[("DYE-FABRIC", "18400", "43000", "9500")], profile=STEADY,
         energy=[(E, P, 2100, "万kWh", 4), (G, P, 980, "万m³", 4), ("HEAT", SELF, 296000, "GJ", 2), ("HEAT", OUT_, 24000, "GJ", 2, "DYE-2"),
                 ("HEAT", OUT_, 8400, "GJ", 2, "KNIT-1"), (W, P, 2400000, "t", 0), ("DIESEL", P, 70, "t", 3)]),
    dict(code="DYE-2", zh="示例印染二厂", en="Example Dyeing Plant 2", company="EX-DYE", park="PARK-ST",
         industry="C1762", region="440514", products=[("DYE-KNIT", "8600", "21000", "5200")], profile=STEADY,
         energy=[(E, P, 950, "万kWh", 4), ("STEAM_LP", P, 18000, "t", 2), ("HEAT", IN, 24000, "GJ", 2, "DYE-1"), (W, P, 900000, "t", 0)]),
    dict(code="KNIT-1", zh="示例针织面料厂", en="Example Knitted Fabric Plant", company="EX-KNIT", park="PARK-ST",
         industry="C1761", region="440514", products=[("KNIT-FABRIC", "5400", "26000", "6800")], profile=STEADY,
         energy=[(E, P, 5600000, "kWh", 0), ("HEAT", IN, 8400, "GJ", 2, "DYE-1"), ("DIESEL", P, 14, "t", 3)]),
    dict(code="KNIT-2", zh="示例针织服装厂", en="Example Knitwear Plant", company="EX-KNIT", park="PARK-ST",
         industry="C1829", region="440514", products=[("KNIT-SHIRT", "12500000", "28500", "7200")], profile=PEAK_SEASON,
         energy=[(E, P, 2900000, "kWh", 0), ("HEAT", P, 2400, "GJ", 2, "CAST-1"), ("GASOLINE", P, 7, "t", 3)]),
    dict(code="KNIT-3", zh="示例针织潮阳车间", en="Example Knitwear Chaoyang Workshop", company="EX-KNIT", park="",
         industry="C1829", region="440513", products=[("KNIT-SHIRT", "4800000", "11800", "3100")], profile=PEAK_SEASON,
         energy=[(E, P, 1200000, "kWh", 0), ("GASOLINE", P, 8, "t", 3)]),
    dict(code="CAST-1", zh="示例铸造厂", en="Example Iron Foundry", company="EX-CAST", park="PARK-ST",
         industry="C3391", region="440514", products=[("CAST-IRON", "31000", "24500", "5600")], profile=STEADY,
         energy=[(E, P, 11500, "MWh", 3), ("BITUMINOUS", P, 2600, "t", 3, "", (D("23050"), D("0.04"))), ("COKE", P, 3100, "t", 3), (G, P, 60, "万m³", 4),
                 ("OXYGEN", P, 240000, "m³", 0), ("HEAT", SOLD, 2400, "GJ", 2, "KNIT-2"), ("DIESEL", P, 40, "t", 3)]),
    dict(code="CAST-2", zh="示例五金配件厂", en="Example Metal Fittings Plant", company="EX-CAST", park="PARK-ST",
         industry="C3351", region="440514", products=[("CAST-HINGE", "64000000", "25500", "6000")], profile=STEADY,
         energy=[(E, P, 7400, "MWh", 3), (G, P, 90, "万m³", 4), (G, FEED, 9, "万m³", 4), ("LPG", P, 25, "t", 3), ("ACETYLENE", P, 900, "m³", 0)]),
]

PRODUCTS = [
    ("COOL-FRIDGE", "电冰箱", "Refrigerators", "EX-COOL", "台"), ("COOL-AC", "房间空调器", "Room air conditioners", "EX-COOL", "台"),
    ("COOL-HX", "换热器", "Heat exchangers", "EX-COOL", "件"), ("KITCHEN-STOVE", "燃气灶具", "Gas stoves", "EX-KITCHEN", "台"),
    ("KITCHEN-HOOD", "吸油烟机", "Range hoods", "EX-KITCHEN", "台"), ("COAT-PART", "喷涂件", "Coated parts", "EX-COAT", "件"),
    ("ROLL-STRIP", "冷轧带钢", "Cold-rolled strip", "EX-ROLL", "t"), ("PCB-BOARD", "印制电路板", "Printed circuit boards", "EX-PCB", "件"),
    ("SOUND-SPEAKER", "微型扬声器", "Micro speakers", "EX-SOUND", "只"), ("SOUND-SENSOR", "传感器", "Sensors", "EX-SOUND", "只"),
    ("WOOD-CABINET", "木制柜类家具", "Wooden cabinets", "EX-WOOD", "件"), ("MFURN-DESK", "钢制办公桌", "Steel desks", "EX-MFURN", "件"),
    ("TERM-PHONE", "手机", "Mobile phones", "EX-TERM", "台"), ("TERM-TABLET", "平板电脑", "Tablet computers", "EX-TERM", "台"),
    ("DYE-FABRIC", "印染布", "Dyed and printed fabric", "EX-DYE", "t"), ("DYE-KNIT", "染整针织布", "Dyed knitted fabric", "EX-DYE", "t"),
    ("KNIT-FABRIC", "针织坯布", "Knitted grey fabric", "EX-KNIT", "t"), ("KNIT-SHIRT", "针织衫", "Knitted shirts", "EX-KNIT", "件"),
    ("CAST-IRON", "灰铁铸件", "Grey iron castings", "EX-CAST", "t"), ("CAST-HINGE", "家具五金铰链", "Furniture hinges", "EX-CAST", "件"),
]

METERS = [
    ("SOUND-2-M1", "SOUND-2", E, P, "kWh", "400"),  # register readings of the main meter behind 400:1 transformers
    ("TERM-2-M1", "TERM-2", E, P, "kWh", "1"),  # daily consumption
]

# How each company's clerk writes: language, words for carriers, month form, encoding, delimiter, line end, column order.
ZH_HEADER = dict(site="站点代码", month="月份", carrier="能源品种", flow="流向", quantity="数量", unit="单位", counterparty="对方站点",
                 ncv="实测低位发热量", evidence="凭证号", tier="数据质量等级")
ZH_FLOW = {P: "外购", SELF: "自产", SOLD: "外售", IN: "调入", OUT_: "调出", FEED: "原料用"}
ZH_CARRIER = {E: "电力", G: "天然气", "DIESEL": "柴油", "GASOLINE": "汽油", "LPG": "液化石油气", "HEAT": "热力", "STEAM_LP": "低压蒸汽", W: "新水",
              "NITROGEN_MAIN": "氮气", "OXYGEN": "氧气", "ACETYLENE": "乙炔", "COKE": "焦炭", "BITUMINOUS": "烟煤"}
CLERK_WORDS = {E: "外购电", G: "管道天然气", "DIESEL": "0号柴油", "LPG": "液化气", W: "自来水"}
ALL = "site month carrier flow quantity unit counterparty evidence tier".split()
UTF8, MARK, GB, UTF16 = "utf-8", "utf-8-sig", "gb18030", "utf-16-le"
STYLES = {
    "EX-COOL": dict(zh=True, month="{y}年{m}月", encoding=MARK, eol="\r\n", halves=True),
    "EX-KITCHEN": dict(month="{y}-{m:02}"),
    "EX-COAT": dict(zh=True, words=CLERK_WORDS, month="{y}-{m:02}", columns="month site carrier flow counterparty quantity unit tier evidence".split()),
    "EX-ROLL": dict(month="{y}-{m:02}", encoding=MARK, eol="\r\n"),
    "EX-PCB": dict(zh=True, words=CLERK_WORDS, month="{y}年{m:02}月", encoding=GB, eol="\r\n"),
    "EX-SOUND": dict(zh=True, month="{y}{m:02}", columns="site month carrier flow quantity evidence tier".split(), headers=dict(quantity="数量(kWh)", carrier="能源")),
    "EX-WOOD": dict(zh=True, words=CLERK_WORDS, month="{y}/{m}", delimiter=";", eol="\r\n", encoding=MARK),
    "EX-MFURN": dict(zh=True, month="{y}-{m:02}", columns=ALL[:6] + ["ncv"] + ALL[7:], headers=dict(ncv="实测低位发热量(MJ/m³)", site="站点")),
    "EX-TERM": dict(month="{y}/{m:02}", columns="evidence site month carrier flow quantity unit use tier".split(),
                    headers=dict(evidence="voucher", tier="data quality tier"), vehicles=True),
    "EX-DYE": dict(zh=True, month="{y}-{m:02}", encoding=UTF16, delimiter="\t", eol="\r\n"),
    "EX-KNIT": dict(zh=True, words=CLERK_WORDS, month="{y}.{m:02}", halves=True),
    "EX-CAST": dict(zh=True, month="{y}-{m:02}", columns=ALL[:6] + ["ncv"] + ALL[6:], headers=dict(ncv="实测低位发热量（kJ/kg）"), encoding=MARK, eol="\r\n"),
}


# ---- numbers -------------------------------------------------------------------------------------------------------

def months_of(profile):
    return [D(share) for share in profile.split()]


def noise(key, width="0.025"):
    """A number in 1 ± width that depends on the key alone."""
    part = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big")
    return 1 + D(width) * (D(part) / D(2**31) - 1)


def rounded(value, decimals):
    return value.quantize(D(1).scaleb(-decimals), ROUND_HALF_EVEN)


def quantity(site, row, month):
    """A quarter of the energy is base load, the rest follows production; electricity also follows the air conditioning."""
    carrier, flow, year, unit, decimals = row[:5]
    ends = sorted([site["code"], row[5]]) if len(row) > 5 and row[5] else [site["code"]]
    key = "/".join([*ends, carrier, "transfer" if len(ends) == 2 else flow, str(month)])
    if carrier == E and flow == SELF:
        share = months_of(SUN)[month - 1] / 100
    else:
        profile = STEADY if len(ends) == 2 else site["profile"]  # both ends of a transfer must say the same
        share = D("0.25") / 12 + D("0.75") * months_of(profile)[month - 1] / 100
        if carrier == E:
            share *= D(AIR_CONDITIONING.split()[month - 1])
    return rounded(D(year) * share * noise(key), decimals)


def uscc(region, organization):
    """Unified social credit identifier, GB 32100-2015: 91 + region + organization code (GB 11714) + check character."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    check = 11 - sum(int(c, 36) * w for c, w in zip(organization, weights)) % 11
    body = "91" + region + organization + {10: "X", 11: "0"}.get(check, str(check))
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + alphabet[-total % 31]


# ---- files ---------------------------------------------------------------------------------------------------------

def write(name, header, rows, encoding=UTF8, delimiter=",", eol="\n"):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=eol)
    writer.writerow(header)
    writer.writerows(rows)
    content = text.getvalue()
    if encoding == UTF16:
        content = "\ufeff" + content
    (OUT / name).write_bytes(content.encode(encoding))


def energy_rows(site, month, style, year=2025):
    words = ZH_CARRIER | style.get("words", {})
    for number, row in enumerate(site["energy"], 1):
        carrier, flow, _, unit, _ = row[:5]
        counterparty = row[5] if len(row) > 5 else ""
        if (site["code"], carrier, flow, month) == ("KNIT-1", "HEAT", IN, 8):
            continue  # the one transfer of the year whose other side was never reported
        ncv = ""
        if len(row) > 6:
            mean, width = row[6]
            ncv = rounded(mean * noise(f"ncv/{site['code']}/{month}", width), 2 if mean < 1000 else 0)
        word = words[carrier] if style.get("zh") else carrier
        if style.get("words") and carrier == E and flow != P:
            word = "光伏发电" if flow == SELF else "电力"
        use = "mobile" if style.get("vehicles") and carrier == "DIESEL" else ""
        yield dict(site=site["code"], use=use, month=style["month"].format(y=year, m=month), carrier=word, flow=ZH_FLOW[flow] if style.get("zh") else flow,
                   quantity=quantity(site, row, month), unit=unit, counterparty=counterparty, ncv=ncv,
                   evidence=f"{site['code']}-{year}{month:02}-{number:02}", tier={E: 1, G: 1, "HEAT": 2, W: 2}.get(carrier, 2 if flow == P else 3))


def header_of(style, columns):
    names = (ZH_HEADER if style.get("zh") else {}) | style.get("headers", {})
    return [names.get(column, column) for column in columns]


def layout(style):
    return dict(encoding=style.get("encoding", UTF8), delimiter=style.get("delimiter", ","), eol=style.get("eol", "\n"))


def write_energy(company):
    style = STYLES[company]
    columns = style.get("columns", ALL)
    sites = [site for site in SITES if site["company"] == company]
    files = {f"energy-{company}-2025H1.csv": range(1, 7), f"energy-{company}-2025H2.csv": range(7, 13)} if style.get("halves") else {f"energy-{company}.csv": MONTHS}
    for name, months in files.items():
        rows = [[row[column] for column in columns] for month in months for site in sites for row in energy_rows(site, month, style)]
        write(name, header_of(style, columns), rows, **layout(style))


def write_production(company):
    style = STYLES[company]
    units = {product[0]: product[4] for product in PRODUCTS}
    rows = []
    for site in (site for site in SITES if site["company"] == company):
        for product, amount, output, added in site["products"]:
            for month in MONTHS:
                share = months_of(site["profile"])[month - 1] / 100
                key = f"{site['code']}/{product}/{month}"
                price = noise(key + "/price", "0.015")
                made = share * noise(key, "0.02")
                decimals = 1 if units[product] == "t" else 0
                rows.append([site["code"], style["month"].format(y=2025, m=month), product, rounded(D(amount) * made, decimals), units[product],
                             rounded(D(output) * made * price, 2), rounded(D(added) * made * price * noise(key + "/margin", "0.02"), 2), f"{site['code']}-CZ-2025{month:02}"])
    zh = ["站点代码", "月份", "产品代码", "产量", "计量单位", "总产值(万元)", "工业增加值(万元)", "凭证号"]
    en = ["site", "month", "product", "quantity", "unit", "output_value(万元)", "value_added(万元)", "evidence"]
    write(f"production-{company}.csv", zh if style.get("zh") else en, rows, **layout(style))


def write_meters():
    write("meters.csv", ["表计编号", "站点", "能源品种", "流向", "单位", "倍率"], METERS)
    reading, rows = D("10482.60"), [["SOUND-2-M1", "", "2025-01-01 00:00", "10482.60", "kWh"]]
    for month in MONTHS:  # about 310 万 kWh a year through a multiplier of 400
        share = D("0.25") / 12 + D("0.75") * months_of(PEAK_SEASON)[month - 1] / 100
        reading += rounded(D(3100000) / 400 * share * noise(f"SOUND-2-M1/{month}"), 2)
        start, end = datetime(2025, month, 1), datetime(2025 + month // 12, month % 12 + 1, 1)
        rows.append(["SOUND-2-M1", f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}", reading, "kWh"])
    write("meter-EX-SOUND.csv", ["表计编号", "开始时间", "结束时间", "表底读数", "单位"], rows)
    rows, day = [], datetime(2025, 1, 1)
    while day.year == 2025:
        holiday = datetime(2025, 1, 26) <= day <= datetime(2025, 2, 5)
        load = D(6200) if holiday else D(9800) if day.weekday() == 6 else D(16600)
        rows.append(["TERM-2-M1", f"{day:%Y-%m-%d %H:%M}", f"{day + timedelta(days=1):%Y-%m-%d %H:%M}",
                     rounded(load * D(AIR_CONDITIONING.split()[day.month - 1]) * noise(f"TERM-2-M1/{day:%Y%m%d}", "0.06"), 1)])
        day += timedelta(days=1)
    write("meter-EX-TERM.csv", ["meter", "start", "end", "consumption(kWh)"], rows)


def write_correction():
    """The gas supplier settled May late: one row of KITCHEN-1, the same invoice, another quantity."""
    style = STYLES["EX-KITCHEN"]
    site = next(site for site in SITES if site["code"] == "KITCHEN-1")
    row = next(row for row in energy_rows(site, 5, style) if row["carrier"] == G)
    row |= dict(quantity=row["quantity"] + 8640)
    write("correction-EX-KITCHEN.csv", header_of(style, ALL), [[row[column] for column in ALL]], **layout(style))


def write_faulty():
    """January 2026 of EX-COOL: 28 good rows and 15 mistakes, each of another kind."""
    good = [
        ("COOL-1", "电力", "外购", "276.4180", "万kWh"), ("COOL-1", "光伏发电", "自产", "24.1130", "万kWh"), ("COOL-1", "天然气", "外购", "7.0250", "万m³"),
        ("COOL-1", "柴油", "外购", "4.812", "t"), ("COOL-1", "汽油", "外购", "310", "kg"), ("COOL-1", "新水", "外购", "6120", "t"), ("COOL-1", "氮气", "外购", "5200", "m³"),
        ("COOL-2", "电力", "外购", "251.0075", "万kWh"), ("COOL-2", "光伏发电", "自产", "30.2210", "万kWh"), ("COOL-2", "天然气", "外购", "12.6600", "万m³"),
        ("COOL-2", "热力", "外购", "505.30", "GJ"), ("COOL-2", "柴油", "外购", "3.705", "t"), ("COOL-2", "新水", "外购", "7480", "t"), ("COOL-2", "氧气", "外购", "860", "m³"),
        ("COOL-3", "电力", "外购", "219.6660", "万kWh"), ("COOL-3", "天然气", "外购", "6.7120", "万m³"), ("COOL-3", "氮气", "外购", "13400", "m³"),
        ("COOL-3", "柴油", "外购", "1.250", "t"), ("COOL-3", "汽油", "外购", "96.5", "kg"), ("COOL-3", "新水", "外购", "2950", "t"), ("COOL-3", "乙炔", "外购", "44", "m³"),
        ("COOL-4", "电力", "外购", "37.5520", "万kWh"), ("COOL-4", "液化石油气", "外购", "4.880", "t"), ("COOL-4", "柴油", "外购", "2.416", "t"),
        ("COOL-4", "汽油", "外购", "120", "kg"), ("COOL-4", "新水", "外购", "1310", "t"), ("COOL-4", "压缩空气", "外购", "15800", "m³"), ("COOL-4", "氧气", "外购", "75", "m³"),
    ]
    bad = {  # inserted before this data row: site, carrier, flow, quantity, unit, month
        3: ("COOL-1", "热力", "外购", "88.5", "千瓦", ""), 5: ("COOL-1", "天燃气", "外购", "1.5", "万m³", ""), 7: ("COOL-9", "电力", "外购", "12.5", "万kWh", ""),
        9: ("COOL-1", "液化石油气", "外购", "1.2万", "kg", ""), 11: ("COOL-2", "汽油", "外购", "1,234.5", "kg", ""), 13: ("COOL-2", "液化石油气", "外购", "１２００", "kg", ""),
        15: ("COOL-2", "氮气", "外购", "1E10000000", "m³", ""), 17: ("COOL-2", "压缩空气", "外购", "NaN", "m³", ""), 19: ("COOL-3", "液化石油气", "外购", "-350", "kg", ""),
        21: ("COOL-3", "氧气", "外购", "640", "m³", "2026年13月"), 23: ("COOL-1", "电力", "外购", "276.4180", "万kWh", ""), 25: ("COOL-3", "热力", "调入", "702.15", "GJ", ""),
        27: ("COOL-4", "天然气", "外购", "", "万m³", ""), 29: ("COOL-4", "煤油", "外购", "500", "kWh", ""), 31: ("KITCHEN-1", "电力", "外购", "80", "万kWh", ""),
    }
    rows, queue = [], list(good)
    while queue or len(rows) + 1 in bad:
        site, carrier, flow, amount, unit, month = bad[len(rows) + 1] if len(rows) + 1 in bad else (*queue.pop(0), "")
        number = len(rows) + 1
        row = [site, month or "2026年1月", carrier, flow, amount, unit, "", f"{site}-202601-{number:02}", "2"]
        same = [earlier for earlier in rows if earlier[:7] == row[:7]]
        rows.append(same[0] if same else row)  # a row copied twice is the same to its voucher number
    write("faulty-energy.csv", header_of(dict(zh=True), ALL), rows, encoding=MARK, eol="\r\n")


def main():
    OUT.mkdir(exist_ok=True)
    write("parks.csv", ["园区代码", "园区名称", "英文名称", "行政区划代码"], PARKS)
    write("companies.csv", ["统一社会信用代码", "企业简码", "企业名称", "英文名称"], [[uscc(region, number), code, zh, en] for code, region, number, zh, en in COMPANIES])
    numbers = {code: uscc(region, number) for code, region, number, _, _ in COMPANIES}
    write("sites.csv", ["站点代码", "站点名称", "英文名称", "所属企业", "所属园区", "行业代码", "行政区划代码"],
          [[s["code"], s["zh"], s["en"], numbers[s["company"]] if s["park"] == "PARK-ST" else s["company"], s["park"], s["industry"], s["region"]] for s in SITES])
    write("products.csv", ["code", "name", "name_en", "company", "unit"], PRODUCTS)
    write_meters()
    for company in STYLES:
        write_energy(company)
        write_production(company)
    make_carbon.write(sys.modules[__name__])
    make_freight.write_all(write, noise)
    make_site_facts.write_all(write, noise)
    write_correction()
    write_faulty()
    make_packaging.write_all(write, noise)


if __name__ == "__main__":
    main()
