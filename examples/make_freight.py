"""Freight legs, hubs and fleets of the example alliance; called by make-alliance.py.

EX-COOL runs the trucks of COOL-2 and carries for its other sites and for KITCHEN-1; the others buy transport by road, rail,
river, sea and air. Written as four clerks would write it. All figures are invented.
"""
from decimal import ROUND_HALF_EVEN, Decimal as D

YEAR = 2025
MONTHS = range(1, 13)


def rounded(value, decimals):
    return value.quantize(D(1).scaleb(-decimals), ROUND_HALF_EVEN)


def legs_of_cool(noise):
    """COOL-2 owns the trucks: it reports them as its own, COOL-1 and COOL-3 as arranged with COOL-2."""
    rows = []
    for month in MONTHS:
        when = f"{YEAR}年{month}月"

        def add(number, site, role, mode, vehicle, energy, tonnes, km, **more):
            key = f"freight/{site}/{number}/{month}"
            mass = rounded(D(tonnes) * noise(key, "0.2"), 3)
            row = dict(site=site, month=when, role=role, mode=mode, vehicle=vehicle, energy=energy, mass=mass, distance=km, kind="SFD",
                       evidence=f"{site}-YD-{YEAR}{month:02}-{number:02}", tier=2) | more
            rows.append(row)
            return row

        add(1, "COOL-2", "自营", "公路", "重型货车", "柴油", 118, 640, run=710, empty=rounded(D(150) * noise(f"empty/{month}", "0.3"), 0), drop="是", tier=1)
        shared = rounded(D("9.4") * noise(f"small/{month}", "0.2"), 3)
        add(2, "COOL-2", "自营", "公路", "轻型货车", "纯电动", 8, 46, mass=shared, run=120, empty=38, joint="是", night="是",
            fuel="电力", fuel_quantity=rounded(D("61.5") * noise(f"power/{month}", "0.1"), 1), fuel_unit="kWh", trip=rounded(shared * 46 + D("212.5"), 3), tier=1)
        add(3, "COOL-2", "自营", "公路", "中型货车", "柴油", 22, 180, fuel="0号柴油", fuel_quantity=rounded(D("52") * noise(f"diesel/{month}", "0.1"), 1), fuel_unit="L", tier=1)
        # COOL-1 has COOL-2 carry: the same truck and way, seen from the other side.
        own_evidence = f"COOL-1-YD-{YEAR}{month:02}-01"
        carried = add(4, "COOL-2", "自营", "公路", "重型货车", "柴油", 64, 415, evidence=own_evidence, run=415, empty=0, tier=1)
        add(1, "COOL-1", "转包", "公路", "重型货车", "柴油", 64, 415, mass=carried["mass"], counterparty="COOL-2")
        # And KITCHEN-1, a neighbour in the park, of another company.
        add(5, "COOL-2", "自营", "公路", "重型冷链货车", "柴油", 14, 260, mass=mass_of_kitchen(1, 14, month, noise), run=300, empty=40, tier=1)
        add(2, "COOL-1", "采购运输", "铁路", "铁路运输", "", 310, 1850, tier=2)
        add(3, "COOL-1", "下游运输", "海运", "沿海远洋集装箱船", "", 205, "", kind="GCD", origin=("22.49", "113.87"), destination=("1.26", "103.82"))
        add(1, "COOL-3", "采购运输", "内河", "内河集装箱船", "", 96, 130)
        add(2, "COOL-3", "采购运输", "公路", "", "天然气", 31, 220)
    return rows


def mass_of_kitchen(number, tonnes, month, noise):
    return rounded(D(tonnes) * noise(f"freight/KITCHEN-1/{number}/{month}", "0.2"), 3)


def legs_of_kitchen(noise):
    """KITCHEN-1 buys from COOL-2, from a carrier outside of the register, and leaves a leg to its customer."""
    for month in MONTHS:
        for number, (role, mode, vehicle, energy, tonnes, km, other) in enumerate(
                [("upstream", "road", "TRUCK_HEAVY_REFRIGERATED", "diesel", 14, 260, "COOL-2"), ("upstream", "road", "TRUCK_LIGHT", "battery_electric", 3, 35, ""),
                 ("downstream", "road", "TRUCK_MEDIUM", "diesel", 41, 190, "")], 1):
            yield dict(site="KITCHEN-1", month=f"{YEAR}-{month:02}", role=role, mode=mode, vehicle=vehicle, energy=energy,
                       mass=mass_of_kitchen(number, tonnes, month, noise), distance=km, kind="SFD", counterparty=other,
                       evidence=f"K1-{YEAR}{month:02}-{number}", tier=2)


def legs_of_term(noise):
    """Phones by air and sea; British factors for the last leg to a customer there."""
    for month in MONTHS:
        for number, (site, role, mode, vehicle, energy, kg, km, origin, destination) in enumerate(
                [("TERM-1", "downstream", "air", "", "", 42000, "", ("22.63", "113.81"), ("51.47", "-0.45")),
                 ("TERM-1", "downstream", "road", "GB_HGV_ALL", "diesel", 42000, 180, None, None),
                 ("TERM-1", "downstream", "sea", "SEA_CONTAINER", "", 88000, 18600, None, None),
                 ("TERM-2", "upstream", "road", "TRUCK_LIGHT", "gasoline", 6100, 64, None, None),
                 ("TERM-2", "downstream", "rail", "", "", 15500, 9900, None, None)], 1):
            yield dict(site=site, month=f"{YEAR}/{month:02}", role=role, mode=mode, vehicle=vehicle, energy=energy,
                       mass=rounded(D(kg) * noise(f"freight/{site}/{number}/{month}", "0.25"), 0), distance=km, kind="GCD" if origin else "SFD",
                       origin=origin, destination=destination, evidence=f"AWB-{YEAR}{month:02}-{number}", tier=2)


COLUMNS = "site month role mode vehicle energy mass distance kind run empty joint drop night fuel fuel_quantity fuel_unit trip counterparty evidence tier".split()
PLACES = ["origin_latitude", "origin_longitude", "destination_latitude", "destination_longitude"]
ZH = dict(site="站点", month="月份", role="承运关系", mode="运输方式", vehicle="车型", energy="能源类型", mass="货物质量(t)", distance="距离(km)", kind="距离类型",
          origin_latitude="起点纬度", origin_longitude="起点经度", destination_latitude="终点纬度", destination_longitude="终点经度", run="行驶里程", empty="空驶里程",
          joint="共同配送", drop="甩挂运输", night="夜间配送", fuel="实测能源", fuel_quantity="实测能耗", fuel_unit="能耗单位", trip="车次周转量", counterparty="承运站点",
          evidence="运单号", tier="数据质量等级")
EN = dict(mass="mass(t)", kind="distance type", evidence="waybill", counterparty="performing site")


def cells(row, columns):
    places = dict(zip(PLACES, [*(row.get("origin") or ("", "")), *(row.get("destination") or ("", ""))]))
    return [places[c] if c in places else row.get(c, "") for c in columns]


def fleet(noise):
    """Vehicles of COOL-2: diesel trucks give way to electric vans over the year."""
    rows = []
    for month in MONTHS:
        when = f"{YEAR}年{month}月"
        bought = 1 if month % 3 == 0 else 0
        rows.append(["COOL-2", when, "柴油", "否", 26 - month // 3, 0, 0, 0])
        rows.append(["COOL-2", when, "柴油", "是", 3, 0, 1 if month == 7 else 0, 0])
        rows.append(["COOL-2", when, "纯电动", "否", 8 + 2 * (month // 3), bought, bought, 12 + month // 6])
        rows.append(["COOL-2", when, "插电式混合动力", "否", 2, 0, 0, 0])
    return rows


def hubs_of_cool(noise):
    """COOL-2 runs a distribution centre and a cold store; COOL-1 has goods handled there, and in a cold store of somebody outside of the register."""
    rows = []
    for month in MONTHS:
        when = f"{YEAR}年{month}月"

        def some(name, value, spread, decimals):
            return rounded(D(value) * noise(f"hub/{name}/{month}", spread), decimals)

        own = some("share", 310, "0.2", 3)
        power = some("share power", 2150, "0.1", 0)
        rows += [
            ["COOL-2", when, "DC-1", "中转", "自营", some("dc", 1480, "0.2", 3), some("dc power", 9600, "0.1", 0), "0号柴油", some("dc diesel", 210, "0.1", 1), "L", "", "", "", f"DC-{month:02}-1", 1],
            ["COOL-2", when, "DC-1", "中转", "自营", 0, "", "天然气", some("dc gas", 640, "0.3", 1), "m3", "", "", "", f"DC-{month:02}-2", 1],
            ["COOL-2", when, "COLD-1", "冷库", "自营", some("cold", 265, "0.2", 3), some("cold power", 18200, "0.1", 0), "", "", "", "R410A" if month % 4 == 0 else "", "2.5" if month % 4 == 0 else "", "", "", 1],
            ["COOL-2", when, "DC-1", "中转", "自营", own, power, "", "", "", "", "", "", f"DC-{month:02}-COOL-1", 1],
            ["COOL-1", when, "COOL-2-DC", "中转", "采购仓储", own, power, "", "", "", "", "", "COOL-2", "", 2],
            ["COOL-1", when, "NANSHA", "冷库", "采购仓储", some("nansha", 88, "0.2", 3), some("nansha power", 7300, "0.1", 0), "", "", "", "R22" if month == 6 else "", "1.2" if month == 6 else "", "", "", 2],
        ]
    return rows


def hubs_of_kitchen(noise):
    """Masses in kg, power in MWh; the heat of an importer's warehouse; nothing went out in February."""
    for month in MONTHS:
        kilograms = 0 if month == 2 else rounded(D(96000) * noise(f"hub/importer/{month}", "0.2"), 0)
        yield ["KITCHEN-1", f"{YEAR}-{month:02}", "IMPORTER", "ambient warehouse", "downstream", kilograms, rounded(D("3.4") * noise(f"hub/importer power/{month}", "0.1"), 3),
               "heat", rounded(D(14) * noise(f"hub/importer heat/{month}", "0.2"), 2), "GJ"]


def write_all(write, noise):
    columns = COLUMNS[:9] + PLACES + COLUMNS[9:]
    write("freight-EX-COOL.csv", [ZH[c] for c in columns], [cells(row, columns) for row in legs_of_cool(noise)], encoding="utf-8-sig", eol="\r\n")
    short = COLUMNS[:9] + COLUMNS[18:]
    write("freight-EX-KITCHEN.csv", [EN.get(c, c) for c in short], [cells(row, short) for row in legs_of_kitchen(noise)])
    term = COLUMNS[:9] + PLACES + COLUMNS[19:]
    write("freight-EX-TERM.csv", [(EN | dict(mass="mass(kg)")).get(c, c.replace("_", " ") if c in PLACES else c) for c in term],
          [cells(row, term) for row in legs_of_term(noise)])
    write("hubs-EX-COOL.csv", ["站点", "月份", "物流站点代码", "物流站点类型", "运营关系", "出站货物质量(t)", "用电量(kWh)", "燃料", "燃料用量", "燃料单位", "制冷剂", "制冷剂泄漏量(kg)",
                               "运营站点", "凭证号", "数据质量等级"], hubs_of_cool(noise), encoding="utf-8-sig", eol="\r\n")
    write("hubs-EX-KITCHEN.csv", ["site", "month", "hub code", "hub kind", "operated by", "outbound mass(kg)", "electricity(MWh)", "fuel or heat", "fuel used", "fuel unit"],
          list(hubs_of_kitchen(noise)))
    write("fleet-EX-COOL.csv", ["站点", "月份", "能源类型", "冷藏保温", "保有量", "新增", "更新", "充电桩"], fleet(noise), encoding="gb18030", eol="\r\n")
