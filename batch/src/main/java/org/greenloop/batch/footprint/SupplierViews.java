package org.greenloop.batch.footprint;

import java.util.OptionalInt;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;

/// What a company sees of a product: all of its own and of the background, of others what they
/// allow. For one question: who there is does not change while it is answered.
record SupplierViews(SubjectDirectory directory, ProcessFiles files) {

  /// @param owner code of the company that makes it; empty for the background
  /// @param viewer empty for those who see everything
  SupplierView of(String owner, String product, OptionalInt viewer) {
    if (viewer.isEmpty() || owner.isEmpty()) {
      return SupplierView.FULL;
    }
    int company = directory.find(owner, SubjectKind.COMPANY).orElseThrow().id();
    return company == viewer.getAsInt() ? SupplierView.FULL : files.view(company, product);
  }
}
