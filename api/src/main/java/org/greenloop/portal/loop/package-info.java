/// Pages about lots: a code or a period enters, a diagram of flows, balances and findings leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.loop;
