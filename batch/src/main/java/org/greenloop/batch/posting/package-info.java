/// Facts enter, ledger entries leave, in ranges of rows that can be posted again without harm.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.posting;
