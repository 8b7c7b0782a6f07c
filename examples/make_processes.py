#!/usr/bin/env python3
"""Writes the unit processes and masses of examples/processes, the same bytes every time.

    python3 examples/make_processes.py

What the members of the loop took and made, and what they sold back, are the sums of the files of examples/loop over 2025. What else a
refrigerator is made of is an example: rounded, and marked so in the column of the source.
"""
import csv
import io
from collections import defaultdict
from decimal import Decimal as D
from pathlib import Path

HERE = Path(__file__).parent
OUT, LOOP, ALLIANCE = HERE / "processes", HERE / "loop", HERE / "alliance"
POWER = "electricity-footprint/NATIONAL/2024"
STEEL, ALUMINIUM = "packaging-emission/STEEL/GB/2025", "packaging-emission/ALUMINIUM/GB/2025"
STYRENE, PLASTIC, GLASS = "packaging-emission/PS/GB/2025", "packaging-emission/PLASTIC/GB/2025", "packaging-emission/GLASS/GB/2025"
TRUCK = "freight-well-to-wheel/TRUCK_HEAVY/DIESEL/2024"
COLUMNS = ["过程", "类别", "产品或物质", "数量", "单位", "供应来源", "阶段", "份额", "原生材料", "原生材料来源", "质量系数", "不确定性",
           "来源", "可信度", "数据类型", "功能单位", "系统边界", "取舍准则", "分配说明", "有效期至"]
# A of the circular footprint formula for metals, as the EU's Annex C has it; recalled, not read.
METAL = "0.2"
BACK = D("0.5")  # of old refrigerators that come back: an example


def rows(folder, pattern):
    for path in sorted(folder.glob(pattern)):
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        yield from csv.DictReader(text.splitlines())


def digits(value):
    """Six significant digits."""
    return f"{value:.6g}" if value < 1 else f"{value:.6f}".rstrip("0").rstrip(".")


def kind(lot):
    return lot.split("-")[0]


# What happened in 2025.
returned, site_returned = defaultdict(D), defaultdict(D)
for row in rows(LOOP, "returns-*.csv"):
    returned[kind(row["批次号"])] += D(row["净重(t)"])
    site_returned[row["站点"]] += D(row["净重(t)"])
taken, made = defaultdict(D), defaultdict(D)  # of treatments, by kind of lot
for row in rows(LOOP, "treatments-*.csv"):
    if row["批次号"]:
        (taken if row["行类型"] == "投入" else made)[kind(row["批次号"])] += D(row["净重(t)"])
sold = defaultdict(D)
for row in rows(LOOP, "sales-back-*.csv"):
    sold[kind(row["批次号"])] += D(row["净重(t)"])
used = defaultdict(D)  # energy of collectors
for row in rows(LOOP, "energy-EX-COLLECT.csv"):
    used[row["站点代码"], row["能源品种"]] += D(row["数量"])
quantity = defaultdict(D)
for row in rows(ALLIANCE, "production-EX-COOL.csv"):
    quantity[row["产品代码"]] += D(row["产量"])
for record in csv.DictReader(io.StringIO((ALLIANCE / "production-EX-ROLL.csv").read_bytes().decode("utf-8-sig"))):
    values = list(record.values())
    quantity["ROLL-STRIP"] += D(values[3])


class Processes:
    def __init__(self, company):
        self.company, self.lines = company, []

    def add(self, process, what, product, amount, unit, provider="", **more):
        amount = amount if isinstance(amount, str) else digits(amount)
        self.lines.append({"过程": process, "类别": what, "产品或物质": product, "数量": amount, "单位": unit, "供应来源": provider} | more)

    def write(self):
        with open(OUT / f"processes-{self.company}.csv", "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, [c for c in COLUMNS if any(c in line for line in self.lines)], lineterminator="\n", restval="")
            writer.writeheader()
            writer.writerows(self.lines)


def of(source, confidence="UNCONFIRMED", data="初级"):
    return {"来源": source, "可信度": confidence, "数据类型": data}


RAW, PRODUCTION, DISTRIBUTION, USE, END = "原材料获取", "生产", "分销", "使用", "生命末期"


def collect():
    # Diesel: litres × 0.84 kg/L × 42.652 GJ/t × 20.2 kgC/GJ × 0.98 × 44/12, GB/T 32151 defaults as in factor edition cn-2026.12.
    diesel = D("0.84") * D("42.652") / 1000 * D("20.2") * D("0.98") * 44 / 12
    book = Processes("EX-COLLECT")
    for process, product, site, mass in (
            ("collecting-appliances", "RETURNED-APPLIANCES", "COLLECT-1", sum(returned[lot] for lot in ("RFA", "RFB", "AC"))),
            ("collecting-cans", "RETURNED-CANS", "COLLECT-2", returned["CAN"])):
        part = mass / site_returned[site]
        book.add(process, "产出", product, mass, "t", **of("masses returned and energy of the site in 2025, shared by mass; roll cages are an example"))
        book.add(process, "投入", POWER, used[site, "电力"] * part, "kWh", "factor", 阶段=PRODUCTION, 不确定性="±5%")
        book.add(process, "排放", "CO2", used[site, "0号柴油"] * part * diesel, "kg", 不确定性="±5%")
        book.add(process, "投入", "ROLL-STRIP", mass * D("0.5"), "kg", "EX-ROLL", 阶段=PRODUCTION, 不确定性="±50%")
    book.write()


def dismantle():
    book = Processes("EX-DISMANTLE")
    outputs = {"JST": "STEEL", "JAL": "ALUMINIUM", "JCU": "COPPER", "JABS": "ABS", "JCP": "COMPRESSORS", "JPC": "BOARDS"}
    total = sum(made[lot] for lot in outputs)
    left = D(1)
    for number, (lot, name) in enumerate(outputs.items(), 1):
        share = left if number == len(outputs) else (made[lot] / total).quantize(D("0.000001"))
        left -= share
        more = of("treatments of 2025; blades and bins are an example") | {"分配说明": "by mass of what is handed on 按质量分配"} if number == 1 else {}
        book.add("dismantling", "产出", "DISMANTLED-" + name, made[lot], "t", 份额=str(share), **more)
    book.add("dismantling", "投入", "RETURNED-APPLIANCES", sum(taken[lot] for lot in ("DRFA", "DRFB", "DAC")), "t", "EX-COLLECT", 阶段=RAW, 不确定性="±1%")
    book.add("dismantling", "投入", "DISMANTLE-SCRAP", sum(made[lot] for lot in ("JST", "JAL", "JCU", "JABS")), "t", "sites", 阶段=PRODUCTION)
    book.add("dismantling", "投入", "ROLL-STRIP", sum(made[lot] for lot in outputs) * D("1.5"), "kg", "EX-ROLL", 阶段=PRODUCTION, 不确定性="±50%")
    book.write()


def remake(company, *processes):
    """A recycler: what it took and made in 2025, and the energy of its site."""
    book = Processes(company)
    for process, product, lot, inputs in processes:
        book.add(process, "产出", product, made[lot], "t", **of("treatments of 2025; freight is an example"))
        for source, supplier, from_lot in inputs:
            book.add(process, "投入", source, taken[from_lot], "t", supplier, 阶段=RAW, 不确定性="±1%")
        weight = sum(taken[from_lot] for _, _, from_lot in inputs)
        book.add(process, "投入", TRUCK, weight * 60, "t·km", "factor", 阶段=RAW, 不确定性="±30%")
        book.add(process, "投入", product, made[lot], "t", "sites", 阶段=PRODUCTION)
    book.write()


def roll():
    book = Processes("EX-ROLL")
    recycled = sold["ST"] / quantity["ROLL-STRIP"]
    virgin = {"原生材料": STEEL, "原生材料来源": "factor", "质量系数": "1"}
    book.add("cold-rolling", "产出", "ROLL-STRIP", "1", "t", **of("recycled billets: sold by EX-STEEL in 2025 per t of strip; the rest is an example without numbers of a mill"))
    book.add("cold-rolling", "投入", "ROLL-STRIP", "1", "t", "sites", 阶段=PRODUCTION)
    book.add("cold-rolling", "再生投入", "STEEL-BILLET", recycled, "t", "EX-STEEL", 阶段=RAW, 份额=METAL, **virgin)
    book.add("cold-rolling", "投入", STEEL, D("1.03") - recycled, "t", "factor", 阶段=RAW, 不确定性="±10%")
    book.add("cold-rolling", "投入", "CAST-IRON", "2", "kg", "EX-CAST", 阶段=RAW, 不确定性="±20%")
    book.add("cold-rolling", "投入", TRUCK, "300", "t·km", "factor", 阶段=RAW, 不确定性="±30%")
    book.write()


def cool():
    book = Processes("EX-COOL")
    fridge, exchanger = quantity["COOL-FRIDGE"], quantity["COOL-HX"]
    aluminium, copper = sold["AL"] * 1000 / exchanger, sold["CU"] * 1000 / exchanger
    plastic = sold["GABS"] * 1000 / fridge
    book.add("fridge", "产出", "COOL-FRIDGE", "1", "台",
             **of("example: bill of materials of 60 kg, rounded; recycled ABS: sold by EX-PLASTIC in 2025 per refrigerator"),
             功能单位="one refrigerator of 60 kg kept running for 10 years 一台 60 kg 冰箱使用 10 年", 系统边界="摇篮到坟墓",
             取舍准则="left out: refrigerant R600a (60 g, no factor in the editions), making of compressors and boards beyond the energy of their sites, "
                  "the half of old appliances that nobody returns, capital goods 未计入：R600a 制冷剂、压缩机制造、未回收的一半旧机、资本货物",
             有效期至="2028-12-31")
    for part, stage in (("sites", PRODUCTION), ("sites:packaging", PRODUCTION), ("sites:freight", DISTRIBUTION)):
        book.add("fridge", "投入", "COOL-FRIDGE", "1", "台", part, 阶段=stage)
    book.add("fridge", "投入", "ROLL-STRIP", "28", "kg", "EX-ROLL", 阶段=RAW, 不确定性="±5%")
    book.add("fridge", "投入", "COAT-PART", "3", "件", "EX-COAT", 阶段=RAW, 不确定性="±5%")
    book.add("fridge", "投入", "PCB-BOARD", "1", "件", "EX-PCB", 阶段=RAW, 不确定性="±5%")
    book.add("fridge", "投入", "COOL-HX", "2", "件", 阶段=RAW)
    book.add("fridge", "投入", "COMPRESSOR", "1", "件", 阶段=RAW, 不确定性="±10%")
    book.add("fridge", "再生投入", "PLASTIC-ABS", plastic, "kg", "EX-PLASTIC", 阶段=RAW, 份额="0.5", 原生材料=STYRENE, 原生材料来源="factor", 质量系数="0.9")
    book.add("fridge", "投入", STYRENE, 8 - plastic, "kg", "factor", 阶段=RAW, 不确定性="±10%")
    book.add("fridge", "投入", PLASTIC, "6", "kg", "factor", 阶段=RAW, 不确定性="±10%")
    book.add("fridge", "投入", GLASS, "5", "kg", "factor", 阶段=RAW, 不确定性="±10%")
    book.add("fridge", "投入", POWER, "2500", "kWh", "factor", 阶段=USE, 不确定性="±30%")
    for product, supplier, mass, gained, virgin, provider, a, worth in (
            ("STEEL-BILLET", "EX-STEEL", D(28), made["ST"] / taken["SJST"], STEEL, "factor", METAL, D(1)),
            ("SMELT-INGOT", "EX-SMELT", D("2.4"), made["AL"] / (taken["SJAL"] + taken["SCAN"]), ALUMINIUM, "factor", METAL, D(1)),
            ("SMELT-COPPER", "EX-SMELT", D("0.8"), made["CU"] / taken["SJCU"], "PRIMARY-COPPER", "", METAL, D(1)),
            ("PLASTIC-ABS", "EX-PLASTIC", D(8), made["GABS"] / taken["PJABS"], STYRENE, "factor", "0.5", D("0.9"))):
        amount = D(digits(mass * BACK * gained))
        book.add("fridge", "末端回收", product, amount, "kg", supplier, 阶段=END, 份额=a, 不确定性="±20%")
        book.add("fridge", "替代", virgin, amount * worth, "kg", provider, 阶段=END, 份额=a, 不确定性="±20%")
    book.add("heat-exchanger", "产出", "COOL-HX", "1", "件", **of("example: 1.2 kg aluminium and 0.4 kg copper; recycled: sold by EX-SMELT in 2025 per piece"),
             系统边界="摇篮到大门", 有效期至="2028-12-31")
    book.add("heat-exchanger", "投入", "COOL-HX", "1", "件", "sites", 阶段=PRODUCTION)
    book.add("heat-exchanger", "投入", "COOL-HX", "1", "件", "sites:packaging", 阶段=PRODUCTION)
    metals = {"质量系数": "1", "份额": METAL, "阶段": RAW}
    book.add("heat-exchanger", "再生投入", "SMELT-INGOT", aluminium, "kg", "EX-SMELT", 原生材料=ALUMINIUM, 原生材料来源="factor", **metals)
    book.add("heat-exchanger", "投入", ALUMINIUM, D("1.2") - aluminium, "kg", "factor", 阶段=RAW, 不确定性="±10%")
    book.add("heat-exchanger", "再生投入", "SMELT-COPPER", copper, "kg", "EX-SMELT", 原生材料="PRIMARY-COPPER", **metals)
    book.add("heat-exchanger", "投入", "PRIMARY-COPPER", D("0.4") - copper, "kg", 阶段=RAW, 不确定性="±10%")
    book.add("compressor", "产出", "COMPRESSOR", "1", "件", **of("example: 8.3 kg steel and 1.2 kg copper; the energy of its making is not known", data="次级"))
    book.add("compressor", "投入", STEEL, "8.3", "kg", "factor", 阶段=RAW, 不确定性="±10%")
    book.add("compressor", "投入", "PRIMARY-COPPER", "1.2", "kg", 阶段=RAW, 不确定性="±10%")
    book.add("primary-copper", "产出", "PRIMARY-COPPER", "1", "kg", **of("ICE v2.0 (University of Bath) as in reference/substitutions.csv; 2.66 to 6.15 elsewhere; no edition has copper", "SECONDARY", "次级"))
    book.add("primary-copper", "排放", "CO2e", "3.81", "kg", 不确定性="±30%")
    book.write()


def masses():
    """What the refrigerator weighs, and what comes back of it: collected by material, recycled by the yields of 2025."""
    example = "example: masses rounded; half of old appliances come back; yields of treatments of 2025"
    lines = [["COOL-FRIDGE", "产品", "", "60", "kg", "", "example: rounded"],
             ["COOL-FRIDGE", "再生料", "ABS", "", "", digits(made["GABS"] / taken["PJABS"]), "mass: process fridge; yield of granulating in 2025"]]
    for material, mass, gained in (("钢", D(28), made["ST"] / taken["SJST"]), ("铝", D("2.4"), made["AL"] / (taken["SJAL"] + taken["SCAN"])),
                                   ("铜", D("0.8"), made["CU"] / taken["SJCU"]), ("ABS", D(8), made["GABS"] / taken["PJABS"])):
        lines.append(["COOL-FRIDGE", "收集用于再生", material, digits(mass * BACK), "kg", digits(gained), example])
    with open(OUT / "circularity-EX-COOL.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["产品", "项目", "部件或材料", "数量", "单位", "再生效率", "来源"])
        writer.writerows(lines)


def main():
    collect()
    dismantle()
    remake("EX-SMELT",
           ("melting-aluminium", "SMELT-INGOT", "AL", [("DISMANTLED-ALUMINIUM", "EX-DISMANTLE", "SJAL"), ("RETURNED-CANS", "EX-COLLECT", "SCAN")]),
           ("smelting-copper", "SMELT-COPPER", "CU", [("DISMANTLED-COPPER", "EX-DISMANTLE", "SJCU")]))
    remake("EX-STEEL", ("arc-furnace", "STEEL-BILLET", "ST", [("DISMANTLED-STEEL", "EX-DISMANTLE", "SJST")]))
    remake("EX-PLASTIC", ("granulating", "PLASTIC-ABS", "GABS", [("DISMANTLED-ABS", "EX-DISMANTLE", "PJABS")]))
    roll()
    cool()
    masses()


if __name__ == "__main__":
    main()
