#!/usr/bin/env python3
"""Recalculates the expected figures of packaging and pools from the example files and the reference data.

    python3 examples/expected/recalculate_packaging.py

As recalculate.py, it shares no code with the product. Each row's contribution is rounded once to 12 decimals and summed; a
ratio is rounded once more to 12 decimals. «none» stands where there is no value: not reported by the same sites above and
below, a factor missing, or nothing below.

  interspace        Σ n (Vn − Σ k V0) / Σ n Vn, 1 g = 1000 mm³                     GB 23350-2021
  excessive         interspace by net content of the largest piece, layers, cost   GB 23350-2021, amendment 1, GB 43284-2023
  substances        every limit of the class, sum of four metals; «<» is a bound   GB 43352-2023 Table 1
  scope 3           mass × factor: express form in China, material in China, in Britain
  pools             returned / sent, sent / put in, losses by party, kgCO2e a use
"""
import csv
import io
import re
from collections import defaultdict
from fractions import Fraction as F

import recalculate
from recalculate import ALLIANCE, HERE, REFERENCE, decode, month_of, plain, rounded

YEAR = 2025
MATERIAL = {"瓦楞纸板": "CORRUGATED", "corrugated": "CORRUGATED", "eps": "PS", "ldpe": "LDPE", "木材": "WOOD", "pp": "PP", "paperboard": "PAPERBOARD", "paper": "PAPER", "pbat": "BIODEGRADABLE_PLASTIC",
            "plastic film": "PLASTIC_FILM", "pet": "PET"}
FORM = {"箱": "BOX", "box": "BOX", "填充物": "FILLER", "filler": "FILLER", "膜": "FILM", "托盘": "PALLET", "tape": "TAPE", "waybill": "WAYBILL", "bag": "BAG", "container": "CONTAINER"}
COMMODITY = {"茶叶": "TEA", "紧压茶": "COMPRESSED_TEA", "其他食品": "OTHER_FOOD", "粮食": "GRAIN", "月饼": "MOONCAKE", "鲜蛋": "FRESH_EGG"}
CLASS = {"纸类": "PAPER", "电子运单": "E_WAYBILL", "生物降解塑料": "PLASTIC_BIODEGRADABLE"}
SUBSTANCE = {"铅": "PB", "汞": "HG", "镉": "CD", "铬": "CR", "溶剂残留总量": "SOLVENTS", "苯类溶剂残留": "BENZENE_SOLVENTS", "双酚A": "BISPHENOL_A", "AOX": "AOX"}
PIECES = {"": 1, "件": 1, "万件": 10000, "台": 1, "只": 1}


def factors():
    """(kind, subject, area) -> (value or None, unit) of the newest year up to YEAR."""
    found = {}
    for row in csv.DictReader(open(REFERENCE / "factors/cn-2026.12/packaging.csv", encoding="utf-8", newline="")):
        year = int(row["data_year"] or 0)
        key = row["kind"], row["subject"], row["area"]
        if year <= YEAR and year >= found.get(key, (0,))[0]:
            found[key] = year, F(row["value"]) if row["value"] else None
    return {key: value for key, (_, value) in found.items()}


FACTOR = factors()


def of(kind, subject, area=""):
    return FACTOR.get((kind, subject, area))


def rows_of(template):
    for path in sorted(ALLIANCE.glob(f"{template}-EX-*.csv")):
        text = decode(path)
        delimiter = next(d for d in "\t;," if d in text.split("\n", 1)[0])
        yield from csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)


def cell(row, *names):
    for name in names:
        if name in row:
            return row[name]
    return ""


def place(row):
    return cell(row, "站点代码", "site"), month_of(cell(row, "月份", "month"))


# ---- accounts: (account, value); a value of None is a missing factor --------------------------------------------------

def packaging(row):
    kilograms = F(cell(row, "包装质量", "mass", "quantity")) * {"t": 1000, "kg": 1}[cell(row, "单位", "unit")]
    tonnes = kilograms / 1000
    material = MATERIAL[cell(row, "包装材料", "packaging material", "material").lower()]
    form = FORM[cell(row, "包装形态", "packaging form", "form")]
    express = cell(row, "包装用途", "packaging purpose", "purpose") == "express"
    yield "mass", tonnes
    if express:
        yield "express", kilograms
    before = cell(row, "消费前再循环含量(%)", "pre-consumer recycled content (%)", "pre_consumer")
    after = cell(row, "消费后再循环含量(%)", "post-consumer recycled content (%)", "post_consumer")
    if before:
        yield "declared", tonnes
        yield "pre", tonnes * F(before) / 100
        yield "post", tonnes * F(after) / 100
    if cell(row, "生物降解", "biodegradable") in ("yes", "是"):
        yield "biodegradable", tonnes
    if cell(row, "可重复使用") == "是":
        yield "reusable", tonnes
    factor = (express and of("packaging-emission", f"{form}/{material}", "CN")) or of("packaging-emission", material, "CN") or of("packaging-emission", material, "GB")
    yield "scope3", kilograms * factor / 1000 if factor else None


def limit_of_interspace(grams):
    bounds = sorted(F(subject) for kind, subject, _ in FACTOR if kind == "interspace-limit" and subject != "MORE")
    band = next((str(bound) for bound in bounds if grams <= bound), "MORE")
    return of("interspace-limit", band)


def packages(row):
    goods = []
    for suffix in ("", "2"):
        commodity = row["商品类别" + suffix]
        if commodity:
            goods.append((COMMODITY[commodity], F(row[f"单件净含量{suffix}(g)"]), int(row["件数" + suffix] or 1), row["必要空间系数"] if not suffix else ""))
    sold = F(row["销售数量"])
    volume = F(row["长(mm)"]) * F(row["宽(mm)"]) * F(row["高(mm)"])
    fresh = goods[0][0].startswith("FRESH")
    standard = "FRESH_PRODUCE" if fresh else "FOOD_AND_COSMETICS"
    outcomes = []
    if fresh:
        outcomes.append(None)  # neither formula nor limits are known
    else:
        need = sum((of("necessary-space", c) or F(k)) * grams * pieces * 1000 for c, grams, pieces, k in goods)
        yield "volume", sold * volume / 10**9
        yield "interspace", sold * (volume - need) / 10**9
        outcomes.append(100 * (volume - need) / volume <= limit_of_interspace(max(g[1] for g in goods)))
    outcomes.append(int(row["包装层数"]) <= min(of("package-layers", c) or of("package-layers", standard) for c, *_ in goods))
    if row["包装成本(元)"]:
        price = F(row["销售价格(元)"])
        special = [of("package-cost-share", c) for c, *_ in goods if of("package-cost-price", c) and price > of("package-cost-price", c)]
        outcomes.append(100 * F(row["包装成本(元)"]) / price <= min(special or [of("package-cost-share", standard)]))
    else:
        outcomes.append(None)
    yield verdict("packages", outcomes), sold


def verdict(what, outcomes):
    return what + (" violating" if False in outcomes else " undecided" if None in outcomes else " conforming")


def substances(row):
    results = {}
    for header, text in row.items():
        name = re.sub(r"\(.*", "", header)
        if name in SUBSTANCE and text:
            results[SUBSTANCE[name]] = (F(0), F(text[1:]), True) if text[0] == "<" else (F(text), F(text), False)
    metals = [results.get(m, (F(0), None, True)) for m in ("PB", "HG", "CD", "CR")]
    results["HEAVY_METALS"] = sum(m[0] for m in metals), None if any(m[1] is None for m in metals) else sum(m[1] for m in metals), any(m[2] for m in metals)
    classes = [CLASS[row["材料类别"]]] + (["PAPER"] if row["材料类别"] == "电子运单" else [])
    outcomes = []
    for (kind, subject, _), limit in FACTOR.items():
        if not kind.startswith("substance-limit") or subject.split("/")[0] not in classes:
            continue
        least, most, below = results.get(subject.split("/")[1], (F(0), None, True))
        strict = kind.endswith("exclusive")
        if least > limit or (strict and least == limit):
            outcomes.append(False)
        elif most is None or most > limit or (strict and most == limit and not below):
            outcomes.append(None)
        else:
            outcomes.append(True)
    yield verdict("samples", outcomes), F(1)


def parcels(row):
    size = PIECES[cell(row, "单位", "unit")]
    sent, once, tape, waybill, reusable = (F(cell(row, *names)) * size for names in [
        ("寄递件数", "parcels"), ("不二次包装件数", "without second packing"), ("瘦身胶带件数", "narrow tape"), ("电子运单件数", "e-waybills"), ("循环包装件数", "in reusable packaging")])
    yield from [("parcels", sent), ("once", once), ("tape", tape), ("waybill", waybill), ("in reusable", reusable)]
    if cell(row, "寄递范围") == "同城":
        yield from [("city", sent), ("city reusable", reusable)]
    if cell(row, "箱内容积(m3)"):
        boxes = F(row["箱内容积(m3)"])
        yield from [("boxes", boxes), ("empty", boxes - F(row["物品体积(m3)"]))]


def pools(row):
    count = {name: F(row[name]) for name in "期初数量 投入数量 使用次数 回收数量 生产者丢失 使用者丢失 消费者丢失 退出数量 期末数量".split()}
    assert count["期初数量"] + count["投入数量"] - count["生产者丢失"] - count["使用者丢失"] - count["消费者丢失"] - count["退出数量"] == count["期末数量"], row
    express = row["循环包装类型"] == "循环快递箱"
    yield from [("assets", count["期末数量"]), ("put in", count["投入数量"]), ("trips", count["使用次数"]), ("returned", count["回收数量"]),
                ("lost producer", count["生产者丢失"]), ("lost user", count["使用者丢失"]), ("lost consumer", count["消费者丢失"]), ("withdrawn", count["退出数量"])]
    loop, single = of("reusable-packaging-use", "EXPRESS_BOX", "CN"), of("single-use-packaging-use", "EXPRESS_BOX", "CN")
    yield "pool carbon", count["使用次数"] * loop if express else None
    yield "single carbon", count["使用次数"] * single if express else None
    if cell(row, "单件质量(kg)"):
        yield "making", count["投入数量"] * F(row["单件质量(kg)"]) * of("packaging-emission", MATERIAL[row["包装材料"].lower()], "CN")
        yield "one use", count["投入数量"] * single


def production(row):
    unit = cell(row, "计量单位", "unit")
    yield "output value", F(cell(row, "总产值(万元)", "output_value(万元)"))
    yield ("product mass", F(cell(row, "产量", "quantity"))) if unit == "t" else ("product pieces", F(cell(row, "产量", "quantity")) * PIECES[unit])


REPORTS = {"packaging": packaging, "packages": packages, "substances": substances, "parcels": parcels, "pools": pools, "production": production}
LOST = ["lost producer", "lost user", "lost consumer"]


def three(what):
    return [f"{what} conforming", f"{what} violating", f"{what} undecided"]


# code -> above, below, scale
INDICATORS = {
    "packaging.mass": (["mass"], [], 1), "packaging.recycled-content": (["pre", "post"], ["declared"], 100), "packaging.recycled-content.pre-consumer": (["pre"], ["declared"], 100),
    "packaging.recycled-content.post-consumer": (["post"], ["declared"], 100), "packaging.recycled-content-coverage": (["declared"], ["mass"], 100),
    "packaging.biodegradable-share": (["biodegradable"], ["mass"], 100), "packaging.reusable-share": (["reusable"], ["mass"], 100), "packaging.per-output-value": (["mass"], ["output value"], 1),
    "packaging.per-product-mass": (["mass"], ["product mass"], 1), "packaging.per-product-piece": (["mass"], ["product pieces"], 1), "carbon.scope3.packaging": (["scope3"], [], 1),
    "packaging.interspace-ratio": (["interspace"], ["volume"], 100), "packaging.compliance-rate": (["packages conforming"], three("packages"), 100),
    "packaging.violation-rate": (["packages violating"], three("packages"), 100), "packaging.parcels": (["parcels"], [], 1), "packaging.intensity": (["express"], ["parcels"], 1),
    "packaging.second-packing-free": (["once"], ["parcels"], 100), "packaging.narrow-tape": (["tape"], ["parcels"], 100), "packaging.e-waybill": (["waybill"], ["parcels"], 100),
    "packaging.reusable-parcels": (["in reusable"], ["parcels"], 100), "packaging.reusable-parcels-same-city": (["city reusable"], ["city"], 100), "packaging.empty-ratio": (["empty"], ["boxes"], 100),
    "packaging.substance-conformity": (["samples conforming"], three("samples"), 100), "packaging.substance-violation": (["samples violating"], three("samples"), 100),
    "packaging.pool-assets": (["assets"], [], 1), "packaging.pool-trips": (["trips"], [], 1), "packaging.return-rate": (["returned"], ["trips"], 100), "packaging.average-trips": (["trips"], ["put in"], 1),
    "packaging.losses": (LOST, [], 1), "packaging.losses.producer": (LOST[:1], [], 1), "packaging.losses.user": (LOST[1:2], [], 1), "packaging.losses.consumer": (LOST[2:], [], 1),
    "packaging.pool-withdrawn": (["withdrawn"], [], 1), "packaging.loss-rate": (LOST, ["trips"], 100), "packaging.carbon-per-use": (["pool carbon"], ["trips"], 1), "packaging.carbon-per-use-single": (["single carbon"], ["trips"], 1),
    "packaging.break-even-trips": (["making"], ["one use"], 1),
}
BASIS = {"recycled": ["declared", "pre", "post"], "packages": ["volume", "interspace", *three("packages")], "samples": three("samples"),
         "parcels": ["parcels", "once", "tape", "waybill", "in reusable", "city", "city reusable"], "boxes": ["boxes", "empty"], "pieces": ["making", "one use"],
         "pools": ["assets", "put in", "trips", "returned", *LOST, "withdrawn", "pool carbon", "single carbon"], "output value": ["output value"], "product mass": ["product mass"], "product pieces": ["product pieces"]}
REPORT_OF = {account: basis for basis, accounts in BASIS.items() for account in accounts}  # all others: packaging


def basis_of(account):
    return REPORT_OF.get(account, "packaging")


def figure(above, below, scale, sums, missing, reported):
    """The value, or «none»; sums and reports are those of one subject and month."""
    bases = {basis_of(account) for account in above + below}
    same = len({frozenset(reported[basis]) for basis in bases}) == 1
    if not all(reported[basis] for basis in bases) or not same or missing & set(above + below):
        return "none"
    total = F(sum(sums[account] for account in above))
    if not below:
        return plain(rounded(total))
    whole = F(sum(sums[account] for account in below))
    return plain(rounded(scale * total / whole)) if whole else "none"


def main():
    world = recalculate.World(ALLIANCE, recalculate.Reference())
    sums, entries, missing, reported = defaultdict(lambda: defaultdict(F)), defaultdict(lambda: defaultdict(int)), defaultdict(set), defaultdict(lambda: defaultdict(set))
    for template, accounts in REPORTS.items():
        for row in rows_of(template):
            site, month = place(row)
            for account, value in accounts(row):
                for subject, _ in world.groups(site):
                    key = subject, month
                    reported[key][basis_of(account)].add(site)
                    if value is None:
                        missing[key].add(account)
                    else:
                        sums[key][account] += F(rounded(value))
                        entries[key][account] += 1
    with open(HERE / "alliance-2025-packaging.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["subject", "period", "code", "value"])
        for key in sorted(reported):
            for code, (above, below, scale) in sorted(INDICATORS.items()):
                if any(entries[key][account] for account in above + below):
                    writer.writerow([*key, code, figure(above, below, scale, sums[key], missing[key], reported[key])])


if __name__ == "__main__":
    main()
