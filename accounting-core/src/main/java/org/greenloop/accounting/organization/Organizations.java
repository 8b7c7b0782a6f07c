package org.greenloop.accounting.organization;

import java.util.List;

/// Port: who reports, and what they make.
public interface Organizations {

  SubjectDirectory directory();

  /// Inserts or updates by code, in the order given (a company before its sites).
  void save(List<SubjectEntry> entries);

  List<Product> listProducts();

  void saveProducts(List<Product> products);
}
