/// Keeps the key of the transparency log, signs what was added, and proves to others what is in it.
///
/// Enters: the log and its key. Leaves: checkpoints, proofs, the report of an audit.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.transparency;
