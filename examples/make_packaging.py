"""Packaging, parcels, tests and pools of the example alliance; called by make-alliance.py.

EX-KITCHEN also sells by post, in express packaging and boxes that come back, and has tea, mooncakes and honey under its own name
in its shop: packages that keep within GB 23350 and packages that do not. All figures are invented.
"""
from decimal import ROUND_HALF_EVEN, Decimal as D

YEAR = 2025
MONTHS = range(1, 13)


def rounded(value, decimals):
    return value.quantize(D(1).scaleb(-decimals), ROUND_HALF_EVEN)


def amounts(noise, key, amount, decimals):
    for month in MONTHS:
        yield month, rounded(D(amount) * noise(f"packaging/{key}/{month}", "0.15"), decimals)


def bought_by_cool(noise):
    for site, name, material, form, mass, unit, pre, post, reusable in [
            ("COOL-1", "冰箱外箱", "瓦楞纸板", "箱", "180", "t", "12", "58", ""), ("COOL-1", "EPS缓冲件", "EPS", "填充物", "64", "t", "", "", ""),
            ("COOL-2", "空调外箱", "瓦楞纸板", "箱", "240", "t", "12", "58", ""), ("COOL-2", "缠绕膜", "LDPE", "膜", "5200", "kg", "0", "30", ""),
            ("COOL-3", "木托盘", "木材", "托盘", "18", "t", "", "", "是"), ("COOL-3", "周转筐", "PP", "箱", "900", "kg", "100", "0", "是"),
            ("COOL-4", "外箱", "瓦楞纸板", "箱", "36", "t", "", "", "否")]:
        for month, amount in amounts(noise, f"{site}/{name}", mass, 3 if unit == "t" else 0):
            yield [site, f"{YEAR}年{month}月", name, material, form, "运输包装", amount, unit, pre, post, "", reusable, f"{site}-BZ-{YEAR}{month:02}", "1"]


def bought_by_kitchen(noise):
    for site, item, material, form, purpose, mass, pre, post, degradable in [
            ("KITCHEN-1", "stove box", "corrugated", "box", "transport", "61000", "5", "70", "no"), ("KITCHEN-1", "stove tray", "paperboard", "filler", "sales", "9400", "0", "90", "no"),
            ("KITCHEN-1", "express box 3", "corrugated", "box", "express", "7300", "0", "80", ""), ("KITCHEN-1", "tape 45", "PP", "tape", "express", "310", "", "", ""),
            ("KITCHEN-1", "waybill", "paper", "waybill", "express", "95", "", "", ""), ("KITCHEN-1", "bag", "PBAT", "bag", "express", "140", "", "", "yes"),
            ("KITCHEN-2", "hood box", "corrugated", "box", "transport", "47000", "5", "70", "no"), ("KITCHEN-2", "cover", "plastic film", "bag", "sales", "820", "", "", "")]:
        for month, amount in amounts(noise, f"{site}/{item}", mass, 1):
            if item == "bag" and month < 10:
                continue  # biodegradable bags have no factor: scope 3 of the last quarter is unknown
            yield [site, f"{YEAR}-{month:02}", item, material, form, purpose, amount, "kg", pre, post, degradable, f"{site}-P-{YEAR}{month:02}"]


def bought_by_term(noise):
    for item, material, form, purpose, mass, post in [
            ("phone box", "paperboard", "box", "sales", "88", "45"), ("tray", "PET", "container", "sales", "21", "100"), ("master carton", "corrugated", "box", "transport", "130", "")]:
        for month, amount in amounts(noise, f"TERM-1/{item}", mass, 3):
            yield [f"P{YEAR}{month:02}", "TERM-1", f"{YEAR}/{month:02}", item, material, form, purpose, amount, "t", "0" if post else "", post]


def packages(noise):
    designs = [  # code, commodity, grams, pieces, k, second goods, its grams and pieces, mm, layers, cost, price, sold a month
        ("TEA-100", "茶叶", "100", "", "", "", "", "", "250", "200", "60", "3", "12", "98", "420"), ("TEA-BRICK", "紧压茶", "357", "", "", "", "", "", "190", "190", "110", "2", "9", "120", "150"),
        ("HONEY", "其他食品", "500", "2", "4.5", "", "", "", "260", "150", "140", "2", "", "", "260"), ("RICE-5", "粮食", "5000", "", "1.2", "", "", "", "300", "250", "100", "4", "8", "80", "90"),
        ("MOON-8", "月饼", "100", "8", "", "", "", "", "280", "210", "100", "3", "14.5", "128", "3200"), ("MOON-TEA", "月饼", "100", "4", "", "茶叶", "50", "1", "250", "200", "100", "3", "28", "168", "950"),
        ("EGG-10", "鲜蛋", "50", "10", "", "", "", "", "250", "110", "70", "2", "2", "30", "180")]
    for design in designs:
        for month, sold in amounts(noise, design[0], design[-1], 0):
            if design[0].startswith("MOON") and month not in (8, 9, 10):
                continue
            yield ["KITCHEN-1", f"{YEAR}-{month:02}", *design[:-1], sold]


def parcels_of_kitchen(noise):
    for month, sent in amounts(noise, "KITCHEN-1/city", "5200", 0):
        yield ["KITCHEN-1", f"{YEAR}-{month:02}", "同城", sent, rounded(sent * D("0.96"), 0), sent, sent, rounded(sent * D("0.13"), 0), "", ""]
    for month, sent in amounts(noise, "KITCHEN-1/far", "21000", 0):
        boxes = rounded(sent * D("0.0085"), 2)
        yield ["KITCHEN-1", f"{YEAR}-{month:02}", "异地", sent, rounded(sent * D("0.88"), 0), rounded(sent * D("0.94"), 0), rounded(sent * D("0.995"), 0), rounded(sent * D("0.02"), 0),
               boxes, rounded(boxes * D("0.7") * noise(f"packaging/fill/{month}", "0.1"), 2)]


def parcels_of_term(noise):
    for month, sent in amounts(noise, "TERM-1/parcels", "3.4", 4):
        yield ["TERM-1", f"{YEAR}/{month:02}", sent, "万件", sent, rounded(sent * D("0.97"), 4), sent, 0]


SAMPLES = [  # month, sample, class, Pb, Hg, Cd, Cr, solvents, benzene, bisphenol A, AOX
    (3, "SGB-25-001", "纸类", "3.2", "<0.1", "<0.1", "5.6", "1.8", "<0.5", "", "0.9"), (3, "SGB-25-002", "电子运单", "2.1", "<0.1", "<0.1", "3.3", "1.2", "<0.5", "<10", "0.4"),
    (9, "SGB-25-003", "纸类", "49.5", "0.5", "0.5", "50", "1.8", "3", "", "5"), (9, "SGB-25-004", "生物降解塑料", "<2", "<0.1", "<0.1", "<2", "", "", "", "")]


def pools_of_kitchen(noise):
    opening = 3000
    for month, sent in amounts(noise, "KITCHEN-1/pool", "4100", 0):
        put_in = 400 if month % 3 == 1 else 0
        lost = [int(rounded(D(part) * noise(f"packaging/lost/{part}/{month}", "0.5"), 0)) for part in ("4", "31", "58")]
        withdrawn = 12 + month
        closing = opening + put_in - sum(lost) - withdrawn
        yield ["KITCHEN-1", f"{YEAR}-{month:02}", "LOOP-BOX", "循环快递箱", opening, put_in, sent, rounded(sent * D("0.955") * noise(f"packaging/back/{month}", "0.02"), 0),
               *lost, withdrawn, closing, "PP", "1.42"]
        opening = closing


def pools_of_cool(noise):
    opening = 1200
    for month, sent in amounts(noise, "COOL-3/pool", "5300", 0):
        closing = opening - (month % 4)
        yield ["COOL-3", f"{YEAR}年{month}月", "ZZ-600", "周转箱", opening, 0, sent, sent - (month % 5), 0, month % 4, 0, 0, closing]
        opening = closing


def write_all(write, noise):
    mark = dict(encoding="utf-8-sig", eol="\r\n")
    write("packaging-EX-COOL.csv", "站点代码 月份 包装名称 包装材料 包装形态 包装用途 包装质量 单位 消费前再循环含量(%) 消费后再循环含量(%) 生物降解 可重复使用 凭证号 数据质量等级".split(), bought_by_cool(noise), **mark)
    write("packaging-EX-KITCHEN.csv", ["site", "month", "packaging item", "packaging material", "packaging form", "packaging purpose", "mass", "unit", "pre-consumer recycled content (%)",
                                       "post-consumer recycled content (%)", "biodegradable", "evidence"], bought_by_kitchen(noise))
    write("packaging-EX-TERM.csv", ["voucher", "site", "month", "item", "material", "form", "purpose", "quantity", "unit", "pre_consumer", "post_consumer"], bought_by_term(noise))
    write("packages-EX-KITCHEN.csv", "站点代码 月份 包装代码 商品类别 单件净含量(g) 件数 必要空间系数 商品类别2 单件净含量2(g) 件数2 长(mm) 宽(mm) 高(mm) 包装层数 包装成本(元) 销售价格(元) 销售数量".split(), packages(noise), **mark)
    write("parcels-EX-KITCHEN.csv", "站点代码 月份 寄递范围 寄递件数 不二次包装件数 瘦身胶带件数 电子运单件数 循环包装件数 箱内容积(m3) 物品体积(m3)".split(), parcels_of_kitchen(noise), **mark)
    write("parcels-EX-TERM.csv", ["site", "month", "parcels", "unit", "without second packing", "narrow tape", "e-waybills", "in reusable packaging"], parcels_of_term(noise))
    write("substances-EX-KITCHEN.csv", "站点代码 月份 样品编号 材料类别 铅(mg/kg) 汞(mg/kg) 镉(mg/kg) 铬(mg/kg) 溶剂残留总量(mg/m2) 苯类溶剂残留(mg/m2) 双酚A(mg/kg) AOX(mg/m2)".split(),
          [["KITCHEN-1", f"{YEAR}-{month:02}", *sample] for month, *sample in SAMPLES], encoding="gb18030", eol="\r\n")
    pools = "站点代码 月份 循环包装代码 循环包装类型 期初数量 投入数量 使用次数 回收数量 生产者丢失 使用者丢失 消费者丢失 退出数量 期末数量".split()
    write("pools-EX-KITCHEN.csv", pools + ["包装材料", "单件质量(kg)"], pools_of_kitchen(noise))
    write("pools-EX-COOL.csv", pools, pools_of_cool(noise), **mark)
