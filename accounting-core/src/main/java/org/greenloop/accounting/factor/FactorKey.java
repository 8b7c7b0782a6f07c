package org.greenloop.accounting.factor;

/// What a factor is looked up by: what it does, for what, where.
///
/// @param subject carrier or material code
/// @param area where or in which case it holds: a GB/T 2260 province, `CN`, a regional grid, a
///   country; an IPCC sector, an assessment report; empty where it is the same everywhere
public record FactorKey(FactorKind kind, String subject, String area) {

  public static final String EVERYWHERE = "";

  public static FactorKey of(FactorKind kind, String subject) {
    return new FactorKey(kind, subject, EVERYWHERE);
  }

  @Override
  public String toString() {
    return kind.code() + "/" + subject + (area.isEmpty() ? "" : "/" + area);
  }
}
