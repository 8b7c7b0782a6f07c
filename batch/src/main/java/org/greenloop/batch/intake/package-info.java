/// Files enter, facts and issues leave: CsvRow ─▶ RowOutcome ─▶ Activity.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.intake;
