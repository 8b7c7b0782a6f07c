#!/usr/bin/env python3
"""Recalculates water, waste and site figures of the example alliance from its files, by the standards alone.

    python3 examples/expected/site_facts.py

Shares no code with the product or with the script that made the files; of recalculate.py it takes how files and months are read.

  reuse       R = Vr / (Vi + Vr) × 100        GB/T 36132-2025 B.10, GB/T 7119
  cooling     rc = Vcr / (Vcr + Vcf) × 100    condensate rb = Vbr ρ / (D h) × 100      Vlf = Vylf / (n d)
  waste       Kr = Zr / (Z + Zw) × 100        GB/T 36132-2025 B.11, Zr with Zw and without what was bought in
  scope 3     Σ t × EF / 1000                 a disposal without a factor leaves the sum unknown
  land        R = floor / land                a storey above 8 m twice in 2025; structures count in 2018
  groups      transfers and waste bought in between members are left out
A figure exists for a group only where every report it rests on was handed in by the same members. Nothing of the numerator is zero
where a row of its form is there, and unknown elsewhere.
"""
import csv
from collections import defaultdict
from fractions import Fraction as F

from recalculate import ALLIANCE, HERE, REFERENCE, Reference, World, month_of, plain, records, rounded

SIZE = {"m3": F(1), "万m3": F(10000), "t": F(1), "kg": F(1, 1000), "m2": F(1), "ha": F(10000), "万元": F(1)}
FLOW = {"取水": "intake", "调入": "transferred_in", "调出": "transferred_out", "外供": "sold", "重复利用": "reused", "排水": "discharged", "漏失": "leaked", "耗水": "consumed", "生活用水": "domestic"}
SOURCE = {"自来水": "municipal", "地表水": "surface", "中水": "reclaimed"}
REUSE = {"间接冷却水循环": "cooling", "工艺水回用": "process", "冷凝水回用": "condensate", "废水回用": "waste_water"}
WASTE = {"产生": "generated", "综合利用": "used", "利用": "used", "利用往年贮存": "used_past_stock", "处置": "disposed"}
TREATMENT = {"填埋": "landfill", "填埋(填埋气利用40%)": "landfill-gas-40"}
MATERIAL = {"混合垃圾": "MIXED", "塑料": "PLASTIC"}
POLLUTANT = {"COD": "cod", "氨氮": "ammonia-nitrogen", "SO2": "sulphur-dioxide", "NOx": "nitrogen-oxides", "颗粒物": "particulate", "VOCs": "voc", "废气": "waste-gas", "废水": "waste-water"}

# account -> report that it rests on; a report in capitals has to be handed in, one in small letters adds what there is
REPORT = {"conventional": "WATER", "unconventional": "WATER", "metered": "METERED", "cooling": "cooling", "makeup": "cooling", "process": "process", "fresh": "process",
          "condensate": "condensate", "condensate mass": "condensate", "steam": "condensate", "waste water": "reuse", "discharged": "DISCHARGE", "leaked": "LEAKAGE", "consumed": "CONSUMPTION",
          "domestic": "domestic", "person days": "domestic", "outside": "outside", "Z": "WASTE", "used": "WASTE", "Zw": "WASTE", "stored": "WASTE", "disposed": "WASTE", "bought in": "bought in",
          "hazardous": "WASTE", "hazardous used": "WASTE", "hazardous disposed": "WASTE", "scope 3": "WASTE", "land": "LAND", "floor": "LAND", "counted": "LAND", "structure": "LAND",
          "footprint": "LAND", "material": "MATERIALS", "green": "MATERIALS", "platform": "platform", "investment": "investment", "output": "OUTPUT", "value added": "VALUE ADDED"}
REPORT |= {f"{p} {s}": s.upper() for p in POLLUTANT.values() for s in ("generated", "discharged")}
FORM = {r: "water" for r in ("WATER", "METERED", "cooling", "process", "condensate", "reuse", "DISCHARGE", "LEAKAGE", "CONSUMPTION", "domestic", "outside")}
FORM |= {"WASTE": "waste", "bought in": "waste", "LAND": "land", "MATERIALS": "materials"} | {r: "pollutants" for r in REPORT.values() if r.endswith((" GENERATED", " DISCHARGED"))}
INTAKE, REUSED = ["conventional", "unconventional"], ["cooling", "process", "condensate", "waste water"]

FIGURES = {  # code -> above, below, scale
    "water.intake": (INTAKE, [], 1), "water.reuse": (REUSED, [], 1), "water.discharged": (["discharged"], [], 1), "water.outside-production": (["outside"], [], 1),
    "water.reuse-rate": (REUSED, REUSED + INTAKE, 100), "water.cooling-recirculation": (["cooling"], ["cooling", "makeup"], 100), "water.process-reuse": (["process"], ["process", "fresh"], 100),
    "water.condensate-reuse": (["condensate mass"], ["steam"], 100), "water.wastewater-reuse": (["waste water"], ["waste water", "discharged"], 100),
    "water.non-conventional-share": (["unconventional"], INTAKE, 100), "water.leakage": (["leaked"], INTAKE, 100), "water.metering-rate": (["metered"], INTAKE, 100),
    "water.domestic-per-head": (["domestic"], ["person days"], 1), "water.per-output-value": (INTAKE, ["output"], 1), "water.per-value-added": (INTAKE, ["value added"], 1),
    "waste.generated": (["Z"], [], 1), "waste.used-bought-in": (["bought in"], [], 1), "waste.hazardous": (["hazardous"], [], 1), "carbon.scope3.waste": (["scope 3"], [], 1),
    "waste.utilisation-rate": (["used", "Zw"], ["Z", "Zw"], 100), "waste.disposal-utilisation-rate": (["used", "disposed", "hazardous used", "hazardous disposed"], ["Z", "hazardous"], 100),
    "land.plot-ratio": (["counted"], ["land"], 1), "land.plot-ratio-2018": (["floor", "structure"], ["land"], 1), "land.building-coefficient": (["footprint"], ["land"], 100),
    "land.output-value": (["output"], ["land"], 1), "land.output-value-per-hectare-2018": (["output"], ["land"], 10000), "land.productivity": (["value added"], ["land"], 100),
    "material.green-rate-2018": (["green"], ["material"], 1), "material.per-output-value": (["material"], ["output"], 1),
    "declared.energy-carbon-platform-functions": (["platform"], [], 1), "declared.green-investment-share": (["investment"], ["output"], 100),
    "pollutant.waste-water-discharged-per-value-added": (["waste-water discharged"], ["value added"], 1),
}
for p in POLLUTANT.values():
    for s in ("generated", "discharged"):
        FIGURES[f"pollutant.{p}-{s}"] = ([f"{p} {s}"], [], 1)
for p in ("cod", "waste-gas"):
    FIGURES[f"pollutant.{p}-discharged-per-output-value"] = ([f"{p} discharged"], ["output"], 1)


def first(record, *words):
    return next((record[w] for w in words if w in record), "")


def water(record):
    """account, amount, other site that cancels it inside a group."""
    flow = FLOW.get(first(record, "水量类别", "water flow"), first(record, "水量类别", "water flow"))
    size = SIZE[record["unit"]]
    volume = F(str(first(record, "水量", "volume"))) * size
    source = first(record, "水源", "water source")
    source, other = SOURCE.get(source, source), record.get("counterparty") or None
    if flow in ("intake", "transferred_in", "transferred_out", "sold"):
        sign = 1 if flow in ("intake", "transferred_in") else -1
        if record.get("用水系统") == "基建":
            yield "outside", sign * volume, other
            return
        yield "unconventional" if source in ("reclaimed", "rain") else "conventional", sign * volume, other
        if first(record, "计量水量", "metered"):
            yield "metered", F(first(record, "计量水量", "metered")) * size, other
    elif flow == "reused":
        kind = first(record, "重复利用方式", "kind of reuse")
        kind = REUSE.get(kind, kind).replace("_", " ")
        yield kind, volume, other
        if kind in ("cooling", "process"):
            yield {"cooling": "makeup", "process": "fresh"}[kind], F(first(record, "补充新水量", "fresh")) * size, other
        if kind == "condensate":
            yield "condensate mass", volume * F(first(record, "冷凝水密度", "density ")), other
            yield "steam", F(first(record, "产汽量", "steam made ")), other
    else:
        yield flow, volume, other
        if flow == "domestic":
            yield "person days", F(record["用水人数"]) * F(record["用水天数"]), other


def waste(reference, record):
    flow = first(record, "废物去向", "waste flow")
    flow = WASTE.get(flow, flow)
    code = first(record, "废物类别", "waste class")
    hazardous = code.startswith("HW") or code in ("900-249-08", "336-064-17")
    tonnes = F(record["quantity"]) * SIZE[record["unit"]]
    other = first(record, "接收或来源站点", "other site") if flow == "used_bought_in" else None
    names = {"generated": ("Z", "hazardous"), "used": ("used", "hazardous used"), "used_past_stock": ("Zw", None), "stored": ("stored", None), "disposed": ("disposed", "hazardous disposed"),
             "used_bought_in": ("bought in", None)}
    yield names[flow][hazardous], tonnes, other
    if flow == "disposed":
        treatment, material = first(record, "处置方式", "treatment"), first(record, "废物材质", "waste material")
        factor = reference.factor.get(f"waste-treatment/{TREATMENT.get(treatment, treatment)}/{MATERIAL.get(material, code)}")
        yield "scope 3", tonnes * factor / 1000 if factor is not None else None, other


def land(record):
    area = F(record["面积"]) * SIZE[record["unit"]]
    item = record["用地项目"]
    if item == "建筑面积":
        yield "floor", area, None
        yield "counted", area * (2 if record["层高"] and F(record["层高"]) > 8 else 1), None
    else:
        yield {"用地面积": "land", "构筑物面积": "structure"}.get(item, "footprint"), area, None


def rows(reference):
    def of(template):
        for path in sorted(ALLIANCE.glob(template + "-EX-*.csv")):
            yield from records(path)

    for record in of("water"):
        yield record, list(water(record))
    for record in of("waste"):
        yield record, list(waste(reference, record))
    for record in of("land"):
        yield record, list(land(record))
    for record in of("pollutants"):
        side = {"产生": "generated", "排放": "discharged"}[record["产生或排放"]]
        yield record, [(f"{POLLUTANT[record['污染物']]} {side}", F(record["quantity"]) * SIZE[record["unit"]], None)]
    for record in of("materials"):
        tonnes = F(record["consumption"])
        yield record, [("material", tonnes, None)] + ([("green", tonnes, None)] if record["绿色物料"] == "是" else [])
    for record in of("declarations"):
        item = record["申报事项"]
        if item != "开展产品绿色设计":
            yield record, [("investment" if item.startswith("GREEN") else "platform", F(record["申报值"]), None)]
    for record in of("production"):
        yield record, [("output", F(first(record, "总产值", "output_value")), None), ("value added", F(first(record, "工业增加值", "value_added")), None)]


def main():
    reference = Reference()
    world = World(ALLIANCE, reference)
    sums, unknown, reporting = defaultdict(F), set(), defaultdict(set)
    for record, contributions in rows(reference):
        site, month = record["site"], month_of(record["month"])
        for subject, level in world.groups(site):
            for account, value, other in contributions:
                key = subject, month, account
                reporting[subject, month, REPORT[account]].add(site)
                if level is not None and other and world.sites[other][level] == world.sites[site][level]:
                    continue
                if value is None:
                    unknown.add(key)
                    continue
                sums[key] += F(str(rounded(value)))
    lines = []
    for subject, month in sorted({key[:2] for key in sums}):
        for code, (above, below, scale) in FIGURES.items():
            accounts = above + below
            forms = {FORM[r] for r in FORM if reporting.get((subject, month, r))}
            if not any(reporting.get((subject, month, REPORT[a])) or FORM.get(REPORT[a]) in forms for a in above):
                continue
            reports = {REPORT[a] for a in accounts}
            reports = {r for r in reports if r.isupper()} or reports
            members = [frozenset(reporting.get((subject, month, r), ())) for r in reports]
            total = lambda names: sum(sums.get((subject, month, a), F(0)) for a in names)
            known = all(members) and len(set(members)) == 1 and not any((subject, month, a) in unknown for a in accounts) and (not below or total(below) != 0)
            value = plain(rounded(scale * total(above) / (total(below) if below else 1))) if known else "none"
            lines.append([subject, month, code, value])
    with open(HERE / "alliance-2025-site-facts.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["subject", "period", "code", "value"])
        writer.writerows(sorted(lines))


if __name__ == "__main__":
    main()
