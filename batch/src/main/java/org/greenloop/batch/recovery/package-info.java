/// Annual recovery statements of recyclers and producers.
///
/// In: a company and a period. Out: the content of its statement, from what is reported about lots.
@NullMarked
package org.greenloop.batch.recovery;

import org.jspecify.annotations.NullMarked;
