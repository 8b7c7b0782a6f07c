#!/usr/bin/env python3
"""Recalculates the freight figures of the example alliance from its files and the reference data, by the standards alone.

    python3 examples/expected/freight.py

Shares no code with the product or with the script that made the files; of recalculate.py it takes how files and months are read.

  activity   A = M × D                  D as reported, or the great circle 2R·asin √h on a sphere of 6371 km, to the metre
  emissions  E = A × EF                 well-to-wheel, or tank-to-wheel + well-to-tank, or the operation alone
             E = Q × EF × A / ΣA        measured power by its footprint; measured fuel by GB/T 32150, the operation alone
  hub        E = Q power × footprint    and Q fuel × (GB/T 32150 + well-to-tank), heat by its default, leaked refrigerant × GWP
  scope 3    E / 1000                   of legs that others perform and hubs that others operate, without gases outside of the seven
  groups     a leg or hub towards a member of the group is left out
Each entry is rounded once to 12 decimals, half to even, and summed; a ratio is rounded to 12 decimals.
"""
import csv
import math
from collections import defaultdict
from fractions import Fraction

from recalculate import ALLIANCE, HERE, REFERENCE, Reference, World, base_quantity, month_of, plain, records, rounded

NAMES = {
    "site": "site 站点", "month": "month 月份", "role": "role 承运关系", "mode": "mode 运输方式", "vehicle": "vehicle 车型", "energy": "energy 能源类型",
    "mass": "mass 货物质量", "distance": "distance 距离", "origin latitude": "起点纬度", "origin longitude": "起点经度", "destination latitude": "终点纬度",
    "destination longitude": "终点经度", "run": "行驶里程", "empty": "空驶里程", "joint": "共同配送", "drop": "甩挂运输", "night": "夜间配送", "fuel": "实测能源",
    "fuel quantity": "实测能耗", "fuel unit": "能耗单位", "trip": "车次周转量", "other": "performing site|承运站点|运营站点",
    "hub kind": "hub kind|物流站点类型", "operated": "operated by|运营关系", "outbound": "outbound mass|出站货物质量", "electricity": "electricity|用电量", "hub fuel": "fuel or heat|燃料",
    "hub fuel quantity": "fuel used|燃料用量", "hub fuel unit": "fuel unit|燃料单位", "gas": "refrigerant|制冷剂", "leaked": "refrigerant leaked|制冷剂泄漏量",
    "refrigerated": "冷藏保温", "stock": "保有量", "added": "新增", "replaced": "更新", "posts": "充电桩",
}
BY_HEADER = {word: name for name, words in NAMES.items() for word in (words.split("|") if "|" in words else words.split() if " " not in name else [words])}
ENERGY = {"柴油": "DIESEL", "汽油": "GASOLINE", "天然气": "NATURAL_GAS", "纯电动": "BATTERY_ELECTRIC", "插电式混合动力": "PLUG_IN_HYBRID"}
MODES = {"公路": "road", "铁路": "rail", "内河": "inland_water", "海运": "sea", "航空": "air"}
ROLES = {"自营": "own", "转包": "arranged", "采购运输": "upstream", "下游运输": "downstream", "采购仓储": "upstream"}
GASES = {"R410A": ("R410A", True), "R22": ("HCFC22", False)}  # whether it is one of the seven
NEW_ENERGY = {"BATTERY_ELECTRIC", "PLUG_IN_HYBRID", "FUEL_CELL"}

ACTIVITY = ["road", "rail", "inland_water", "sea", "air"]
HUB_EMISSIONS, HUB_ENERGY = ["hub power", "hub fuel", "hub operation", "hub gas"], ["hub power energy", "hub fuel energy"]
SUMS = {
    "freight.hub.throughput": ["outbound"], "freight.hub.emissions": HUB_EMISSIONS, "freight.hub.emissions.operation-only": ["hub operation"],
    "freight.hub.emissions.refrigerant": ["hub gas"], "freight.hub.energy": HUB_ENERGY,
    "freight.transport-activity": ACTIVITY, "freight.emissions": ["wtw", "operation"], "freight.emissions.operation-only": ["operation"],
    "carbon.scope3.freight": ["upstream", "downstream"], "freight.energy": ["energy"], "freight.activity.metered": ["metered"], "freight.vehicles": ["vehicles"],
}
RATIOS = {
    "freight.hub.emission-intensity": (HUB_EMISSIONS, ["outbound"], 1), "freight.hub.energy-per-tonne": (HUB_ENERGY, ["outbound"], 1),
    "freight.emission-intensity": (["wtw", "operation"], ACTIVITY, 1), "freight.operation-only-share": (["operation"], ["wtw", "operation"], 100),
    "freight.empty-running-rate": (["empty"], ["run"], 100), "freight.joint-distribution-share": (["joint"], ["road"], 100),
    "freight.drop-and-hook-share": (["drop"], ["road"], 100), "freight.night-delivery-share": (["night"], ["road"], 100),
    "freight.energy-per-activity": (["energy"], ["metered"], 100), "freight.nev-share": (["nev"], ["vehicles"], 100),
    "freight.nev-share-of-new": (["renewed nev"], ["renewed"], 100), "freight.posts-per-nev": (["posts"], ["nev"], 1),
}


def rows(pattern):
    for path in sorted(ALLIANCE.glob(pattern)):
        for record in records(path):
            named = {}
            for header, value in record.items():
                named[BY_HEADER.get(header, header)] = value
            named["mass unit"] = record.get("mass unit") or ("kg" if "TERM" in path.name else "t")
            yield named


class Vehicles:
    def __init__(self, reference):
        self.reference, self.by_word, self.average = reference, {}, {}
        for row in csv.DictReader(open(REFERENCE / "vehicles.csv", encoding="utf-8", newline="")):
            for word in [row["code"], row["name_zh"], row["name_en"], *row["synonyms"].split("|")]:
                self.by_word[word.lower()] = row["code"]
            if row["stands_for_mode"]:
                self.average[row["mode"]] = row["code"]

    def newest(self, kind, subject, year):
        years = [y for y in range(2000, year + 1) if f"{kind}/{subject}/{y}" in self.reference.factor]
        return self.reference.factor[f"{kind}/{subject}/{years[-1]}"] if years else None

    def intensity(self, vehicle, energy, year):
        for subject in ([f"{vehicle}/{energy}"] if energy else []) + [vehicle]:
            whole = self.newest("freight-well-to-wheel", subject, year)
            if whole is not None:
                return "wtw", whole
            drive, supply = self.newest("freight-tank-to-wheel", subject, year), self.newest("freight-well-to-tank", subject, year)
            if drive is not None:
                return ("wtw", drive + supply) if supply is not None else ("operation", drive)
        raise LookupError(f"{vehicle} {energy} {year}")


def great_circle(record):
    la1, lo1, la2, lo2 = (math.radians(float(record[k])) for k in ("origin latitude", "origin longitude", "destination latitude", "destination longitude"))
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    return Fraction(f"{2 * 6371 * math.asin(math.sqrt(h)):.3f}")


def measured(reference, record, year):
    """kgCO2e, boundary and kgce of the fuel or power of a trip."""
    carrier = reference.words[record["fuel"].lower()]
    quantity = Fraction(record["fuel quantity"])
    if carrier == "ELECTRICITY":
        assert record["fuel unit"] == "kWh"
        return quantity * reference.factor["electricity-footprint/NATIONAL/2024"], "wtw", quantity * reference.of("standard-coal", carrier)
    assert record["fuel unit"] == "L"
    kilograms = quantity * reference.of("density", carrier)
    burned = kilograms * reference.of("net-calorific-value", carrier) * reference.of("carbon-content", carrier) * reference.of("oxidation", carrier)
    return burned * Fraction(44, 12) * 1000, "operation", kilograms * reference.of("standard-coal", carrier)


def leg(reference, vehicles, record):
    year = int(month_of(record["month"])[:4])
    mode = MODES.get(record["mode"], record["mode"])
    vehicle = vehicles.by_word[record["vehicle"].lower()] if record["vehicle"] else vehicles.average[mode]
    energy = ENERGY.get(record["energy"], record["energy"].upper())
    tonnes = Fraction(record["mass"]) / {"t": 1, "kg": 1000}[record["mass unit"]]
    activity = tonnes * (Fraction(record["distance"]) if record["distance"] else great_circle(record))
    yield mode, activity
    if record.get("fuel"):
        kilograms, boundary, coal = measured(reference, record, year)
        share = activity / Fraction(record["trip"]) if record.get("trip") else 1
        emissions = kilograms * share
        yield "energy", coal * share
        yield "metered", activity
    else:
        boundary, factor = vehicles.intensity(vehicle, energy, year)
        emissions = activity * factor
    yield boundary, emissions
    role = ROLES.get(record["role"], record["role"])
    if role != "own":
        yield "downstream" if role == "downstream" else "upstream", emissions / 1000
    if record.get("run"):
        yield "run", Fraction(record["run"])
        yield "empty", Fraction(record["empty"])
    for practice in ("joint", "drop", "night"):
        if record.get(practice) == "是":
            yield practice, activity


def hub(reference, record):
    year = int(month_of(record["month"])[:4])
    english = record["site"].startswith("KITCHEN")
    parts = []
    yield "outbound", Fraction(record["outbound"]) / (1000 if english else 1)
    if record["electricity"]:
        power = Fraction(record["electricity"]) * (1000 if english else 1)
        parts.append(("hub power", power * reference.factor["electricity-footprint/NATIONAL/2024"], True))
        yield "hub power energy", power * reference.of("standard-coal", "ELECTRICITY")
    if record["hub fuel"]:
        carrier = reference.words[record["hub fuel"].lower()]
        amount = base_quantity(reference, carrier, record["hub fuel quantity"], record["hub fuel unit"])
        yield "hub fuel energy", amount * reference.of("standard-coal", carrier)
        if carrier == "HEAT":
            parts.append(("hub operation", amount / 1000 * reference.of("heat-emission", carrier) * 1000, True))
        else:
            burned = amount * reference.of("net-calorific-value", carrier) * reference.of("carbon-content", carrier) * reference.of("oxidation", carrier) * Fraction(44, 12) * 1000
            assert year == 2025
            parts.append(("hub fuel", burned + amount * reference.factor[f"well-to-tank/{carrier}/2025"], True))
    if record.get("gas"):
        gas, seven = GASES[record["gas"]]
        parts.append(("hub gas", Fraction(record["leaked"]) * reference.factor[f"gwp/{gas}/AR5"], seven))
    for account, kilograms, _ in parts:
        yield account, kilograms
    role = ROLES.get(record["operated"], record["operated"])
    if role != "own":
        yield "downstream" if role == "downstream" else "upstream", sum(kilograms for _, kilograms, seven in parts if seven) / 1000


def fleet(record):
    energy, stock, renewed = ENERGY[record["energy"]], int(record["stock"]), int(record["added"]) + int(record["replaced"])
    yield "vehicles", Fraction(stock)
    for account, number in (("nev", stock if energy in NEW_ENERGY else 0), ("renewed", renewed), ("renewed nev", renewed if energy in NEW_ENERGY else 0),
                            ("posts", int(record["posts"]))):
        if number:
            yield account, Fraction(number)


def main():
    reference = Reference()
    world, vehicles = World(ALLIANCE, reference), Vehicles(reference)
    sums, entries = defaultdict(Fraction), defaultdict(int)
    reported = [(record, list(leg(reference, vehicles, record))) for record in rows("freight-*.csv")] + [(record, list(fleet(record))) for record in rows("fleet-*.csv")] + \
        [(record, list(hub(reference, record))) for record in rows("hubs-*.csv")]
    for record, contributions in reported:
        other = record.get("other")
        for subject, level in world.groups(record["site"]):
            if level is None or not other or world.sites[other][level] != world.sites[record["site"]][level]:
                for account, exact in contributions:
                    key = subject, month_of(record["month"]), account
                    sums[key] += Fraction(str(rounded(exact)))
                    entries[key] += 1
    lines = []
    for subject, month in sorted({key[:2] for key in sums}):
        def total(accounts):
            return sum(sums[subject, month, a] for a in accounts if (subject, month, a) in sums)

        def stands_on(accounts):
            return sum(entries.get((subject, month, a), 0) for a in accounts)

        for code, accounts in SUMS.items():
            if stands_on(accounts):
                lines.append([subject, month, code, plain(rounded(total(accounts)))])
        for code, (above, below, scale) in RATIOS.items():
            if stands_on(above + below):
                lines.append([subject, month, code, plain(rounded(scale * total(above) / total(below))) if total(below) else "none"])
    with open(HERE / "alliance-2025-freight.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["subject", "period", "code", "value"])
        writer.writerows(sorted(lines))


if __name__ == "__main__":
    main()
