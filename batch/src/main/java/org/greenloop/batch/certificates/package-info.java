/// What a company does with its green electricity certificates: requests by code enter, entries of
/// the register and submissions leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.certificates;
