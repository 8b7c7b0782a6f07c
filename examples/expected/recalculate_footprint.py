#!/usr/bin/env python3
"""Recomputes the footprint of the refrigerator through the closed loop, from the files alone.

    python3 examples/expected/recalculate_footprint.py      writes footprint-2025.csv

Reads examples/processes by itself; figures of sites of the alliance from the other expected files, of sites of the loop from their energy
files (recalculate.py, recalculate_carbon.py); coefficients from reference/factors. Solves the whole network with exact fractions:

    footprint of a product = (own emissions + Σ input × footprint of the input) ÷ amount made

Shares no code with the product. Parts of footprint-2025.csv: the total, stages of the refrigerator's life, and the share of primary data.
"""
import csv
from collections import defaultdict
from fractions import Fraction as F

import recalculate as base
import recalculate_carbon as carbon

PROCESSES = base.HERE.parent / "processes"
LOOP = base.HERE.parent / "loop"
MASS = {"kg": F(1), "t": F(1000)}
STAGES = {"原材料获取": "raw-materials", "生产": "production", "分销": "distribution", "使用": "use", "生命末期": "end-of-life"}
PARTS = {  # what `sites` stands for: (expected file, code)
    "sites": [("carbon", "carbon.greenhouse-gas"), ("carbon", "carbon.scope3.energy"), ("site-facts", "carbon.scope3.waste")],
    "sites:packaging": [("packaging", "carbon.scope3.packaging")],
    "sites:freight": [("freight", "carbon.scope3.freight")],
}
base.COLUMNS = {"made": "产量 output", "product": "product 产品代码 产品"} | base.COLUMNS
DIRECT = ["carbon.scope1", "carbon.scope2.location", "carbon.ch4", "carbon.n2o"]


def tables():
    """(site, code) -> tonnes of the year; None where a month lacks a factor."""
    sums = {}
    for name in ("carbon", "site-facts", "packaging", "freight"):
        for row in csv.DictReader(open(base.HERE / f"alliance-2025-{name}.csv", encoding="utf-8", newline="")):
            key = row["subject"], row["code"]
            if row["value"] == "none" or sums.get(key, 0) is None:
                sums[key] = None
            else:
                sums[key] = sums.get(key, F(0)) + F(row["value"])
    reference = base.Reference()
    regions = {row[0]: row[6] for row in csv.reader(base.decode(LOOP / "sites.csv").splitlines())}
    for path in sorted(LOOP.glob("energy-*.csv")):
        for record in base.records(path):
            site, year = record["site"], base.month_of(record["month"])[:4]
            code = reference.words[record["carrier"].lower()]
            flow = base.FLOWS.get(record["flow"], record["flow"])
            amount = base.base_quantity(reference, code, record["quantity"], record["unit"])
            found = list(base.contributions(reference, code, flow, amount, None, regions[site], int(year)))
            for figure, exact in found + list(carbon.energy(reference, record, year)):
                figure = "carbon.greenhouse-gas" if figure in DIRECT else figure
                if exact is None or sums.get((site, figure), 0) is None:
                    sums[site, figure] = None
                else:
                    sums[site, figure] = sums.get((site, figure), F(0)) + F(base.rounded(exact))
    return reference, sums


def production():
    """company -> site -> product -> quantity made in the year."""
    made = defaultdict(lambda: defaultdict(lambda: defaultdict(F)))
    for folder in (base.ALLIANCE, LOOP):
        for path in sorted(folder.glob("production-EX-*.csv")):
            company = "-".join(path.stem.split("-")[1:3])
            for record in base.records(path):
                if base.month_of(record["month"]).startswith("2025"):
                    made[company][record["site"]][record["product"]] += F(record.get("made") or record["quantity"])
    return made


class Network:
    def __init__(self, method):
        self.method = method
        self.reference, self.sums = TABLES
        self.rows = {}  # (company, process) -> rows
        self.maker = {}  # (company, product) -> process
        for path in sorted(PROCESSES.glob("processes-*.csv")):
            company = path.stem.removeprefix("processes-")
            for row in csv.DictReader(open(path, encoding="utf-8", newline="")):
                self.rows.setdefault((company, row["过程"]), []).append(row)
                if row["类别"] == "产出":
                    self.maker[company, row["产品或物质"]] = row["过程"]
        self.equations = {}  # product: (own emissions, {product: amount}, [(stage, product, amount)], primary)

    def want(self, key):
        if key not in self.equations:
            self.equations[key] = None
            self.equations[key] = self.equation(*key)
        return key

    def equation(self, company, product, part):
        if part == "factor":
            return self.reference.factor[product], [], False
        if part:
            return self.of_sites(company, product, part)
        if (company, product) not in self.maker:
            return F(0), [("", self.want((company, product, p)), F(1)) for p in PARTS], True
        rows = self.rows[company, self.maker[company, product]]
        own, inputs = F(0), []
        output = next(row for row in rows if row["类别"] == "产出" and row["产品或物质"] == product)
        share = F(output["份额"]) if output.get("份额") else F(1)
        per = share / F(output["数量"]) / self.size(output["单位"])
        first = next(row for row in rows if row["类别"] == "产出")
        for row in rows:
            kind, amount = row["类别"], F(row["数量"])
            if kind == "排放":
                assert row["产品或物质"] in ("CO2", "CO2e") and row["单位"] == "kg"
                own += amount * per
            elif kind != "产出":
                a = {"cut-off": F(1), "cff": F(row.get("份额") or "0.5"), "avoided": F(0)}[self.method]
                counted = {"投入": F(1), "再生投入": a, "末端回收": 1 - a, "替代": a - 1}[kind]
                stage = STAGES[row["阶段"]]
                amount *= self.size(row["单位"]) * per
                self.buy(inputs, stage, company, row["产品或物质"], row.get("供应来源"), amount * counted)
                if kind == "再生投入":
                    virgin = amount * (1 - a) * F(row["质量系数"] or 1)
                    self.buy(inputs, stage, company, row["原生材料"], row["原生材料来源"], virgin)
        return own, inputs, first["数据类型"] == "初级"

    def buy(self, inputs, stage, company, product, provider, amount):
        if amount:
            own = not provider or provider.startswith("sites")
            part = provider if provider and (provider == "factor" or provider.startswith("sites")) else ""
            inputs.append((stage, self.want(("" if part == "factor" else company if own else provider, product, part)), amount))

    @staticmethod
    def size(unit):
        """Everything is solved in kg, pieces, kWh and t·km."""
        return MASS.get(unit, F(1))

    def of_sites(self, company, product, part):
        made, emitted = F(0), F(0)
        for site, products in MADE[company].items():
            if product not in products:
                continue
            made += products[product]
            share = products[product] / sum(products.values())  # of all examples by quantity
            for _, code in PARTS[part]:
                emitted += (self.sums.get((site, code)) or F(0)) * 1000 * share
        tonnes = product in TONNES
        return emitted / made / (1000 if tonnes else 1), [], True

    def solve(self, root):
        """Footprints of all products that supply the root, by elimination; and how much of each the root needs."""
        self.want(root)
        keys = list(self.equations)
        number = {key: i for i, key in enumerate(keys)}
        size = len(keys)
        matrix = [[F(0)] * size for _ in keys]  # row i: x_i − Σ a_ij x_j = own_i
        for i, key in enumerate(keys):
            matrix[i][i] += 1
            for _, supplier, amount in self.equations[key][1]:
                matrix[i][number[supplier]] -= amount
        own = [self.equations[key][0] for key in keys]
        footprints = eliminate(matrix, own)
        unit = [F(int(key == root)) for key in keys]
        needed = eliminate([list(column) for column in zip(*matrix)], unit)
        stages = defaultdict(F)
        for stage, supplier, amount in self.equations[root][1]:
            stages[stage] += amount * footprints[number[supplier]]
        stages["production"] += own[number[root]]
        parts = [(abs(needed[i] * own[i]), self.equations[key][2]) for i, key in enumerate(keys)]
        primary = sum(value for value, primary in parts if primary) / sum(value for value, _ in parts)
        return footprints[number[root]], stages, primary


def eliminate(matrix, right):
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    size = len(rows)
    for i in range(size):
        pivot = next(r for r in range(i, size) if rows[r][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i and rows[r][i]:
                by = rows[r][i] / rows[i][i]
                rows[r] = [x - by * y if y else x for x, y in zip(rows[r], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


TABLES = tables()
MADE = production()
TONNES = {row[0] for folder in (base.ALLIANCE, LOOP) for row in csv.reader(base.decode(folder / "products.csv").splitlines()) if row[4] == "t"}


def main():
    with open(base.HERE / "footprint-2025.csv", "w", encoding="utf-8", newline="") as out:
        out.write("product,method,part,value\n")
        for company, product in (("EX-COOL", "COOL-FRIDGE"), ("EX-COOL", "COOL-HX"), ("EX-ROLL", "ROLL-STRIP"), ("EX-SMELT", "SMELT-INGOT"), ("EX-STEEL", "STEEL-BILLET")):
            for method in ("cut-off", "cff", "avoided"):
                total, stages, primary = Network(method).solve((company, product, ""))
                scale = 1000 if product in TONNES else 1  # solved per kg
                parts = {"total": total * scale, "primaryDataShare": primary} | {f"stage:{name}": value * scale for name, value in stages.items()}
                for part, value in parts.items():
                    out.write(f"{product},{method},{part},{float(value)!r}\n")


if __name__ == "__main__":
    main()
