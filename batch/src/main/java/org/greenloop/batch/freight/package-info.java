/// Closed figures and declared facts enter, the quarterly form of green freight leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.freight;
