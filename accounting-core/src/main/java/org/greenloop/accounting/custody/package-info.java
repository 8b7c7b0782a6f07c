/// The chain of custody 监管链: returned material from whoever gives it back to where it is finally
/// recovered. Records of consignments, hand-overs and treatment enter; traces, balances, findings
/// and recovery that is counted once leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.custody;
