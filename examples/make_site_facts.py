"""Water, waste, land, pollutants, materials and declarations of the example alliance; called by make-alliance.py.

EX-COOL keeps its lists in Chinese, EX-DYE, EX-COAT and EX-CAST in English. COOL-2 hands water on to COOL-3; CAST-1 passes its
moulding sand to COAT-1, a site of another company. The water of COOL-1 does not balance in July. All figures are invented.
"""
from decimal import ROUND_HALF_EVEN, Decimal as D

YEAR = 2025
MONTHS = range(1, 13)
SWING = "0.96 0.78 1.02 1.01 1.04 1.06 1.08 1.05 1.02 1.00 1.00 0.98".split()


def rounded(value, decimals):
    return value.quantize(D(1).scaleb(-decimals), ROUND_HALF_EVEN)


def amount(noise, key, base, month, decimals):
    return rounded(D(base) * D(SWING[month - 1]) * noise(f"{key}/{month}", "0.05"), decimals)


WATER = "site month flow source reuse system quantity unit metered fresh density steam heads days counterparty evidence tier".split()
WATER_ZH = dict(site="站点代码", month="月份", flow="水量类别", source="水源", reuse="重复利用方式", system="用水系统", quantity="水量", unit="单位", metered="计量水量", fresh="补充新水量",
                density="冷凝水密度(t/m3)", steam="产汽量(t)", heads="用水人数", days="用水天数", counterparty="对方站点", evidence="凭证号", tier="数据质量等级")
WATER_EN = dict(flow="water flow", source="water source", reuse="kind of reuse", system="water system", quantity="volume", density="density (t/m3)", steam="steam made (t)")


def water_of_cool(noise):
    for month in MONTHS:
        def row(site, number, flow, quantity, unit="m3", **more):
            return dict(site=site, month=f"{YEAR}年{month}月", flow=flow, quantity=quantity, unit=unit, evidence=f"{site}-S-{YEAR}{month:02}-{number:02}", tier=1) | more

        taken = amount(noise, "water/COOL-1", "5200", month, 0)
        reclaimed = amount(noise, "water/COOL-1/reclaimed", "420", month, 0)
        gone, lost = rounded((taken + reclaimed) * D("0.58"), 0), rounded(taken * D("0.02"), 1)
        used = taken + reclaimed - gone - lost - (D(1200) if month == 7 else 0)  # somebody misread a meter in July
        yield row("COOL-1", 1, "取水", taken, source="自来水", metered=taken)
        yield row("COOL-1", 2, "取水", reclaimed, source="中水", metered=rounded(reclaimed * D("0.5"), 0))
        if month == 3:
            yield row("COOL-1", 3, "取水", 30, source="自来水", system="基建")
        yield row("COOL-1", 4, "重复利用", amount(noise, "water/COOL-1/cooling", "48000", month, 0), reuse="间接冷却水循环", fresh=amount(noise, "water/COOL-1/makeup", "900", month, 0))
        yield row("COOL-1", 5, "重复利用", amount(noise, "water/COOL-1/process", "1500", month, 0), reuse="工艺水回用", fresh=amount(noise, "water/COOL-1/fresh", "700", month, 0))
        yield row("COOL-1", 6, "重复利用", amount(noise, "water/COOL-1/condensate", "120", month, 1), reuse="冷凝水回用", density="0.96", steam=amount(noise, "water/COOL-1/steam", "165", month, 1))
        yield row("COOL-1", 7, "重复利用", amount(noise, "water/COOL-1/waste", "300", month, 0), reuse="废水回用")
        yield row("COOL-1", 8, "生活用水", amount(noise, "water/COOL-1/people", "660", month, 0), system="附属生产", heads=200, days=18 if month == 2 else 22)
        yield row("COOL-1", 9, "排水", gone)
        yield row("COOL-1", 10, "漏失", lost)
        yield row("COOL-1", 11, "耗水", used)
        given = amount(noise, "water/COOL-2/given", "200", month, 0)
        yield row("COOL-2", 1, "取水", rounded(amount(noise, "water/COOL-2", "0.74", month, 4), 4), "万m3", source="地表水", metered=D("0.5"))
        yield row("COOL-2", 2, "调出", given, counterparty="COOL-3")
        yield row("COOL-2", 3, "外供", amount(noise, "water/COOL-2/sold", "90", month, 0))
        yield row("COOL-2", 4, "排水", amount(noise, "water/COOL-2/discharged", "3100", month, 0))
        yield row("COOL-3", 1, "取水", amount(noise, "water/COOL-3", "2900", month, 0), source="自来水")
        yield row("COOL-3", 2, "调入", given, counterparty="COOL-2")


def water_of_dye(noise):
    for month in MONTHS:
        taken = amount(noise, "water/DYE-1", "196000", month, 0)
        common = dict(site="DYE-1", month=f"{YEAR}-{month:02}", unit="m3", tier=2)
        for number, more in enumerate([
            dict(flow="intake", source="surface", quantity=taken, metered=taken), dict(flow="intake", source="rain", quantity=amount(noise, "water/DYE-1/rain", "2600", month, 0)),
            dict(flow="reused", reuse="waste_water", quantity=amount(noise, "water/DYE-1/waste", "61000", month, 0)),
            dict(flow="reused", reuse="condensate", quantity=amount(noise, "water/DYE-1/condensate", "7400", month, 0), density="0.958", steam=amount(noise, "water/DYE-1/steam", "9100", month, 0)),
            dict(flow="discharged", quantity=amount(noise, "water/DYE-1/discharged", "128000", month, 0)), dict(flow="leaked", quantity=0),
        ], 1):
            yield common | more | dict(evidence=f"D1-{YEAR}{month:02}-{number}")


WASTE = "site month waste flow quantity unit place treatment material other manifest evidence".split()
WASTE_ZH = dict(site="站点代码", month="月份", waste="废物类别", flow="废物去向", quantity="数量", unit="单位", place="自行或委托", treatment="处置方式", material="废物材质", other="接收或来源站点",
                manifest="转移联单号", evidence="凭证号")
WASTE_EN = dict(waste="waste class", flow="waste flow", material="waste material", other="other site")


def waste_of_cool(noise):
    for month in MONTHS:
        def row(site, number, waste, flow, quantity, unit="t", **more):
            return dict(site=site, month=f"{YEAR}-{month:02}", waste=waste, flow=flow, quantity=quantity, unit=unit, evidence=f"{site}-F-{YEAR}{month:02}-{number:02}") | more

        scrap, rest = amount(noise, "waste/COOL-1/scrap", "42.5", month, 2), amount(noise, "waste/COOL-1/rest", "6.4", month, 2)
        yield row("COOL-1", 1, "SW17", "产生", scrap + rest)
        yield row("COOL-1", 2, "废钢铁", "综合利用", scrap, place="委托")
        yield row("COOL-1", 3, "SW59", "处置", rest, place="委托", treatment="填埋(填埋气利用40%)", material="混合垃圾")
        if month in (4, 5):
            yield row("COOL-1", 4, "SW17", "利用往年贮存", D("3.5"))
        oil = amount(noise, "waste/COOL-1/oil", "350", month, 0)
        yield row("COOL-1", 5, "900-249-08", "产生", oil, "kg")
        yield row("COOL-1", 6, "900-249-08", "利用", oil, "kg", place="委外", manifest=f"4406{YEAR}{month:02}001")
        plastic = amount(noise, "waste/COOL-2", "11", month, 2)
        yield row("COOL-2", 1, "SW17", "产生", plastic)
        yield row("COOL-2", 2, "SW17", "处置", plastic, treatment="填埋", material="塑料")


def waste_of_cast(noise):
    for month in MONTHS:
        common = dict(site="CAST-1", month=f"{YEAR}-{month:02}", unit="t")
        sand, slag = amount(noise, "waste/CAST-1/sand", "260", month, 1), amount(noise, "waste/CAST-1/slag", "31", month, 1)
        stored = rounded(slag * D("0.25"), 1)
        for number, more in enumerate([
            dict(waste="SW59", flow="generated", quantity=sand), dict(waste="SW59", flow="used", quantity=sand, other="COAT-1"), dict(waste="SW01", flow="generated", quantity=slag),
            dict(waste="SW01", flow="stored", quantity=stored, place="on_site"), dict(waste="SW01", flow="disposed", quantity=slag - stored, treatment="landfill"),
        ], 1):
            yield common | more | dict(evidence=f"C1-{YEAR}{month:02}-{number}")


def waste_of_coat(noise):
    for month in MONTHS:
        common = dict(site="COAT-1", month=f"{YEAR}-{month:02}", unit="t")
        sludge = amount(noise, "waste/COAT-1/sludge", "18", month, 2)
        for number, more in enumerate([
            dict(waste="HW17", flow="generated", quantity=sludge), dict(waste="336-064-17", flow="disposed", quantity=sludge, treatment="incineration", manifest=f"4406{YEAR}{month:02}017"),
            dict(waste="SW59", flow="used_bought_in", quantity=amount(noise, "waste/CAST-1/sand", "260", month, 1), other="CAST-1"),
        ], 1):
            yield common | more | dict(evidence=f"T1-{YEAR}{month:02}-{number}")


def land(noise):
    del noise  # areas stand still, but for a hall that opens in July
    for month in MONTHS:
        for site, rows in {
            "COOL-1": [("用地面积", "8.5", "ha", "", ""), ("建筑面积", 32000, "m2", "9.5", "一号厂房"), ("建筑面积", 41000, "m2", "8", "二号厂房"), ("建筑面积", 6500, "m2", "", "办公楼"),
                       ("构筑物面积", 1800, "m2", "", ""), ("建筑物占地", 36000, "m2", "", ""), ("构筑物占地", 2400, "m2", "", ""), ("露天堆场占地", 3100, "m2", "", "")],
            "COOL-2": [("用地面积", 120000, "m2", "", ""), ("建筑面积", 98000, "m2", "7.2", "总装车间"), ("建筑物占地", 52000, "m2", "", "")]
            + ([("建筑面积", 15000, "m2", "12", "新总装车间")] if month >= 7 else []),
        }.items():
            for item, area, unit, height, part in rows:
                yield [site, f"{YEAR}/{month}", item, area, unit, height, part]


def pollutants(noise):
    for month in MONTHS:
        for pollutant, unit, generated, discharged, decimals in [
            ("COD", "kg", "1850", "210", 1), ("氨氮", "kg", "96", "9.5", 2), ("SO2", "kg", "12", "12", 2), ("NOx", "kg", "230", "180", 1), ("颗粒物", "kg", "640", "58", 1),
            ("VOCs", "kg", "1450", "260", 1), ("废气", "万m3", "3300", "3300", 2), ("废水", "t", "3900", "3000", 0),
        ]:
            for passage, base in (("产生", generated), ("排放", discharged)):
                yield ["COOL-1", f"{YEAR}{month:02}", pollutant, passage, amount(noise, f"pollutant/{pollutant}/{passage}", base, month, decimals), unit, "DA001" if unit == "万m3" else "", f"JC-{YEAR}{month:02}"]


def materials(noise):
    for month in MONTHS:
        for name, green, base, evidence in [("冷轧钢板", "否", "1850", f"LL-{month:02}-1"), ("再生铝锭", "是", "320", "CQM-25-118"), ("发泡料", "", "410", f"LL-{month:02}-3")]:
            yield ["COOL-1", f"{YEAR}.{month:02}", name, green, amount(noise, f"material/{name}", base, month, 2), evidence]


def declarations(noise):
    for month in MONTHS:
        yield ["COOL-1", f"{YEAR}-{month:02}", "能碳管理系统平台功能符合数量", 7 if month < 7 else 9, "", ""]
        yield ["COOL-1", f"{YEAR}-{month:02}", "GREEN_UPGRADE_INVESTMENT", amount(noise, "invest", "36", month, 2), "万元", f"JG-{month:02}"]
        yield ["COOL-1", f"{YEAR}-{month:02}", "开展产品绿色设计", "是", "", "LS-2025-07"]


def write_all(write, noise):
    def table(name, columns, words, rows, **layout):
        write(name, [words.get(c, c) for c in columns], [[row.get(c, "") for c in columns] for row in rows], **layout)

    table("water-EX-COOL.csv", WATER, WATER_ZH, water_of_cool(noise), encoding="utf-8-sig", eol="\r\n")
    table("water-EX-DYE.csv", WATER, WATER_EN, water_of_dye(noise))
    table("waste-EX-COOL.csv", WASTE, WASTE_ZH, waste_of_cool(noise), encoding="gb18030", eol="\r\n")
    table("waste-EX-CAST.csv", WASTE, WASTE_EN, waste_of_cast(noise))
    table("waste-EX-COAT.csv", WASTE, WASTE_EN, waste_of_coat(noise))
    write("land-EX-COOL.csv", ["站点代码", "月份", "用地项目", "面积", "单位", "层高(m)", "建筑物"], land(noise))
    write("pollutants-EX-COOL.csv", ["站点代码", "月份", "污染物", "产生或排放", "数量", "单位", "排放口", "凭证号"], pollutants(noise))
    write("materials-EX-COOL.csv", ["站点代码", "月份", "物料名称", "绿色物料", "用量(t)", "凭证号"], materials(noise))
    write("declarations-EX-COOL.csv", ["站点代码", "月份", "申报事项", "申报值", "单位", "凭证号"], declarations(noise))
