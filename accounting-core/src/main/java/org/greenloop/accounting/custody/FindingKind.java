package org.greenloop.accounting.custody;

/// Why events look wrong to whoever reviews them: a stable id, explained in
/// `docs/interpretations/custody.md`. A finding is a question and refuses nothing. The order is
/// that of the ids.
public enum FindingKind {
  /// 同一单号重复申报: two claims name one manifest, or one ticket of one weighbridge. Found: the number.
  CLAIMED_TWICE_BY_NUMBER("V-801"),
  /// 同车同时同重: two claims of one vehicle with one gross weight at nearly one time. Found: vehicle.
  /// Arguments: gross weight, minutes between, limit in minutes.
  CLAIMED_TWICE_BY_WEIGHING("V-802"),
  /// 同一照片: two claims show one picture. Found: its SHA-256.
  CLAIMED_TWICE_BY_PHOTO("V-803"),
  /// 超量转出: more was taken from a lot than it had. Found: taken. Arguments: what it had.
  LOT_OVERDRAWN("V-804"),
  /// 空转: sold round until it is back with a seller, without treatment. Found: share of it that is
  /// back, %. Arguments: share that was treated later, %, limit of that, %.
  CYCLE_OF_SALES("V-805"),
  /// 买卖双方重量不符. Found: the buyer's weight. Arguments: the seller's, difference in %, limit in %.
  WEIGHTS_DIFFER("V-806"),
  /// 无转移联单: material that moves only with a manifest moved without. Found: material.
  NO_MANIFEST("V-807"),
  /// 联单与实物不符. Found: goods of all that name the manifest. Arguments: manifest number, its mass,
  /// difference in %, limit in %.
  MANIFEST_DIFFERS("V-808"),
  /// 发票与实物不符: likewise of an invoice.
  INVOICE_DIFFERS("V-809"),
  /// 损耗超限. Found: loss in %. Arguments: limit in %, process.
  LOSS_ABOVE_LIMIT("V-810"),
  /// 产出超过投入. Found: dry mass that came out. Arguments: dry mass that went in.
  YIELD_ABOVE_WHOLE("V-811"),
  /// 产出无来源: a material came out that nothing that went in can hold. Found: material.
  MATERIAL_NEVER_CAME_IN("V-812"),
  /// 非持有人处理: somebody treated, regrouped or passed on a lot that another holds. Found: lot.
  /// Arguments: key of its holder; empty where no event made it.
  NOT_HELD("V-813"),
  /// 批次倒签: an event is dated before what it takes was made, or before its goods were weighed.
  /// Found: date of the event. Arguments: the other date.
  BACKDATED("V-814"),
  /// 重复计算回收量: material that was finally recovered was recovered again. Found: share of the input,
  /// %.
  RECOVERED_TWICE("V-815"),
  /// 物料不平衡: the balance of an operator and material does not close. Found: what the books have.
  /// Arguments: what was counted, empty where nobody counted; limit in %; month or period.
  BALANCE_OPEN("V-816"),
  /// 元素回收率低于规范条件: less of an element was recovered from batteries than a recycler has to. Found:
  /// recovery in %. Arguments: threshold in %, element.
  ELEMENT_BELOW_THRESHOLD("V-817");

  private final String id;

  FindingKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
