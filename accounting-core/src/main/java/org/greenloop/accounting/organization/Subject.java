package org.greenloop.accounting.organization;

import java.util.Optional;

/// Something that is measured and judged: a site, a company, a park. Codes are unique over all
/// kinds.
///
/// @param id key in the store
/// @param code as members write it in files and commands
/// @param creditCode of a company registered in China
/// @param companyId owner of a site; a company's own id; empty for a park
/// @param parkId park that a site stands in
/// @param industry GB/T 4754 class of a site, such as `C3851`
/// @param region GB/T 2260 county code (six digits), or an ISO country code for a site abroad
public record Subject(
    int id,
    SubjectKind kind,
    String code,
    String name,
    String nameEnglish,
    Optional<CreditCode> creditCode,
    Optional<Integer> companyId,
    Optional<Integer> parkId,
    Optional<String> industry,
    Optional<String> region) {

  /// The area whose grid serves a site: the GB/T 2260 province (`440606` → `440000`), or the
  /// country.
  public Optional<String> gridArea() {
    return region.map(
        code -> code.chars().allMatch(Character::isDigit) ? code.substring(0, 2) + "0000" : code);
  }

  /// The country of a site: `CN` for a code of GB/T 2260.
  public Optional<String> country() {
    return region.map(code -> code.chars().allMatch(Character::isDigit) ? "CN" : code);
  }
}
