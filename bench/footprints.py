#!/usr/bin/env python3
"""Solves the network that FootprintBench wrote, with SciPy, and compares.

    bench/footprints.py FOLDER [lu|sweep]

FOLDER holds processes.csv (process,reference), inputs.csv (process,product,amount), emissions.csv (process,flow,amount),
factors.csv (flow,factor) and footprints.csv (product,footprint,error bound). `lu` factorises the transposed technosphere
(SuperLU) and fails where a footprint differs by more than 1e-9 of itself; `sweep` only times Jacobi sweeps of the same
system to 1e-12, for sizes that no factorisation reaches. Shares no code with the product.
"""
import csv
import sys
import time

import numpy
from scipy.sparse import coo_matrix, diags
from scipy.sparse.linalg import splu

LIMIT = 1e-9


def rows(folder, name):
    with open(f"{folder}/{name}.csv", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def main():
    folder = sys.argv[1]
    way = sys.argv[2] if len(sys.argv) > 2 else "lu"
    reference = {process: float(amount) for process, amount in rows(folder, "processes")}
    number = {process: i for i, process in enumerate(reference)}
    size = len(number)
    net = numpy.array(list(reference.values()))
    users, suppliers, amounts = [], [], []
    for process, product, amount in rows(folder, "inputs"):
        users.append(number[process])
        suppliers.append(number[product])
        amounts.append(float(amount))
    inputs = coo_matrix((amounts, (users, suppliers)), shape=(size, size)).tocsr()
    factor = {flow: float(value) for flow, value in rows(folder, "factors")}
    own = numpy.zeros(size)
    for process, flow, amount in rows(folder, "emissions"):
        own[number[process]] += factor.get(flow, 0.0) * float(amount)

    before = time.process_time()  # of the processor
    if way == "lu":
        # Rows and columns to the size of the footprints' own parts first, so that units do not decide over pivots.
        scale = numpy.where(own != 0, abs(own) / net, 1.0)
        matrix = (diags(net) - inputs).tocsc()
        scaled = (diags(1 / (net * scale)) @ matrix @ diags(scale)).tocsc()
        factors = splu(scaled)
        footprint = scale * factors.solve(own / (net * scale))
        print(f"SciPy LU, processor {time.process_time() - before:.3f} s, {factors.L.nnz + factors.U.nnz} entries")
    else:
        footprint, sweeps = own / net, 0
        while True:
            better = (own + inputs @ footprint) / net
            sweeps += 1
            change = numpy.max(abs(better - footprint) / numpy.maximum(abs(better), 1e-300))
            footprint = better
            if change < 1e-12 or sweeps == 1000:
                break
        print(f"SciPy {sweeps} Jacobi sweeps, processor {time.process_time() - before:.3f} s")

    worst, unknown, compared = 0.0, 0, 0
    for product, value, _ in rows(folder, "footprints"):
        if value == "NaN":
            unknown += 1
            continue
        expected = footprint[number[product]]
        worst = max(worst, abs(float(value) - expected) / max(abs(expected), 1e-300))
        compared += 1
    print(f"{compared} footprints compared, {unknown} unknown, largest relative difference {worst:.1e}")
    if compared == 0 or worst > LIMIT:
        sys.exit(f"differs by more than {LIMIT}")


if __name__ == "__main__":
    main()
