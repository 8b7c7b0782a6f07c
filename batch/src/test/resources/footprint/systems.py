#!/usr/bin/env python3
"""Product systems in openLCA JSON-LD, and their footprints by another way.

    systems.py generate    writes systems/NN.zip, the same ones every time
    systems.py solve       reads systems/*.zip and writes expected.csv

`solve` shares no code with the product: it reads the archives itself, builds the technosphere A, the biosphere B and the
characterisation C as full matrices and solves A' x = (C B)' by LU (LAPACK through SciPy). A row of expected.csv is one
product in one category: cut-off counts nothing of avoided products, cff half of them (A = 0.5), avoided all.
Needs python3 with numpy and scipy; the tests only read the files.
"""
import csv
import json
import pathlib
import random
import uuid
import zipfile

HERE = pathlib.Path(__file__).parent
SYSTEMS = 60
AVOIDED = {"cut-off": 0.0, "cff": 0.5, "avoided": 1.0}


# Solving


def documents(archive, folder):
    for name in sorted(archive.namelist()):
        if name.startswith(folder + "/") and name.endswith(".json"):
            yield json.loads(archive.read(name))


def read(path):
    with zipfile.ZipFile(path) as archive:
        unit = {}  # (flow property, unit) -> size in reference units
        for group in documents(archive, "unit_groups"):
            for each in group["units"]:
                unit[group["@id"], each["@id"]] = each["conversionFactor"]
        group_of = {p["@id"]: p["unitGroup"]["@id"] for p in documents(archive, "flow_properties")}
        flows = {flow["@id"]: flow for flow in documents(archive, "flows")}
        processes = list(documents(archive, "processes"))
        categories = list(documents(archive, "lcia_categories"))

    def size(exchange):
        flow = flows[exchange["flow"]["@id"]]
        factors = {p["flowProperty"]["@id"]: p["conversionFactor"] for p in flow["flowProperties"]}
        reference = next(p["flowProperty"]["@id"] for p in flow["flowProperties"] if p.get("isRefFlowProperty"))
        used = exchange.get("flowProperty", {}).get("@id", reference)
        of_unit = unit[group_of[used], exchange["unit"]["@id"]] if "unit" in exchange else 1.0
        return of_unit / factors[used]

    return processes, flows, categories, size


def is_output(exchange, flows):
    kind = flows[exchange["flow"]["@id"]]["flowType"]
    if kind == "ELEMENTARY_FLOW" or exchange.get("isAvoidedProduct"):
        return False
    return exchange.get("isInput", False) == (kind == "WASTE_FLOW")


def share(process, flow, exchange, alone):
    if alone:
        return 1.0
    method = process["defaultAllocationMethod"]
    for factor in process["allocationFactors"]:
        if factor["allocationType"] != method or factor["product"]["@id"] != flow:
            continue
        if method != "CAUSAL_ALLOCATION" or factor["exchange"]["internalId"] == exchange["internalId"]:
            return factor["value"]
    return 0.0


def solve(path):
    import numpy
    from scipy.linalg import lu_factor, lu_solve

    processes, flows, categories, size = read(path)
    products = [
        (process["@id"], exchange["flow"]["@id"])
        for process in processes
        for exchange in process["exchanges"]
        if is_output(exchange, flows)
    ]
    number = {product: i for i, product in enumerate(products)}
    elementary = sorted(flow for flow in flows if flows[flow]["flowType"] == "ELEMENTARY_FLOW")
    row_of = {flow: i for i, flow in enumerate(elementary)}
    characterisation = numpy.zeros((len(categories), len(elementary)))
    for i, category in enumerate(categories):
        for factor in category["impactFactors"]:
            if factor["flow"]["@id"] in row_of:
                characterisation[i, row_of[factor["flow"]["@id"]]] = factor["value"] / size(factor)
    name = {process["@id"]: process["name"] for process in processes}
    results = {}
    for method, part in AVOIDED.items():
        technosphere = numpy.zeros((len(products), len(products)))
        biosphere = numpy.zeros((len(elementary), len(products)))
        for process in processes:
            outputs = [e for e in process["exchanges"] if is_output(e, flows)]
            for output in outputs:
                flow = output["flow"]["@id"]
                column = number[process["@id"], flow]
                technosphere[column, column] += output["amount"] * size(output)
                for exchange in process["exchanges"]:
                    if is_output(exchange, flows):
                        continue
                    amount = exchange["amount"] * size(exchange) * share(process, flow, exchange, len(outputs) == 1)
                    used = exchange["flow"]["@id"]
                    if flows[used]["flowType"] == "ELEMENTARY_FLOW":
                        biosphere[row_of[used], column] += amount
                        continue
                    provider = exchange.get("defaultProvider", {}).get("@id")
                    if provider is None:
                        provider = next(p for p, f in products if f == used)
                    supplier = number[provider, used]
                    technosphere[supplier, column] += amount * part if exchange.get("isAvoidedProduct") else -amount
        factors = lu_factor(technosphere)
        own = (characterisation @ biosphere).T
        impact = lu_solve(factors, own, trans=1)
        for _ in range(3):  # refined with residuals of more digits, so that small footprints have theirs right as well
            residual = own.astype(numpy.longdouble) - technosphere.T.astype(numpy.longdouble) @ impact
            impact = impact + lu_solve(factors, residual.astype(float), trans=1)
        for i, category in enumerate(categories):
            for (process, flow), column in number.items():
                key = name[process], flows[flow]["name"], category["name"]
                results.setdefault(key, []).append(repr(float(impact[column, i])))
    return results


# Generating


class Maker:
    def __init__(self, seed):
        self.draw = random.Random(seed)
        self.seed = seed
        self.files = {}
        self.units()

    def id(self, name):
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"greenloop/{self.seed}/{name}"))

    def ref(self, kind, name):
        return {"@type": kind, "@id": self.id(name), "name": name}

    def put(self, folder, kind, name, **rest):
        self.files[f"{folder}/{self.id(name)}.json"] = {**self.ref(kind, name), "version": "01.00.000", **rest}

    def units(self):
        self.groups = {
            "mass": {"kg": 1.0, "g": 0.001, "t": 1000.0},
            "energy": {"MJ": 1.0, "kWh": 3.6, "GJ": 1000.0},
            "items": {"Item(s)": 1.0, "Dozen(s)": 12.0},
        }
        for group, units in self.groups.items():
            self.put(
                "unit_groups",
                "UnitGroup",
                group + " units",
                units=[
                    {**self.ref("Unit", unit), "conversionFactor": size, "isRefUnit": size == 1.0}
                    for unit, size in units.items()
                ],
            )
            self.put(
                "flow_properties", "FlowProperty", group, flowPropertyType="PHYSICAL_QUANTITY",
                unitGroup=self.ref("UnitGroup", group + " units"),
            )

    def flow(self, name, kind, properties):
        self.properties[name] = properties
        self.kinds[name] = kind
        self.put(
            "flows", "Flow", name, flowType=kind,
            flowProperties=[
                {"@type": "FlowPropertyFactor", "flowProperty": self.ref("FlowProperty", each),
                 "conversionFactor": factor, "isRefFlowProperty": i == 0}
                for i, (each, factor) in enumerate(properties.items())
            ],
        )

    def exchange(self, number, flow, amount, **rest):
        """An amount in the reference unit of its flow, written in some unit of some flow property of it."""
        properties = self.properties[flow]
        used = self.draw.choice(list(properties))
        unit, size = self.draw.choice(list(self.groups[used].items()))
        exchange = {
            "@type": "Exchange", "internalId": number, "amount": amount * properties[used] / size,
            "flow": {**self.ref("Flow", flow), "flowType": self.kinds[flow]}, **rest,
        }
        if used != next(iter(properties)) or self.draw.random() < 0.9:
            exchange["flowProperty"] = self.ref("FlowProperty", used)
            exchange["unit"] = self.ref("Unit", unit)
        else:
            exchange["amount"] = amount
        return exchange

    def amount(self, low, high):
        return float(f"{10 ** self.draw.uniform(low, high):.6g}")

    def make(self):
        draw = self.draw
        size = draw.choice([3, 5, 8, 12, 20])
        self.properties, self.kinds = {}, {}
        for i in range(size):
            group = draw.choice(["mass", "energy", "items"])
            properties = {group: 1.0}
            if group == "mass" and draw.random() < 0.5:
                properties["energy"] = float(f"{draw.uniform(5, 45):.4g}")
            self.flow(f"product {i}", "PRODUCT_FLOW", properties)
        wastes = max(1, size // 6)
        for i in range(wastes):
            self.flow(f"waste {i}", "WASTE_FLOW", {"mass": 1.0})
        gases = ["Carbon dioxide, fossil", "Methane, fossil", "Uptake of carbon dioxide", "Coal, in ground", "Unknown vapour"]
        for gas in gases:
            self.flow(gas, "ELEMENTARY_FLOW", {"mass": 1.0})
        # Some products have a second maker; some processes make two or three products.
        processes, free = [], [f"product {i}" for i in range(size)]
        while free:
            count = draw.choice([1, 1, 1, 2, 3])
            processes.append(free[:count])
            free = free[count:]
        for _ in range(size // 5):
            processes.append([f"product {draw.randrange(size)}"])
        makers = {}
        for i, outputs in enumerate(processes):
            for output in outputs:
                makers.setdefault(output, []).append(f"process {i}")
        for i, outputs in enumerate(processes):
            self.process(f"process {i}", outputs, makers, size, wastes, gases)
        for i in range(wastes):
            self.treatment(i, makers, size)
        self.categories(gases)
        self.files["olca-schema.json"] = {"version": 2}
        return self.files

    def process(self, name, outputs, makers, size, wastes, gases):
        draw = self.draw
        exchanges = []
        for i, output in enumerate(outputs):
            exchanges.append(
                self.exchange(i + 1, output, self.amount(-1, 3), isInput=False, isQuantitativeReference=i == 0)
            )
        reference = self.reference(exchanges[0])
        for _ in range(draw.randrange(1, 5)):
            bought = self.other(outputs, size)
            amount = reference * self.amount(-3, -0.9)
            self.link(exchanges, bought, amount, makers, isInput=True)
        if draw.random() < 0.3:
            self.link(exchanges, outputs[0], reference * draw.uniform(0.01, 0.3), makers, isInput=True, own=name)
        if draw.random() < 0.4:
            avoided = self.other(outputs, size)
            self.link(exchanges, avoided, reference * self.amount(-2, -0.5), makers, isInput=True, isAvoidedProduct=True)
        if draw.random() < 0.5:
            waste = draw.randrange(wastes)
            exchanges.append(
                self.exchange(len(exchanges) + 1, f"waste {waste}", reference * self.amount(-3, -1), isInput=False,
                              defaultProvider=self.ref("Process", f"treatment {waste}"))
            )
        self.emit(exchanges, reference, gases)
        document = dict(processType="UNIT_PROCESS", exchanges=exchanges, lastInternalId=len(exchanges))
        if len(outputs) > 1:
            document.update(self.allocation(outputs, exchanges))
        self.put("processes", "Process", name, **document)

    def other(self, outputs, size):
        """A product of another process: of its own a process uses a part of what it makes, below."""
        others = [name for name in (f"product {i}" for i in range(size)) if name not in outputs]
        return self.draw.choice(others) if others else None

    def treatment(self, i, makers, size):
        exchanges = [
            self.exchange(1, f"waste {i}", self.amount(0, 2), isInput=True, isQuantitativeReference=True)
        ]
        reference = self.reference(exchanges[0])
        self.link(exchanges, f"product {self.draw.randrange(size)}", reference * self.amount(-3, -1), makers, isInput=True)
        self.link(exchanges, f"product {self.draw.randrange(size)}", reference * self.amount(-2, -0.5), makers,
                  isInput=True, isAvoidedProduct=True)
        exchanges.append(
            self.exchange(len(exchanges) + 1, "Carbon dioxide, fossil", reference * self.amount(-1, 0.5), isInput=False)
        )
        self.put("processes", "Process", f"treatment {i}", processType="UNIT_PROCESS", exchanges=exchanges)

    def reference(self, exchange):
        flow = next(name for name in self.properties if self.id(name) == exchange["flow"]["@id"])
        if "unit" not in exchange:
            return exchange["amount"]
        used = exchange["flowProperty"]["name"]
        return exchange["amount"] * self.groups[used][exchange["unit"]["name"]] / self.properties[flow][used]

    def link(self, exchanges, product, amount, makers, own=None, **rest):
        if product is None:
            return
        known = makers[product]
        if own:
            rest["defaultProvider"] = self.ref("Process", own)
        elif len(known) > 1 or self.draw.random() < 0.7:
            rest["defaultProvider"] = self.ref("Process", self.draw.choice(known))
        exchange = self.exchange(len(exchanges) + 1, product, amount, **rest)
        if self.draw.random() < 0.5:
            exchange["uncertainty"] = {
                "@type": "Uncertainty", "distributionType": "LOG_NORMAL_DISTRIBUTION",
                "geomMean": exchange["amount"], "geomSd": float(f"{self.draw.uniform(1, 1.5):.4g}"),
            }
        exchanges.append(exchange)

    def emit(self, exchanges, reference, gases):
        for gas in gases:
            if self.draw.random() < 0.5:
                taken = gas in ("Uptake of carbon dioxide", "Coal, in ground")
                exchanges.append(
                    self.exchange(len(exchanges) + 1, gas, reference * self.amount(-3, 1), isInput=taken)
                )

    def allocation(self, outputs, exchanges):
        method = self.draw.choice(["PHYSICAL_ALLOCATION", "ECONOMIC_ALLOCATION", "CAUSAL_ALLOCATION"])
        factors = []
        # The other methods stand there as well and must not be used.
        for kind in ("PHYSICAL_ALLOCATION", "ECONOMIC_ALLOCATION", "CAUSAL_ALLOCATION"):
            parts = exchanges[len(outputs):] if kind == "CAUSAL_ALLOCATION" else [None]
            for exchange in parts:
                weights = [self.draw.randrange(1, 100) for _ in outputs]
                for output, weight in zip(outputs, weights):
                    factor = {"@type": "AllocationFactor", "allocationType": kind, "product": self.ref("Flow", output),
                              "value": weight / sum(weights)}
                    if exchange:
                        factor["exchange"] = {"@type": "ExchangeRef", "internalId": exchange["internalId"]}
                    factors.append(factor)
        return dict(defaultAllocationMethod=method, allocationFactors=factors)

    def categories(self, gases):
        climate = {gases[0]: 1.0, gases[1]: 29.8, gases[2]: -1.0}
        resources = {gases[3]: 28.0}
        for name, unit, factors in (("climate change", "kg CO2 eq", climate), ("fossil resources", "MJ", resources)):
            listed = []
            for flow, value in factors.items():
                of_unit, size = self.draw.choice(list(self.groups["mass"].items()))
                listed.append({
                    "@type": "ImpactFactor", "flow": self.ref("Flow", flow), "value": value * size,
                    "unit": self.ref("Unit", of_unit), "flowProperty": self.ref("FlowProperty", "mass"),
                })
            self.put("lcia_categories", "ImpactCategory", name, refUnit=unit, impactFactors=listed)
        self.put("lcia_methods", "ImpactMethod", "method",
                 impactCategories=[self.ref("ImpactCategory", name) for name in ("climate change", "fossil resources")])


def generate():
    folder = HERE / "systems"
    folder.mkdir(exist_ok=True)
    for seed in range(SYSTEMS):
        with zipfile.ZipFile(folder / f"{seed:02}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, document in sorted(Maker(seed).make().items()):
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, json.dumps(document))


def write_expected():
    with open(HERE / "expected.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["system", "process", "product", "category", *AVOIDED])
        for path in sorted((HERE / "systems").glob("*.zip")):
            for key, values in solve(path).items():
                writer.writerow([path.stem, *key, *values])


if __name__ == "__main__":
    import sys

    {"generate": generate, "solve": write_expected}[sys.argv[1]]()
