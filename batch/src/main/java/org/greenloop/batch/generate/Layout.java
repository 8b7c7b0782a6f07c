package org.greenloop.batch.generate;

import java.util.Optional;

/// Who stands where: one company with many sites, the sites in parks, neighbours in pairs that hand
/// on heat and power.
///
///     rows   = months × sites × up to 40 rows of a site in a month
///     parks  = blocks of 51 sites: 25 pairs, and one site that stands outside
///
/// @param energyRows rows of energy among them
record Layout(long energyRows, int months, int sites, int parks) {

  static final String COMPANY = "GEN-1";

  private static final int MOST_ROWS = 40;
  private static final int SITES_PER_PARK = 51;

  /// Deliveries that a site must have in a month before it takes part in transfers.
  private static final int FEWEST_WITH_TRANSFERS = 8;

  static Layout of(GenerationPlan plan) {
    int months = plan.months().size();
    long sites = divideUp(plan.rows(), (long) MOST_ROWS * months);
    long parks = Math.max(divideUp(sites, SITES_PER_PARK), Math.min(3, sites / 2));
    return new Layout(
        plan.rowsOf(RowMakers.ENERGY),
        months,
        Math.toIntExact(sites),
        Math.toIntExact(Math.max(parks, 1)));
  }

  private static long divideUp(long a, long b) {
    return (a + b - 1) / b;
  }

  /// How many of `rows` one site has in one month; the months and sites share them as evenly as can
  /// be.
  int share(long rows, int month, int site) {
    long cell = (long) month * sites + site;
    return (int) (rows / cells()) + (cell < rows % cells() ? 1 : 0);
  }

  /// Sites times months.
  long cells() {
    return (long) months * sites;
  }

  boolean hasTransfers() {
    return energyRows / cells() >= FEWEST_WITH_TRANSFERS;
  }

  /// The park that a site stands in; empty for the last site of a block of odd length.
  Optional<Integer> parkOf(int site) {
    int park = block(site);
    boolean alone = site == end(park) - 1 && (end(park) - start(park)) % 2 == 1;
    return alone ? Optional.empty() : Optional.of(park);
  }

  /// The neighbour inside the park: the first of a pair hands on, the second receives.
  Optional<Integer> neighbourOf(int site) {
    return parkOf(site).map(park -> givesToNeighbour(site) ? site + 1 : site - 1);
  }

  boolean givesToNeighbour(int site) {
    return (site - start(block(site))) % 2 == 0;
  }

  /// Which of the parks a site stands in or beside.
  int block(int site) {
    return (int) ((long) site * parks / sites);
  }

  /// First site of a block: the least one that [#block] puts there.
  private int start(int block) {
    return (int) divideUp((long) block * sites, parks);
  }

  private int end(int block) {
    return start(block + 1);
  }

  String siteCode(int site) {
    return "GEN-S" + padded(site + 1L, 5);
  }

  String meterCode(int site) {
    return "GEN-M" + padded(site + 1L, 5);
  }

  String parkCode(int park) {
    return "GEN-P" + padded(park + 1L, 3);
  }

  /// With leading zeros, in the digits 0 to 9 whatever the locale.
  static String padded(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
