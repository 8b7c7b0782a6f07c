package org.greenloop.accounting.footprint.system;

import java.time.Instant;
import java.util.List;

/// Port: processes that members handed in, and what they show of their products.
public interface ProcessFiles {

  /// The same bytes of the same company once more become its latest file, and nothing new where
  /// they are that already.
  ///
  /// @return as it is stored
  ProcessFile save(ProcessFile file);

  /// In the order of import. Where two files of a company state one process, the later one counts.
  List<ProcessFile> list();

  /// @param product code; empty for all products of the company that nothing else is said of
  void allow(int companyId, String product, SupplierView view, String by, Instant at);

  /// @return [SupplierView#TOTAL] where nothing was said
  SupplierView view(int companyId, String product);
}
