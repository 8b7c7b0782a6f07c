#!/usr/bin/env python3
"""Recalculates the expected figures from the example files and the reference data, by the standards alone.

    python3 examples/expected/recalculate.py

An oracle for the tests: it shares no code with the product and knows nothing of how the files were made.
All arithmetic is exact (fractions); each row's contribution is rounded once to 12 decimals, half to even, and summed.

  comprehensive energy  E = Σ E_i × k_i            GB/T 2589-2020; k = NCV / 29307 where the heating value was measured
  scope 1               Σ FC × NCV × CC × OF × 44/12                    GB/T 32150-2015
  scope 2, location     Σ MWh × EF of the province's grid + Σ GJ × 0.11  GB/T 32150-2015
  consumption           purchased + transferred in - sold - transferred out; own PV power adds to electricity only
"""
import csv
import io
import re
from collections import defaultdict
from datetime import datetime, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
ALLIANCE, STEEL = HERE.parent / "alliance", HERE.parent / "steel-plant-2018"
REFERENCE = HERE.parent.parent / "batch/src/main/resources/reference"
PLACES = Decimal("1E-12")
EXACT = Context(prec=60)

COLUMNS = {
    "site": "site 站点 站点代码", "month": "month 月份", "carrier": "carrier 能源品种 能源", "flow": "flow 流向", "quantity": "quantity 数量", "unit": "unit 单位",
    "counterparty": "counterparty 对方站点", "ncv": "ncv 实测低位发热量", "meter": "meter code 表计编号", "evidence": "evidence 凭证号 voucher", "start": "start 开始时间", "end": "end 结束时间",
    "consumption": "consumption 用量", "register": "register 表底读数", "multiplier": "multiplier 倍率",
}
FLOWS = {"外购": "purchased", "自产": "self_generated", "外售": "sold", "调入": "transferred_in", "调出": "transferred_out", "原料用": "feedstock"}
SIGN = {"purchased": 1, "transferred_in": 1, "sold": -1, "transferred_out": -1}
UNITS = {  # unit -> (dimension, how many of the dimension's base)
    "kwh": ("energy", Fraction(3600)), "mwh": ("energy", Fraction(3600000)), "万kwh": ("energy", Fraction(36000000)), "万千瓦时": ("energy", Fraction(36000000)),
    "mj": ("energy", Fraction(1000)), "gj": ("energy", Fraction(1000000)), "百万千焦": ("energy", Fraction(1000000)),
    "kg": ("mass", Fraction(1)), "t": ("mass", Fraction(1000)), "吨": ("mass", Fraction(1000)),
    "m3": ("volume", Fraction(1)), "m³": ("volume", Fraction(1)), "立方米": ("volume", Fraction(1)), "万m³": ("volume", Fraction(10000)), "l": ("volume", Fraction(1, 1000)),
}


def decode(path):
    raw = path.read_bytes()
    if raw.startswith(b"\xff\xfe"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def records(path):
    """Rows as dictionaries by our column names; row numbers as a spreadsheet shows them."""
    text = decode(path)
    first = text.split("\n", 1)[0]
    delimiter = next(d for d in "\t;," if d in first)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names, units = [], {}
    for header in next(rows):
        word, _, unit = header.replace("（", "(").replace("）", ")").strip().partition("(")
        name = next((n for n, words in COLUMNS.items() if word in words.split()), word)
        names.append(name)
        units[name] = unit.rstrip(")")
    for number, row in enumerate(rows, 2):
        record = dict(zip(names, row))
        record["row"] = number
        for name in ("ncv", "quantity", "consumption", "register"):
            if units.get(name):
                record[name + " unit"] = units[name]
        yield record


def month_of(text):
    year, month = re.fullmatch(r"(\d{4})[-/.年]?(\d{1,2})月?", text).groups()
    return f"{year}-{int(month):02}"


def rounded(value):
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)).quantize(PLACES, ROUND_HALF_EVEN, EXACT)


class Reference:
    def __init__(self):
        self.carrier, self.words, self.factor = {}, {}, {}
        for row in csv.DictReader(open(REFERENCE / "carriers.csv", encoding="utf-8", newline="")):
            self.carrier[row["code"]] = row
            for word in [row["code"], row["name_zh"], row["name_en"], *row["synonyms"].split("|")]:
                self.words[word.lower()] = row["code"]
        for file in sorted((REFERENCE / "factors/cn-2026.12").glob("*.csv")):
            for row in csv.DictReader(open(file, encoding="utf-8", newline="")):
                self.factor[row["id"]] = Fraction(row["value"]) if row["value"] else None

    def of(self, kind, carrier):
        return self.factor[f"{kind}/{carrier}"]

    def grid(self, region, year):
        """The factor of the data year or the newest before it, of the province, else of the nation."""
        area = region if region == "KR" else region[:2] + "0000"
        for place in (area,) if area == "KR" else (area, "CN"):
            years = [int(i.split("/")[2]) for i in self.factor if i.startswith(f"grid-average/{place}/") and int(i.split("/")[2]) <= year]
            if years:
                return self.factor[f"grid-average/{place}/{max(years)}"]
        raise LookupError(f"no grid factor for {region} {year}")


def base_quantity(reference, carrier, quantity, unit):
    """In the base unit of the carrier."""
    base = reference.carrier[carrier]["base_unit"]
    dimension, size = UNITS[unit.lower()]
    base_dimension, base_size = UNITS[base.lower()]
    amount = Fraction(quantity) * size
    if dimension == "volume" and base_dimension == "mass":
        amount, dimension = amount * 1000 * reference.of("density", carrier), "mass"  # m3 → L → kg
    assert dimension == base_dimension, (carrier, unit)
    return amount / base_size


def measured(record):
    """Measured net calorific value in kJ per base unit (kg or m3)."""
    if not record.get("ncv"):
        return None
    return Fraction(record["ncv"]) * {"kJ/kg": 1, "kJ/m³": 1, "MJ/m³": 1000, "MJ/kg": 1000, "GJ/t": 1000}[record["ncv unit"]]


def contributions(reference, carrier, flow, amount, ncv, region, year):
    """What one row adds: code -> exact value."""
    kind, sign = reference.carrier[carrier]["kind"], SIGN.get(flow, 0)
    if kind in ("electricity", "green_power") and (sign or flow == "self_generated"):
        yield "energy.electricity", amount * (sign or 1)
    if not sign:
        return  # self-made energy counts at its input, feedstock is shown apart
    k = ncv / reference.of("standard-coal-heating-value", "STANDARD_COAL") if ncv else reference.of("standard-coal", carrier)
    yield "energy.comprehensive", sign * amount * k / 1000
    if kind == "fuel":
        heat = ncv / 1000000 if ncv else reference.of("net-calorific-value", carrier)
        yield "carbon.scope1", sign * amount * heat * reference.of("carbon-content", carrier) * reference.of("oxidation", carrier) * Fraction(44, 12)
    elif kind == "electricity":
        yield "carbon.scope2.location", sign * amount * reference.grid(region, year) / 1000
    elif carrier == "HEAT":
        yield "carbon.scope2.location", sign * amount / 1000 * reference.of("heat-emission", "HEAT")
    elif carrier == "STEAM_LP":
        yield "carbon.scope2.location", sign * amount * reference.of("net-calorific-value-2589", carrier) / 1000000 * reference.of("heat-emission", "HEAT")


def meter_rows(reference, meters, path):
    """Monthly consumption by meter, in the shape of energy records."""
    sums, last = defaultdict(Fraction), {}
    for record in records(path):
        meter = record["meter"]
        end = datetime.strptime(record["end"], "%Y-%m-%d %H:%M")
        if "register" in record:
            reading = Fraction(record["register"])
            used = (reading - last[meter][0]) * Fraction(meters[meter]["multiplier"]) if meter in last else None
            last[meter] = (reading, end)
        else:
            used = Fraction(record["consumption"]) * Fraction(meters[meter]["multiplier"])
        if used is not None:
            sums[meter, f"{end - timedelta(microseconds=1):%Y-%m}"] += used  # an interval belongs to the month it lies in
    for (meter, month), used in sums.items():
        m = meters[meter]
        yield dict(site=m["site"], month=month, carrier=m["carrier"], flow=m["flow"], quantity=used, unit=m["unit"], row=path.name)


class World:
    def __init__(self, folder, reference):
        self.reference, self.folder = reference, folder
        companies = {}
        for row in csv.DictReader(io.StringIO(decode(folder / "companies.csv"))):
            uscc, code = list(row.values())[:2]
            companies[uscc or code] = companies[code] = code
        self.sites = {}
        for row in csv.reader(io.StringIO(decode(folder / "sites.csv"))):
            if row[0] not in ("code", "站点代码"):
                self.sites[row[0]] = dict(company=companies[row[3]], park=row[4], region=row[6])
        self.meters = {record["meter"]: record for record in records(folder / "meters.csv")}

    def groups(self, site):
        yield site, None
        yield self.sites[site]["company"], "company"
        if self.sites[site]["park"]:
            yield self.sites[site]["park"], "park"

    def close(self, rows):
        """(subject, month, code) -> sum, a park and a company without what passes between its own sites."""
        sums = defaultdict(Decimal)
        for record in rows:
            site, month = record["site"], month_of(record["month"])
            carrier = self.reference.words[record["carrier"].lower()]
            flow = FLOWS.get(record["flow"], record["flow"])
            amount = base_quantity(self.reference, carrier, record["quantity"], record.get("unit") or record["quantity unit"])
            region = self.sites[site]["region"]
            for code, exact in contributions(self.reference, carrier, flow, amount, measured(record), region, int(month[:4])):
                value = rounded(exact)
                other = record.get("counterparty")
                for subject, level in self.groups(site):
                    if level is None or not other or self.sites[other][level] != self.sites[site][level]:
                        sums[subject, month, code] += value
        return sums


def plain(value):
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write(name, sums):
    with open(HERE / name, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["subject", "period", "code", "value"])
        writer.writerows([*key, plain(value)] for key, value in sorted(sums.items()))


def key_of(record):
    return record["site"], month_of(record["month"]), record["carrier"], record["flow"], record.get("counterparty", ""), record.get("evidence", "")


def steel_rows():
    """Labelled by the end of the interval; 00:00 stands at the end of the labelled day, so the date is the day."""
    sums = defaultdict(Fraction)
    for row in csv.DictReader(io.StringIO(decode(STEEL / "meter-15min.csv"))):
        day = datetime.strptime(row["Date"], "%d-%m-%Y %H:%M")
        sums[f"{day:%Y-%m}"] += Fraction(row["Usage_kWh"])
    for month, used in sums.items():
        yield dict(site="DAEWOO-GWANGYANG", month=month, carrier="ELECTRICITY", flow="purchased", quantity=used, unit="kWh", row=0)


def main():
    reference = Reference()
    world = World(ALLIANCE, reference)
    rows = [record for path in sorted(ALLIANCE.glob("energy-*.csv")) for record in records(path)]
    for path in sorted(ALLIANCE.glob("meter-*.csv")):
        rows += meter_rows(reference, world.meters, path)
    keys = [key_of(record) for record in rows]
    assert len(keys) == len(set(keys)), "a key is reported twice"
    before = world.close(rows)
    write("alliance-2025.csv", before)

    corrections = {key_of(record): record for record in records(ALLIANCE / "correction-EX-KITCHEN.csv")}
    after = world.close([corrections.get(key_of(record), record) for record in rows])
    write("alliance-2025-corrected.csv", {key: value for key, value in after.items() if value != before[key]})

    refused = {int(issue["row"]) for issue in csv.DictReader(open(HERE / "faulty-energy-issues.csv", encoding="utf-8"))}
    write("alliance-2026-01-partial.csv", world.close([r for r in records(ALLIANCE / "faulty-energy.csv") if r["row"] not in refused]))

    write("steel-plant-2018.csv", World(STEEL, reference).close(steel_rows()))


if __name__ == "__main__":
    main()
