/// New editions of schemes that members propose: a checked file enters with who proposed it, votes
/// of reviewers follow, and an adopted edition leaves, with its difference to the one before.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.proposal;
