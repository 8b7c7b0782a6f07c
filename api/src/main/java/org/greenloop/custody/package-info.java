/// Answers about lots in the shapes of `docs/custody.md`: the command line and the interface print
/// the same.
@org.jspecify.annotations.NullMarked
package org.greenloop.custody;
