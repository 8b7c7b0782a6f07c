/// A month of the ledger enters, one closed version of metrics per subject leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.closing;
