#!/usr/bin/env python3
"""Recalculates renewable energy, recovered heat and the greenhouse gases beside the CO2 of energy, by the standards alone.

    python3 examples/expected/recalculate_carbon.py

Like recalculate.py, which reads the files: shares no code with the product. Writes alliance-2025-carbon.csv; `none` where a factor is missing.

  CH4, N2O      FC × NCV × EF ÷ 10⁶ × GWP              IPCC 2006; road transport by fuel, else by state of the fuel, manufacturing
  process       M × content × EF                       GB/T 32150-2015; declared factors as they are
  gases         (opening + bought − closing − handed on − charged + retired) ÷ 1000 × GWP
  well to tank  Q × EF ÷ 1000                           fuels only
  renewable     own + direct line + biomass − sold + retired certificates × k of electricity
  recovered     heat × k; steam D × (h − 83.74) × k, h of dry saturated steam at 0.8 MPa from the printed tables of IAPWS-IF97
  total         scope 1 + scope 2 (recalculate.py) + CH4 + N2O + process + HFC + PFC + SF6 + NF3 − recovered CO2
"""
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

import recalculate as base

REPORT = "AR5"
SATURATED = {"0.8": Fraction("2768.30")}  # MPa → kJ/kg, Wagner and Kretzschmar, International Steam Tables
MASSES = {"t": Fraction(1), "kg": Fraction(1, 1000)}
SOURCES = {"石灰石": "CALCIUM_CARBONATE", "纯碱": "SODIUM_CARBONATE", "乙炔": "ACETYLENE"}
GASES = {"HFC-134a": ("hfc", "HFC134a"), "R410A": ("hfc", "R410A"), "R32": ("hfc", "HFC32"), "R22": ("outside-gases", "HCFC22"),
         "CF4": ("pfc", "CF4"), "NF3": ("nf3", "NF3"), "六氟化硫": ("sf6", "SF6")}
base.COLUMNS |= {
    "use": "use 燃烧用途", "pressure": "pressure 绝对压力", "process": "process 过程排放源", "quantity": "quantity 数量 消耗量", "content": "content 含量",
    "factor": "factor 过程排放因子", "gas": "gas 气体", "opening": "opening 期初库存", "bought": "bought 购入量", "closing": "closing 期末库存",
    "handed_on": "handed_on 转出量", "charged": "charged 新增设备充注量", "retired": "retired 退役设备充注量",
    "volume": "volume 电量",
}
FLOWS = base.FLOWS | {"余热回收": "recovered"}
TOTAL = ["carbon.scope1", "carbon.scope2.location", "carbon.ch4", "carbon.n2o", "carbon.process", "carbon.recovered", "carbon.hfc", "carbon.pfc", "carbon.sf6", "carbon.nf3"]


def energy(reference, record, year):
    """What a row of energy adds: code -> exact value, None where a factor is missing."""
    code = reference.words[record["carrier"].lower()]
    carrier = reference.carrier[code]
    flow = FLOWS.get(record["flow"], record["flow"])
    sign = base.SIGN.get(flow, 0)
    amount = base.base_quantity(reference, code, record["quantity"], record.get("unit") or record["quantity unit"])
    ncv = base.measured(record)
    k = Fraction(ncv) / reference.of("standard-coal-heating-value", "STANDARD_COAL") if ncv else reference.factor.get(
        "standard-coal/" + ("ELECTRICITY" if carrier["kind"] == "green_power" else code))
    if flow == "recovered":
        if record.get("pressure"):
            gained = SATURATED[record["pressure"]] - reference.of("feed-water-enthalpy", "WATER")
            yield "energy.waste-heat-recovered", amount * gained / 1000 * reference.of("standard-coal", "HEAT") / 1000
        else:
            yield "energy.waste-heat-recovered", amount * k / 1000
    if flow == "self_generated" and carrier["origin"] == "renewable":
        yield "energy.own-renewable", amount * k / 1000
        yield "energy.renewable", amount * k / 1000
    if not sign:
        return
    if carrier["origin"] in ("renewable", "clean"):
        yield "energy.renewable" if carrier["origin"] == "renewable" else "energy.clean-fossil", sign * amount * k / 1000
    if carrier["kind"] == "fuel":
        heat = amount * (ncv / 1000000 if ncv else reference.of("net-calorific-value", code))
        case = f"{code}/MOBILE" if record.get("use") == "mobile" else f"{carrier['state'].upper()}/MANUFACTURING"
        for gas, kind, name in (("CH4", "methane", "carbon.ch4"), ("N2O", "nitrous-oxide", "carbon.n2o")):
            yield name, sign * heat * reference.factor[f"{kind}/{case}"] / 1000000 * reference.factor[f"gwp/{gas}/{REPORT}"]
        upstream = reference.factor.get(f"well-to-tank/{code}/{year}")
        yield "carbon.scope3.energy", None if upstream is None else sign * amount * upstream / 1000


def process(reference, record):
    mass = Fraction(record["quantity"]) * MASSES[record["unit"]] * (Fraction(record["content"]) / 100 if record["content"] else 1)
    if record["process"] == "回收CO2":
        yield "carbon.recovered", -mass
    else:
        yield "carbon.process", mass * (Fraction(record["factor"]) if record["factor"] else reference.of("process-emission", SOURCES[record["process"]]))


def gases(reference, record):
    stocks = {name: Fraction(record[name] or 0) for name in ("opening", "bought", "closing", "handed_on", "charged", "retired")}
    released = stocks["opening"] + stocks["bought"] - stocks["closing"] - stocks["handed_on"] - stocks["charged"] + stocks["retired"]
    assert released >= 0, record
    family, code = GASES[record["gas"]]
    yield f"carbon.{family}", released / 1000 * reference.factor[f"gwp/{code}/{REPORT}"]


def retirements(reference, record):
    """MWh of certificates put to use."""
    yield "energy.renewable", Fraction(record["volume"]) * 1000 * reference.of("standard-coal", "ELECTRICITY") / 1000


def read(pattern):
    return [record for path in sorted(base.ALLIANCE.glob(pattern)) for record in base.records(path)]


def main():
    reference = base.Reference()
    world = base.World(base.ALLIANCE, reference)
    sums, missing = defaultdict(Decimal), set()

    def add(record, contributions):
        month = base.month_of(record["month"])
        for code, exact in contributions:
            other = record.get("counterparty")
            for subject, level in world.groups(record["site"]):
                if exact is None:
                    missing.add((subject, month, code))
                elif level is None or not other or world.sites[other][level] != world.sites[record["site"]][level]:
                    sums[subject, month, code] += base.rounded(exact)

    rows = read("energy-*.csv")
    for path in sorted(base.ALLIANCE.glob("meter-*.csv")):
        rows += base.meter_rows(reference, world.meters, path)
    for record in rows:
        add(record, energy(reference, record, base.month_of(record["month"])[:4]))
    for record in read("process-*.csv"):
        add(record, process(reference, record))
    for record in read("gases-*.csv"):
        add(record, gases(reference, record))
    for record in read("retirements-*.csv"):
        add(record, retirements(reference, record))
    of_energy = world.close(rows)
    for subject, month in {key[:2] for key in of_energy} | {key[:2] for key in sums}:
        parts = [part.get((subject, month, code)) for code in TOTAL for part in (of_energy, sums)]
        if any(part is not None for part in parts):
            sums[subject, month, "carbon.greenhouse-gas"] = sum(part for part in parts if part is not None)
    table = {key: base.plain(value) for key, value in sums.items()} | {key: "none" for key in missing}
    with open(base.HERE / "alliance-2025-carbon.csv", "w", encoding="utf-8", newline="") as out:
        out.write("subject,period,code,value\n")
        out.writelines(",".join(key) + f",{value}\n" for key, value in sorted(table.items()))


if __name__ == "__main__":
    main()
