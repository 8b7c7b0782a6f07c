/// The market of lots: what members type enters, offers, reservations, hand-overs and statistics
/// leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.market;
