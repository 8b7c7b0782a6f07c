package org.greenloop.accounting.freight;

/// What is done with goods at a hub. ISO 14083 groups hub operations by it, because goods that are
/// only passed on, stored, or kept cold are not comparable per tonne.
public enum HubKind {
  /// From one vehicle to the next, stored for hours at most 中转、分拨.
  TRANSSHIPMENT,
  /// Storage without heating or cooling of the goods 常温仓储.
  WAREHOUSE_AMBIENT,
  /// Storage of chilled, frozen or heated goods 温控仓储.
  WAREHOUSE_TEMPERATURE_CONTROLLED,
  /// Containers between ship, rail and road 集装箱码头、场站.
  CONTAINER_TERMINAL,
  /// Liquid or dry bulk between ship, rail, road and pipeline 散货、液体码头.
  BULK_TERMINAL
}
