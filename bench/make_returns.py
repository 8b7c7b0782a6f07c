"""A month of returned appliances for bench/custody.sh: consignments with ticket, invoice and photo, every tenth handed on, dismantled by the
hundred, their aluminium melted. Beside them honest lookalikes, so that whatever looks for claims made twice has something to look at: loads of the
same weight on the same vehicle three hours later, and invoices that settle a hundred deliveries.

    python3 bench/make_returns.py CONSIGNMENTS FOLDER

Prints nothing; the same bytes every time.
"""

import hashlib
import sys
from pathlib import Path

COLLECTOR, DISMANTLER, SMELTER = "COLLECT-1", "DISMANTLE-1", "SMELT-1"
MONTH = "2025-01"
VEHICLES = 2000
BATCH = 100
SHARE_HANDED_ON = 10
INVOICE = 100
FILE = 250_000


def number(i, width):
    return str(i).zfill(width)


def grams(value):
    return f"{value / 1000:.3f}"


def day(i, count, first, last):
    return f"{MONTH}-{first + i * (last - first + 1) // count:02d}"


def net_of(i):
    return 40_000 + (i * 7919) % 30_000


def returns(first, last, count, out):
    header = "站点,月份,日期,回收单号,批次号,来源类型,来源,产品类别,产品品种,生产企业,品牌,电池类型,件数,材料,净重(kg),毛重,皮重,磅单号,车牌号,过磅时间,发票号,发票重量,照片,数据质量等级"
    out.write(header + "\n")
    for i in range(first, last):
        net = net_of(i)
        tare = 8_200_000
        date = day(i, count, 1, 10)
        minute = 12 * (i // VEHICLES % 50)
        time = f"{date} {8 + minute // 60:02d}:{minute % 60:02d}"
        vehicle = "粤E" + number(10_000 + i % VEHICLES, 5)
        photo = hashlib.sha256(f"photo {i}".encode()).hexdigest()
        lot = "C" + number(i, 7)
        out.write(
            f"{COLLECTOR},{MONTH},{date},R{number(i, 7)},{lot},居民,,家电,电冰箱,EX-COOL,示例冷暖,,1,电冰箱,"
            f"{grams(net)},{grams(tare + net)},{grams(tare)},BD-{number(i, 7)},{vehicle},{time},FP-{number(i, 7)},{grams(net)},{photo},1\n"
        )


def handovers(count, out):
    """Deliveries of one invoice state its sum each."""
    out.write("站点,月份,日期,交接单号,交出站点,交接原因,来源批次,交出重量,批次号,材料,净重(kg),发票号,发票重量,数据质量等级\n")
    taken = list(range(0, count, SHARE_HANDED_ON))
    for at, i in enumerate(taken):
        settled = taken[at - at % INVOICE : at - at % INVOICE + INVOICE]
        total = grams(sum(map(net_of, settled)))
        net = grams(net_of(i))
        out.write(
            f"{DISMANTLER},{MONTH},{day(at, len(taken), 11, 15)},H{number(i, 7)},{COLLECTOR},销售,C{number(i, 7)},{net},"
            f"D{number(i, 7)},电冰箱,{net},JS-{number(at // INVOICE, 5)},{total},1\n"
        )
    return taken


def batches(taken):
    return [taken[start : start + BATCH] for start in range(0, len(taken), BATCH)]


def treatments(taken, out):
    out.write("站点,月份,日期,处理批号,处理工艺,行类型,去向,批次号,材料,净重(kg),数据质量等级\n")
    for run, lots in enumerate(batches(taken)):
        date = day(run, len(taken) // BATCH + 1, 16, 20)
        total = sum(map(net_of, lots))
        aluminium = total // 20
        name = f"{DISMANTLER},{MONTH},{date},T{number(run, 5)},拆解"
        for i in lots:
            out.write(f"{name},投入,,D{number(i, 7)},,{grams(net_of(i))},1\n")
        out.write(f"{name},产出,库存,A{number(run, 5)},废铝,{grams(aluminium)},1\n")
        out.write(f"{name},产出,库存,F{number(run, 5)},轻薄料,{grams(total - aluminium)},1\n")


def sales(taken, out):
    out.write("站点,月份,日期,交接单号,交出站点,交接原因,来源批次,交出重量,批次号,材料,净重(kg),数据质量等级\n")
    for run, lots in enumerate(batches(taken)):
        mass = grams(sum(map(net_of, lots)) // 20)
        date = day(run, len(taken) // BATCH + 1, 21, 25)
        out.write(f"{SMELTER},{MONTH},{date},S{number(run, 5)},{DISMANTLER},销售,A{number(run, 5)},{mass},M{number(run, 5)},废铝,{mass},1\n")


def melts(taken, out):
    out.write("站点,月份,日期,处理批号,处理工艺,行类型,去向,批次号,材料,净重(kg),数据质量等级\n")
    runs = list(enumerate(batches(taken)))
    for start in range(0, len(runs), 10):
        masses = [(run, sum(map(net_of, lots)) // 20) for run, lots in runs[start : start + 10]]
        name = f"{SMELTER},{MONTH},{MONTH}-27,Y{number(start // 10, 4)},再生铝熔炼"
        for run, mass in masses:
            out.write(f"{name},投入,,M{number(run, 5)},,{grams(mass)},1\n")
        out.write(f"{name},产出,再生利用,I{number(start // 10, 4)},再生铝锭,{grams(sum(mass for _, mass in masses) * 96 // 100)},1\n")


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)

    def write(name, rows, *more):
        with open(folder / name, "w", encoding="utf-8") as out:
            return rows(*more, out)

    for part, first in enumerate(range(0, count, FILE)):
        write(f"returns-{part}-EX-COLLECT.csv", returns, first, min(first + FILE, count), count)
    taken = write("handovers-EX-DISMANTLE.csv", handovers, count)
    write("treatments-EX-DISMANTLE.csv", treatments, taken)
    write("handovers-EX-SMELT.csv", sales, taken)
    write("treatments-EX-SMELT.csv", melts, taken)


if __name__ == "__main__":
    main()
