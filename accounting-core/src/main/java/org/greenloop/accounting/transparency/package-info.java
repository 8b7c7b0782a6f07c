/// The transparency log of labels: a Merkle tree to which what is issued and taken back is only
/// ever added, so that a register which tells different people different things, or forgets, is
/// found out.
///
/// Enters: entries, one for each thing that happened to a label. Leaves: the hash of all of them,
/// signed (a checkpoint), and proofs that an entry is among them and that an older log is the
/// beginning of a newer one. Hashing is that of RFC 9162, section 2.1; files are those of
/// c2sp.org/tlog-tiles, so that other people's programs can follow and audit the log.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.transparency;
