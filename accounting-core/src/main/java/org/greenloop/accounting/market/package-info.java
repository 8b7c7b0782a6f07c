/// The market of lots: listings, reservations and settlements enter; hand-overs and statistics that
/// name nobody leave. No payments.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.market;
