package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// A declared fact of a month, template `declarations`.
///
/// @param item code of a [org.greenloop.accounting.declaration.DeclaredItem]
/// @param brand that the number is of; of what is put on the market only
/// @param quantity the declared number: yes is 1 and no is 0, money in yuan; 1 for words
/// @param text the declared words
/// @param evidence document that shows it
public record DeclarationActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String item,
    Optional<String> brand,
    Quantity quantity,
    Optional<String> text,
    Optional<String> evidence)
    implements Activity {

  @Override
  public List<String> particulars() {
    return brand.map(name -> List.of(item, name)).orElseGet(() -> List.of(item));
  }

  @Override
  public List<String> remarks() {
    return text.stream().toList();
  }
}
