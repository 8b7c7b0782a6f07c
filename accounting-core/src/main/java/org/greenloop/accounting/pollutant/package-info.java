/// Main pollutants, waste gas and waste water, generated and discharged (GB/T 36132-2025 B.12 to
/// B.23).
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.pollutant;
