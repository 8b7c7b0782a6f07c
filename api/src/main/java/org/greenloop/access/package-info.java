/// Who may do and see what, for pages and programs alike: an account holder enters, and leaves with
/// the subjects, figures, receipts and labels that are theirs to see.
@org.jspecify.annotations.NullMarked
package org.greenloop.access;
