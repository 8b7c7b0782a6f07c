/// Footprints in the shape of `docs/footprint.md`: the command line and the interface print the
/// same.
@org.jspecify.annotations.NullMarked
package org.greenloop.footprint;
