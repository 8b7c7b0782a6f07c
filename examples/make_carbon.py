"""Process emissions, fluorinated gases and recovered heat of the example alliance; called by make-alliance.py.

Every amount is a share of a year and the noise of its own key, as for energy.
"""
from decimal import Decimal as D

# site, source, material, tonnes of a year, content %, declared factor tCO2/t
PROCESS = [
    ("CAST-1", "石灰石", "", 1020, "95.2", ""),
    ("CAST-1", "其他", "增碳剂", 148, "", "3.3"),
    ("CAST-2", "乙炔", "", "1.04", "99.5", ""),
    ("COAT-1", "纯碱", "", 36, "98.5", ""),
    ("DYE-1", "纯碱", "", 640, "99.2", ""),
    ("DYE-1", "回收CO2", "", 260, "99.5", ""),
]
# site, gas, kg bought in a year, share of it that fills products or new equipment
GASES = [
    ("COOL-1", "HFC-134a", 5200, "0.982"),
    ("COOL-2", "R410A", 31000, "0.991"),
    ("COOL-2", "R32", 12500, "0.988"),
    ("COOL-4", "R22", 96, "0"),
    ("PCB-1", "CF4", 1450, "0"),
    ("PCB-1", "NF3", 320, "0"),
    ("ROLL-1", "六氟化硫", 36, "0.75"),
]


def months(tools):
    return [(month, tools.months_of(tools.STEADY)[month - 1] / 100) for month in tools.MONTHS]


def rows_of(tools, company, table):
    return [row for row in table if next(site for site in tools.SITES if site["code"] == row[0])["company"] == company]


def process(tools, company):
    style = tools.STYLES[company]
    rows = []
    for month, share in months(tools):
        for number, (site, source, material, year, content, factor) in enumerate(rows_of(tools, company, PROCESS), 1):
            amount = tools.rounded(D(year) * share * tools.noise(f"{site}/{source}/{month}"), 3)
            rows.append([site, style["month"].format(y=2025, m=month), source, material, amount, "t", content, factor, f"{site}-GC-2025{month:02}-{number:02}"])
    return ["站点代码", "月份", "过程排放源", "物料名称", "消耗量", "单位", "含量(%)", "过程排放因子(tCO2/t)", "凭证号"], rows


def gases(tools, company):
    """A stock that is carried from month to month; in December an old machine of COOL-1 is scrapped with its charge."""
    style = tools.STYLES[company]
    stock, rows = {}, []
    for month, share in months(tools):
        for number, (site, gas, year, filled) in enumerate(rows_of(tools, company, GASES), 1):
            opening = stock.setdefault((site, gas), tools.rounded(D(year) / 20, 1))
            bought = tools.rounded(D(year) * share * tools.noise(f"{site}/{gas}/bought/{month}"), 1)
            charged = tools.rounded(bought * D(filled), 1)
            leaked = tools.rounded((bought - charged) * tools.noise(f"{site}/{gas}/leak/{month}", "0.2") / 2, 1)
            retired = "12.5" if (site, month) == ("COOL-1", 12) else ""
            closing = opening + bought - charged - leaked
            handed_on = tools.rounded(closing / 4, 1) if month == 6 else D(0)
            closing -= handed_on
            stock[site, gas] = closing
            rows.append([site, style["month"].format(y=2025, m=month), gas, opening, bought, closing, handed_on or "", charged or "", retired, f"{site}-QT-2025{month:02}-{number:02}"])
    return ["站点代码", "月份", "气体", "期初库存(kg)", "购入量(kg)", "期末库存(kg)", "转出量(kg)", "新增设备充注量(kg)", "退役设备充注量(kg)", "凭证号"], rows


def recovered_heat(tools):
    """Heat of the cupola: hot water by its meter, dry saturated steam of 0.8 MPa by mass."""
    rows = []
    for month, share in months(tools):
        water = tools.rounded(D(5200) * share * tools.noise(f"CAST-1/water/{month}"), 2)
        steam = tools.rounded(D(3600) * share * tools.noise(f"CAST-1/steam/{month}"), 1)
        rows.append(["CAST-1", f"2025-{month:02}", "热力", "余热回收", water, "GJ", "", f"CAST-1-YR-2025{month:02}-01"])
        rows.append(["CAST-1", f"2025-{month:02}", "蒸汽(按参数)", "余热回收", steam, "t", "0.8", f"CAST-1-YR-2025{month:02}-02"])
    return ["站点代码", "月份", "能源品种", "流向", "数量", "单位", "绝对压力(MPa)", "凭证号"], rows


def write(tools):
    for name, of, table in (("process", process, PROCESS), ("gases", gases, GASES)):
        for company in tools.STYLES:
            if rows_of(tools, company, table):
                header, rows = of(tools, company)
                tools.write(f"{name}-{company}.csv", header, rows, **tools.layout(tools.STYLES[company]))
    header, rows = recovered_heat(tools)
    tools.write("energy-EX-CAST-heat.csv", header, rows)
