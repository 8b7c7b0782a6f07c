/// Watching labels after they were issued: an active label and a closed month enter, a finding
/// leaves when its scheme is no longer met, and the finding is mended when it is again.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.surveillance;
