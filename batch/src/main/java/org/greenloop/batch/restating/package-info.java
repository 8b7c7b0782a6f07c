/// Posts a closed or open month anew by other factors: what enters is a decision, what leaves are
/// reversals and new lines, or before that the difference it would make.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.restating;
