/// The page of what would change an outcome: scheme, subject and period enter, changes of inputs
/// leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.improvement;
