/// The border to spreadsheets (`.xlsx`): a file of unknown origin enters; its sheets leave, as
/// tables of rows as the spreadsheet shows them.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.spreadsheet;
