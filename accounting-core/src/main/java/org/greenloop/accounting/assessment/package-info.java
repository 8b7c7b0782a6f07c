/// Judging metrics by one edition of a standard: a metric enters, an outcome per criterion leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.assessment;
