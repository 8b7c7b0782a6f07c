/// How far a figure can be trusted: what its rows and factors say about themselves enters, an
/// uncertainty, a score and a completeness leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.quality;
