/// The ledger that is only ever added to: activities enter, entries leave; groups are consolidated.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.ledger;
