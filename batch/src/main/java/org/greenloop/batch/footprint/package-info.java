/// Processes and footprints: files of unit processes (CSV, openLCA JSON-LD) enter; the footprint of
/// a product, or its product system for openLCA, leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.footprint;
