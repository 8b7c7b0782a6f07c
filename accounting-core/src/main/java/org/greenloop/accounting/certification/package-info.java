/// What people decide and what is issued: reviews, decisions, labels and their revocation.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.certification;
