#!/usr/bin/env python3
"""Recomputes what the files of examples/loop give, from the files alone: mass returned and finally recovered by site and month,
the sources of the aluminium, steel and ABS that went back to factories, and the recovery rates of two producers. Written from
docs/interpretations/custody.md.

    python3 examples/expected/recalculate_loop.py      writes loop-2025.csv, loop-2025-sources.csv and loop-2025-rates.csv
"""
import csv
from collections import defaultdict
from decimal import ROUND_HALF_EVEN, Decimal as D
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
LOOP = HERE.parent / "loop"
FINAL = {"再生铝熔炼", "再生铜冶炼", "电弧炉炼钢", "造粒", "制浆", "湿法冶金"}


def rows(pattern):
    for path in sorted(LOOP.glob(pattern)):
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        yield from csv.DictReader(text.splitlines())


returned = defaultdict(D)
consigned = {}  # lot: its row
sources = {}  # lot: {consigned lot: share}
for row in rows("returns-*.csv"):
    returned[row["站点"], row["月份"]] += D(row["净重(t)"])
    consigned[row["批次号"]] = row
    sources[row["批次号"]] = {row["批次号"]: Fraction(1)}

handed = {row["批次号"]: row["来源批次"] for row in rows("handovers-*.csv")}
runs = defaultdict(list)
for row in rows("treatments-*.csv"):
    runs[row["站点"], row["处理批号"]].append(row)

recovered = defaultdict(D)
made = {}  # lot: [(lot, mass) that went in]
before = {}  # lot: whether it is finally recovered already
for (site, _), lines in runs.items():
    went_in = [(row["批次号"], Fraction(row["净重(t)"])) for row in lines if row["行类型"] == "投入"]
    for row in lines:
        if row["行类型"] != "产出":
            continue
        if row["批次号"]:
            made[row["批次号"]] = went_in
        if row["去向"] == "再生利用" and row["处理工艺"] in FINAL:
            recovered[site, row["月份"]] += D(row["净重(t)"])
            before[row["批次号"]] = True


def origin(lot):
    if lot not in sources:
        parts = [(handed[lot], Fraction(1))] if lot in handed else made[lot]
        total = sum(mass for _, mass in parts)
        mixed = defaultdict(Fraction)
        for part, mass in parts:
            assert part not in before, "recovered twice: " + part
            for source, share in origin(part).items():
                mixed[source] += share * mass / total
        sources[lot] = dict(mixed)
    return sources[lot]


with open(HERE / "loop-2025.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["subject", "period", "code", "value"])
    for code, figures in (("recycling.returned", returned), ("recycling.recovered", recovered)):
        for (site, month), mass in sorted(figures.items()):
            writer.writerow([site, month, code, format(mass.normalize(), "f")])

with open(HERE / "loop-2025-sources.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["lot", "producer", "brand", "share"])
    for row in rows("sales-back-*.csv"):
        lot = row["批次号"]
        shares = defaultdict(Fraction)
        for source, share in origin(lot).items():
            shares[consigned[source]["生产企业"], consigned[source]["品牌"]] += share
        for (producer, brand), share in sorted(shares.items()):
            value = (D(share.numerator) / D(share.denominator)).quantize(D("0.000001"), ROUND_HALF_EVEN)
            writer.writerow([lot, producer, brand, value])

# What came back of a producer, what was finally recovered of it, and what it put on the market, all in kg of the year.
RATES = [("EX-COOL", "家电", "投放市场的家电", "recycling.product-recovery-rate"), ("EX-KITCHEN", "包装", "投放市场的包装", "recycling.packaging-recovery-rate")]

with open(HERE / "loop-2025-rates.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["producer", "period", "figure", "value"])
    for producer, family, item, code in RATES:
        own = {lot for lot, row in consigned.items() if (row["生产企业"], row["产品类别"]) == (producer, family)}
        back = sum(Fraction(consigned[lot]["净重(t)"]) for lot in own)
        gained = Fraction(0)
        for lines in runs.values():
            went_in = [(row["批次号"], Fraction(row["净重(t)"])) for row in lines if row["行类型"] == "投入"]
            share = sum(mass * part for lot, mass in went_in for source, part in origin(lot).items() if source in own) / sum(mass for _, mass in went_in)
            gained += share * sum(Fraction(row["净重(t)"]) for row in lines if row["行类型"] == "产出" and row["去向"] == "再生利用" and row["处理工艺"] in FINAL)
        sold = sum(Fraction(row["申报值"]) for row in rows("declarations-*.csv") if row["站点代码"].startswith(producer[3:] + "-") and row["申报事项"] == item)
        counted = back if code == "recycling.product-recovery-rate" else gained
        for figure, value in (("taken-back", back * 1000), ("recovered", gained * 1000), ("put-on-market", sold * 1000), (code, counted / sold * 100)):
            writer.writerow([producer, 2025, figure, (D(value.numerator) / D(value.denominator)).quantize(D("0.000001"), ROUND_HALF_EVEN)])
