package org.greenloop.accounting.packaging;

/// Goods as the standards on excessive packaging tell them apart. Their necessary-space factors and
/// limits are data under the same name.
public enum Commodity {
  MOONCAKE(PackageStandard.FOOD_AND_COSMETICS),
  ZONGZI(PackageStandard.FOOD_AND_COSMETICS),
  /// 茶叶(其他): any tea that the three below are not.
  TEA(PackageStandard.FOOD_AND_COSMETICS),
  COMPRESSED_TEA(PackageStandard.FOOD_AND_COSMETICS),
  /// 太平猴魁、六安瓜片、安吉白茶、武夷岩茶、云南大叶种、单丛、毛峰、白毫银针、白牡丹、寿眉、贡眉、陈皮.
  NAMED_LOOSE_TEA(PackageStandard.FOOD_AND_COSMETICS),
  /// 代用茶(叶、花类).
  HERBAL_TEA(PackageStandard.FOOD_AND_COSMETICS),
  CONFECTIONERY(PackageStandard.FOOD_AND_COSMETICS),
  /// 粮食及其加工品.
  GRAIN(PackageStandard.FOOD_AND_COSMETICS),
  OTHER_FOOD(PackageStandard.FOOD_AND_COSMETICS),
  COSMETICS(PackageStandard.FOOD_AND_COSMETICS),
  /// 蔬菜(含食用菌).
  FRESH_VEGETABLE(PackageStandard.FRESH_PRODUCE),
  FRESH_FRUIT(PackageStandard.FRESH_PRODUCE),
  /// 草莓、樱桃、杨梅、枇杷.
  FRESH_BERRY(PackageStandard.FRESH_PRODUCE),
  FRESH_MEAT(PackageStandard.FRESH_PRODUCE),
  FRESH_AQUATIC(PackageStandard.FRESH_PRODUCE),
  FRESH_EGG(PackageStandard.FRESH_PRODUCE);

  private final PackageStandard standard;

  Commodity(PackageStandard standard) {
    this.standard = standard;
  }

  public PackageStandard standard() {
    return standard;
  }
}
