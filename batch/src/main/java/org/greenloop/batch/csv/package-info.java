/// The border to CSV files: bytes of unknown origin enter; rows as a spreadsheet shows them, or
/// defects with their place, leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.csv;
