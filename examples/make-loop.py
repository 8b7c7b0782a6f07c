#!/usr/bin/env python3
"""Writes examples/loop: collectors, a dismantler, smelters and recyclers around the fictional alliance, over the year 2025.

    python3 examples/make-loop.py

Refrigerators and air conditioners come back from households, are dismantled, their steel, aluminium, copper and ABS become
material again and go back to the plants of examples/alliance that make refrigerators; boxes become board, bottles flakes and
granulate, phone batteries salts. Deterministic: the only noise is a hash of the row's own key, all arithmetic is decimal. Two
rows are wrong on purpose: see examples/loop/README.md. Then run expected/recalculate_loop.py, which knows nothing of this file.
"""
import csv
import hashlib
import io
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal as D
from pathlib import Path

OUT = Path(__file__).parent / "loop"
YEAR = 2025
MONTHS = range(1, 13)

COMPANIES = [
    # code, region of registration, organization number (eight characters), name, English name
    ("EX-COLLECT", "440606", "XX000401", "佛山市示例再生资源回收有限公司", "Foshan Example Resource Collection Co., Ltd."),
    ("EX-DISMANTLE", "440608", "XX000402", "佛山市示例电器拆解有限公司", "Foshan Example Appliance Dismantling Co., Ltd."),
    ("EX-SMELT", "440607", "XX000403", "佛山市示例再生有色金属有限公司", "Foshan Example Secondary Metals Co., Ltd."),
    ("EX-STEEL", "440605", "XX000404", "佛山市示例电炉钢有限公司", "Foshan Example Arc Furnace Steel Co., Ltd."),
    ("EX-PLASTIC", "441900", "XX000405", "东莞市示例再生塑料有限公司", "Dongguan Example Recycled Plastics Co., Ltd."),
    ("EX-PAPER", "441900", "XX000406", "东莞市示例再生纸业有限公司", "Dongguan Example Recycled Paper Co., Ltd."),
    ("EX-BATTERY", "441900", "XX000407", "东莞市示例电池循环有限公司", "Dongguan Example Battery Recycling Co., Ltd."),
]
SITES = [
    # code, name, English name, company, industry, region
    ("COLLECT-1", "示例顺德回收站", "Example Shunde Collection Yard", "EX-COLLECT", "C4220", "440606"),
    ("COLLECT-2", "示例东莞回收站", "Example Dongguan Collection Yard", "EX-COLLECT", "C4220", "441900"),
    ("DISMANTLE-1", "示例高明拆解厂", "Example Gaoming Dismantling Plant", "EX-DISMANTLE", "C4210", "440608"),
    ("SMELT-1", "示例三水再生金属厂", "Example Sanshui Secondary Metal Works", "EX-SMELT", "C4210", "440607"),
    ("STEEL-1", "示例南海电炉钢厂", "Example Nanhai Arc Furnace Works", "EX-STEEL", "C4210", "440605"),
    ("PLASTIC-1", "示例东莞再生塑料厂", "Example Dongguan Plastics Recycling Plant", "EX-PLASTIC", "C4220", "441900"),
    ("PAPER-1", "示例东莞再生纸厂", "Example Dongguan Paper Recycling Mill", "EX-PAPER", "C4220", "441900"),
    ("BATTERY-1", "示例东莞电池循环厂", "Example Dongguan Battery Recycling Plant", "EX-BATTERY", "C4210", "441900"),
]


PRODUCTS = [
    # code, name, English name, company, unit, lots of it, site; value and value added of a tonne in 万元
    ("DISMANTLE-SCRAP", "拆解料", "Dismantled appliances", "EX-DISMANTLE", "t", ("JST", "JAL", "JCU", "JABS"), "DISMANTLE-1", "0.42", "0.09"),
    ("SMELT-INGOT", "再生铝锭", "Recycled aluminium ingots", "EX-SMELT", "t", ("AL",), "SMELT-1", "1.86", "0.21"),
    ("SMELT-COPPER", "再生铜", "Recycled copper", "EX-SMELT", "t", ("CU",), "SMELT-1", "6.9", "0.55"),
    ("STEEL-BILLET", "再生钢坯", "Recycled steel billets", "EX-STEEL", "t", ("ST",), "STEEL-1", "0.34", "0.06"),
    ("PLASTIC-ABS", "再生 ABS", "Recycled ABS", "EX-PLASTIC", "t", ("GABS",), "PLASTIC-1", "0.82", "0.2"),
    ("PLASTIC-PET", "再生聚酯", "Recycled PET", "EX-PLASTIC", "t", ("GPET",), "PLASTIC-1", "0.61", "0.15"),
    ("PAPER-BOARD", "再生纸板", "Recycled board", "EX-PAPER", "t", ("BD",), "PAPER-1", "0.33", "0.08"),
    ("BATTERY-SALT", "钴锂盐", "Cobalt and lithium salts", "EX-BATTERY", "t", ("CS", "LC"), "BATTERY-1", "9.5", "1.9"),
]
# Energy of a tonne that comes in (collectors) or is made: carrier, quantity, unit, decimals.
ENERGY = {
    "COLLECT-1": [("0号柴油", "3.1", "L", 1), ("电力", "4", "kWh", 0)],
    "COLLECT-2": [("0号柴油", "3.4", "L", 1), ("电力", "5", "kWh", 0)],
    "DISMANTLE-1": [("电力", "85", "kWh", 0), ("0号柴油", "1.2", "L", 1)],
    "SMELT-1": [("电力", "240", "kWh", 0), ("天然气", "115", "m³", 0)],
    "STEEL-1": [("电力", "465", "kWh", 0), ("天然气", "8", "m³", 0)],
    "PLASTIC-1": [("电力", "620", "kWh", 0)],
    "PAPER-1": [("电力", "410", "kWh", 0), ("天然气", "96", "m³", 0)],
    "BATTERY-1": [("电力", "2900", "kWh", 0), ("天然气", "180", "m³", 0)],
}


def noise(key, width):
    """A number in 1 ± width that depends on the key alone."""
    part = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big")
    return 1 + D(width) * (D(part) / D(2**31) - 1)


def tonnes(value):
    return D(value).quantize(D("0.001"), ROUND_HALF_EVEN)


def grams(value):
    """Tonnes, to the gram: some kilograms of an element."""
    return D(value).quantize(D("0.000001"), ROUND_HALF_EVEN)


def around(key, value, width="0.1"):
    return tonnes(D(value) * noise(key, width))


def uscc(region, organization):
    """Unified social credit identifier, GB 32100-2015: 91 + region + organization code (GB 11714) + check character."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    check = 11 - sum(int(c, 36) * w for c, w in zip(organization, weights)) % 11
    body = "91" + region + organization + {10: "X", 11: "0"}.get(check, str(check))
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(c) * 3**i % 31 for i, c in enumerate(body))
    return body + alphabet[-total % 31]


def photo(key):
    return hashlib.sha256(("photo " + key).encode()).hexdigest()


class Files:
    """Rows by file, each file with the columns that its clerk uses."""

    def __init__(self):
        self.rows = {}

    def add(self, file, **row):
        self.rows.setdefault(file, []).append(row)


def day(month, number):
    return date(YEAR, month, number).isoformat()


def collect(files, month):
    """What comes back in a month; gives the net mass of each lot."""
    lots = {}

    def take(site, number, lot, mass, tare, **more):
        net = around(f"{lot}/{month}", mass)
        code = f"{lot}-{YEAR}{month:02}"
        lots[lot] = (code, net)
        files.add("returns-EX-COLLECT.csv", site=site, month=f"{YEAR}-{month:02}", date=day(month, number), consignment=f"HS-{YEAR}{month:02}-{lot}",
                  lot=code, gross=net + D(tare), tare=D(tare), quantity=net, vehicle=f"粤E{sum(map(ord, lot)) % 90000 + 10000}",
                  ticket=f"BD-{YEAR}{month:02}{number:02}-{lot}", weighed_at=f"{day(month, number)} {8 + number % 9:02}:{sum(map(ord, lot)) % 60:02}",
                  photo=photo(code if (month, lot) != (9, "RFB") else f"RFA-{YEAR}09"), tier="1", **more)

    fridge = dict(family="家电", product="电冰箱", material="电冰箱")
    take("COLLECT-1", 3, "RFA", 12, "8.2", source_kind="居民", producer="EX-COOL", brand="示例冷暖", pieces=round(200 * noise(f"pieces/{month}", "0.1")), **fridge)
    take("COLLECT-1", 4, "RFB", 8, "8.2", source_kind="渠道", source="以旧换新门店", brand="其他品牌", pieces=round(130 * noise(f"pieces b/{month}", "0.1")), **fridge)
    take("COLLECT-1", 5, "AC", 9, "8.2", source_kind="居民", producer="EX-COOL", brand="示例冷暖", family="家电", product="空调器", material="空调器")
    take("COLLECT-2", 3, "BOX", 14, "6.5", source_kind="站点", source="KITCHEN-1", producer="EX-KITCHEN", family="包装", material="废瓦楞纸箱", moisture="8")
    take("COLLECT-2", 4, "PET", 5, "6.5", source_kind="居民", family="包装", material="废聚酯瓶", contaminants="2")
    take("COLLECT-2", 5, "CAN", "1.6", "6.5", source_kind="居民", family="包装", material="废铝罐")
    take("COLLECT-2", 6, "BAT", "1.2", "3.1", source_kind="渠道", source="手机门店", producer="EX-TERM", brand="示例终端", family="电池", chemistry="LCO", material="钴酸锂电池")
    return lots


def hand_over(files, month, number, site, seller, lot, material, mass, **more):
    """The buyer's weight is within 0.2 % of the seller's, except for one in July."""
    given_lot, given = mass
    prefix = site.split("-")[0][0] + lot
    code = f"{prefix}-{YEAR}{month:02}"
    weighed = tonnes(given * noise(f"hand-over/{prefix}/{month}", "0.002"))
    if (month, prefix) == (7, "DRFB"):
        weighed = tonnes(given * D("0.988"))
    files.add(f"handovers-{COMPANY[site]}.csv", site=site, month=f"{YEAR}-{month:02}", date=day(month, number), handover=f"JJ-{YEAR}{month:02}-{prefix}",
              counterparty=seller, reason="销售", given_lot=given_lot, given=given, lot=code, material=material, quantity=weighed,
              invoice=f"FP-{YEAR}{month:02}-{prefix}", invoice_mass=weighed, tier="1", **more)
    return code, weighed


def treat(files, month, number, site, run, process, inputs, outputs, elements=()):
    """Outputs: material, route, share of the input, lot or nothing, more. Gives the lots that were made."""
    common = dict(site=site, month=f"{YEAR}-{month:02}", date=day(month, number), run=f"CL-{YEAR}{month:02}-{run}", process=process, tier="1")
    file = f"treatments-{COMPANY[site]}.csv"
    for code, mass in inputs:
        files.add(file, line="投入", lot=code, quantity=mass, **common)
    total = sum(mass for _, mass in inputs)
    made = {}
    for material, route, share, lot, more in outputs:
        mass = tonnes(total * D(share) * noise(f"{run}/{material}/{route}/{month}", "0.01"))
        row = dict(line="产出", route=route, material=material, quantity=mass, **more)
        if lot:
            row["lot"] = f"{lot}-{YEAR}{month:02}"
            made[lot] = (row["lot"], mass)
        files.add(file, **row, **common)
    for symbol, into, recovery in elements:
        share = grams(total * D(into))
        files.add(file, line="元素", element=symbol, element_input=share, quantity=grams(share * D(recovery) * noise(f"{run}/{symbol}/{month}", "0.002")), **common)
    return made


def sell(files, month, site, factory, lot, material, mass):
    code, net = mass
    files.add(f"sales-back-{COMPANY[site]}.csv", site=site, month=f"{YEAR}-{month:02}", date=day(month, 26), sale=f"XS-{YEAR}{month:02}-{lot}",
              counterparty=factory, lot=code, material=material, quantity=net, received=net, invoice=f"FP-{YEAR}{month:02}-{lot}", invoice_mass=net, tier="1")


def loop(files, month, stock):
    back = collect(files, month)
    # Appliances: collector, dismantler.
    appliances = [hand_over(files, month, 10, "DISMANTLE-1", "COLLECT-1", lot, material, back[lot])
                  for lot, material in (("RFA", "电冰箱"), ("RFB", "电冰箱"), ("AC", "空调器"))]
    parts = treat(files, month, 14, "DISMANTLE-1", "CJ", "拆解", appliances, [
        ("轻薄料", "库存", "0.49", "JST", {}), ("废铝", "库存", "0.062", "JAL", {}), ("废铜", "库存", "0.055", "JCU", {}),
        ("ABS 塑料", "库存", "0.135", "JABS", {}), ("压缩机", "库存", "0.165", "JCP", {}), ("废电路板", "库存", "0.006", "JPC", {}),
        ("废塑料", "能量回收", "0.045", "", {}), ("废玻璃", "处置", "0.012", "", {}), ("废塑料", "损耗", "0.01", "", {})])
    for material, lot in (("压缩机", "JCP"), ("废电路板", "JPC")):
        stock[material] = stock.get(material, 0) + parts[lot][1]
    # Metals and plastics: smelters and recyclers, and back to the plants of the alliance.
    aluminium = hand_over(files, month, 17, "SMELT-1", "DISMANTLE-1", "JAL", "废铝", parts["JAL"])
    cans = hand_over(files, month, 16, "SMELT-1", "COLLECT-2", "CAN", "废铝罐", back["CAN"])
    copper = hand_over(files, month, 17, "SMELT-1", "DISMANTLE-1", "JCU", "废铜", parts["JCU"])
    ingots = treat(files, month, 20, "SMELT-1", "RL", "再生铝熔炼", [aluminium, cans], [("再生铝锭", "再生利用", "0.93", "AL", {}), ("废铝", "损耗", "0.05", "", {})])
    cathodes = treat(files, month, 21, "SMELT-1", "RT", "再生铜冶炼", [copper], [("再生铜", "再生利用", "0.955", "CU", {})])
    steel = hand_over(files, month, 18, "STEEL-1", "DISMANTLE-1", "JST", "轻薄料", parts["JST"])
    billets = treat(files, month, 22, "STEEL-1", "LG", "电弧炉炼钢", [steel], [("再生钢铁原料", "再生利用", "0.905", "ST", {})])
    abs_ = hand_over(files, month, 18, "PLASTIC-1", "DISMANTLE-1", "JABS", "ABS 塑料", parts["JABS"])
    granulate = treat(files, month, 21, "PLASTIC-1", "ZL1", "造粒", [abs_], [("再生 ABS", "再生利用", "0.945", "GABS", {})])
    sell(files, month, "SMELT-1", "COOL-3", "AL", "再生铝锭", ingots["AL"])
    sell(files, month, "SMELT-1", "COOL-3", "CU", "再生铜", cathodes["CU"])
    sell(files, month, "STEEL-1", "ROLL-1", "ST", "再生钢铁原料", billets["ST"])
    sell(files, month, "PLASTIC-1", "COOL-1", "GABS", "再生 ABS", granulate["GABS"])
    # Packaging: boxes become board, bottles granulate.
    boxes = hand_over(files, month, 12, "PAPER-1", "COLLECT-2", "BOX", "废瓦楞纸箱", back["BOX"], moisture="8")
    board = treat(files, month, 19, "PAPER-1", "ZJ", "制浆", [boxes], [("再生纸板", "再生利用", "0.84", "BD", dict(moisture="8"))])
    sell(files, month, "PAPER-1", "KITCHEN-1", "BD", "再生纸板", board["BD"])
    bottles = hand_over(files, month, 12, "PLASTIC-1", "COLLECT-2", "PET", "废聚酯瓶", back["PET"], contaminants="2")
    flakes = treat(files, month, 16, "PLASTIC-1", "QX", "清洗", [bottles], [("聚酯瓶片", "库存", "0.93", "FL", {})])
    treat(files, month, 23, "PLASTIC-1", "ZL2", "造粒", [flakes["FL"]], [("再生聚酯", "再生利用", "0.95", "GPET", {})])
    # Batteries of phones: electrode powder, then salts.
    cells = hand_over(files, month, 13, "BATTERY-1", "COLLECT-2", "BAT", "钴酸锂电池", back["BAT"])
    powder = treat(files, month, 18, "BATTERY-1", "PS", "电池放电破碎", [cells], [
        ("电极粉料", "库存", "0.58", "BM", {}), ("废铜", "库存", "0.11", "BCU", {}), ("废铝", "库存", "0.15", "BAL", {}), ("废塑料", "能量回收", "0.13", "", {})])
    treat(files, month, 24, "BATTERY-1", "SF", "湿法冶金", [powder["BM"]], [("硫酸钴", "再生利用", "0.93", "CS", {}), ("碳酸锂", "再生利用", "0.19", "LC", {})],
          [("Co", "0.36", "0.985"), ("Li", "0.042", "0.915")])


MARKET = [
    # site, declared item, mass that it puts on the market in a month, t
    ("COOL-1", "投放市场的家电", "3900"),
    ("COOL-2", "投放市场的家电", "5200"),
    ("KITCHEN-1", "投放市场的包装", "31"),
]


def declare(files, month):
    """What producers of the alliance put on the market: the base of their recovery rates."""
    for site, item, mass in MARKET:
        files.add(f"declarations-EX-{site.split('-')[0]}.csv", site=site, month=f"{YEAR}-{month:02}", item=item,
                  value=around(f"market/{site}/{month}", mass, "0.2"), unit="t", evidence=f"XL-{YEAR}{month:02}-{site}")


def operate(files, month):
    """What the sites made and used for it: production and energy."""
    made = dict.fromkeys(COMPANY, D(0))
    when = f"{YEAR}-{month:02}"
    for row in files.rows["returns-EX-COLLECT.csv"]:
        if row["month"] == when:
            made[row["site"]] += row["quantity"]
    for product, _, _, company, _, lots, site, value, added in PRODUCTS:
        codes = {f"{lot}-{when.replace('-', '')}" for lot in lots}
        mass = sum(row["quantity"] for row in files.rows[f"treatments-{company}.csv"] if row["line"] == "产出" and row.get("lot") in codes)
        made[site] += mass
        files.add(f"production-{company}.csv", site=site, month=when, product=product, quantity=mass, unit="t",
                  output_value=(mass * D(value)).quantize(D("0.01"), ROUND_HALF_EVEN), value_added=(mass * D(added)).quantize(D("0.01"), ROUND_HALF_EVEN),
                  evidence=f"{site}-CZ-{when.replace('-', '')}-{product}")
    for site, carriers in ENERGY.items():
        for number, (carrier, per_tonne, unit, decimals) in enumerate(carriers, 1):
            used = (made[site] * D(per_tonne) * noise(f"energy/{site}/{carrier}/{month}", "0.04")).quantize(D(1).scaleb(-decimals), ROUND_HALF_EVEN)
            files.add(f"energy-{COMPANY[site]}.csv", site=site, month=when, carrier=carrier, flow="外购", quantity=used, unit=unit,
                      evidence=f"{site}-{when.replace('-', '')}-{number:02}", tier="1")


ZH = {
    "declarations": dict(site="站点代码", month="月份", item="申报事项", value="申报值", unit="单位", evidence="凭证号"),
    "energy": dict(site="站点代码", month="月份", carrier="能源品种", flow="流向", quantity="数量", unit="单位", evidence="凭证号", tier="数据质量等级"),
    "production": dict(site="站点代码", month="月份", product="产品代码", quantity="产量", unit="计量单位", output_value="总产值(万元)", value_added="工业增加值(万元)", evidence="凭证号"),
    "returns": dict(site="站点", month="月份", date="日期", consignment="回收单号", lot="批次号", source_kind="来源类型", source="来源", family="产品类别", product="产品品种",
                    producer="生产企业", brand="品牌", chemistry="电池类型", pieces="件数", material="材料", quantity="净重(t)", gross="毛重", tare="皮重", moisture="水分",
                    contaminants="杂质", ticket="磅单号", vehicle="车牌号", weighed_at="过磅时间", photo="照片", tier="数据质量等级"),
    "handovers": dict(site="站点", month="月份", date="日期", handover="交接单号", counterparty="交出站点", reason="交接原因", given_lot="来源批次", given="交出重量", lot="批次号",
                      material="材料", quantity="净重(t)", moisture="水分", contaminants="杂质", invoice="发票号", invoice_mass="发票重量", tier="数据质量等级"),
    "treatments": dict(site="站点", month="月份", date="日期", run="处理批号", process="处理工艺", line="行类型", route="去向", lot="批次号", material="材料", quantity="净重(t)",
                       moisture="水分", element="元素", element_input="投入元素量", tier="数据质量等级"),
    "sales-back": dict(site="站点", month="月份", date="日期", sale="销售单号", counterparty="购买站点", lot="批次号", material="材料", quantity="净重(t)", received="对方重量",
                       invoice="发票号", invoice_mass="发票重量", tier="数据质量等级"),
    "lot-stocks": dict(site="站点", month="月份", material="材料", quantity="盘点净重(t)", tier="数据质量等级"),
}


def write(name, header, rows, encoding="utf-8", eol="\n"):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=eol)
    writer.writerow(header)
    writer.writerows(rows)
    (OUT / name).write_bytes(text.getvalue().encode(encoding))


def main():
    OUT.mkdir(exist_ok=True)
    write("companies.csv", ["统一社会信用代码", "企业简码", "企业名称", "英文名称"], [[uscc(region, number), code, name, english] for code, region, number, name, english in COMPANIES])
    write("sites.csv", ["站点代码", "站点名称", "英文名称", "所属企业", "所属园区", "行业代码", "行政区划代码"],
          [[code, name, english, company, "", industry, region] for code, name, english, company, industry, region in SITES])
    write("products.csv", ["code", "name", "name_en", "company", "unit"], [product[:5] for product in PRODUCTS])
    files = Files()
    stock = {}
    for month in MONTHS:
        loop(files, month, stock)
        operate(files, month)
        declare(files, month)
        if month % 3 == 0:
            for material in stock:
                files.add("lot-stocks-EX-DISMANTLE.csv", site="DISMANTLE-1", month=f"{YEAR}-{month:02}", material=material, quantity=stock[material], tier="1")
    for name, rows in files.rows.items():
        words = next(words for template, words in ZH.items() if name.startswith(template + "-EX"))
        used = [column for column in words if any(column in row for row in rows)]
        odd = name.startswith("returns")
        write(name, [words[column] for column in used], [[row.get(column, "") for column in used] for row in rows],
              encoding="gb18030" if odd else "utf-8-sig", eol="\r\n")


COMPANY = {code: company for code, _, _, company, _, _ in SITES}

if __name__ == "__main__":
    main()
