/// Measures the plausibility checks: plants that never were enter, with and without a fault of a
/// known kind; how many are caught and how many clean rows are bothered leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.plausibility;
