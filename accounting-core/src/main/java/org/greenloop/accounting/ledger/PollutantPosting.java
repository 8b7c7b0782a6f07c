package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.pollutant.Pollutant;

/// Pollutants as reported, each with an account for what was generated and one for what was
/// discharged.
final class PollutantPosting {

  private PollutantPosting() {}

  static Posting post(PollutantActivity activity) {
    Lines lines = new Lines(activity);
    lines.enterAsReported(
        activity.passage() == Pollutant.Passage.GENERATED
            ? generated(activity.pollutant())
            : discharged(activity.pollutant()),
        1,
        activity.quantity());
    return lines.posting();
  }

  private static Account generated(Pollutant pollutant) {
    return switch (pollutant) {
      case COD -> Account.COD_GENERATED;
      case AMMONIA_NITROGEN -> Account.AMMONIA_NITROGEN_GENERATED;
      case SULPHUR_DIOXIDE -> Account.SULPHUR_DIOXIDE_GENERATED;
      case NITROGEN_OXIDES -> Account.NITROGEN_OXIDES_GENERATED;
      case PARTICULATE -> Account.PARTICULATE_GENERATED;
      case VOC -> Account.VOC_GENERATED;
      case WASTE_GAS -> Account.WASTE_GAS_GENERATED;
      case WASTE_WATER -> Account.WASTE_WATER_GENERATED;
    };
  }

  private static Account discharged(Pollutant pollutant) {
    return switch (pollutant) {
      case COD -> Account.COD_DISCHARGED;
      case AMMONIA_NITROGEN -> Account.AMMONIA_NITROGEN_DISCHARGED;
      case SULPHUR_DIOXIDE -> Account.SULPHUR_DIOXIDE_DISCHARGED;
      case NITROGEN_OXIDES -> Account.NITROGEN_OXIDES_DISCHARGED;
      case PARTICULATE -> Account.PARTICULATE_DISCHARGED;
      case VOC -> Account.VOC_DISCHARGED;
      case WASTE_GAS -> Account.WASTE_GAS_DISCHARGED;
      case WASTE_WATER -> Account.WASTE_WATER_DISCHARGED;
    };
  }
}
