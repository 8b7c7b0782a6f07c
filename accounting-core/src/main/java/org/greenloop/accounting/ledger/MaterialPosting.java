package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.MaterialActivity;

/// Raw material, all of it and the green part.
final class MaterialPosting {

  private MaterialPosting() {}

  static Posting post(MaterialActivity activity) {
    Lines lines = new Lines(activity);
    lines.enterAsReported(Account.MATERIAL_USED, 1, activity.quantity());
    if (activity.grade() == MaterialActivity.Grade.GREEN) {
      lines.enterAsReported(Account.MATERIAL_GREEN, 1, activity.quantity());
    }
    return lines.posting();
  }
}
