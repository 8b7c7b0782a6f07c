/// The monthly statement 月度对账单 of a site, company or park: what stands on it, and its pages.
///
/// In: a [StatementContent] of exact values. Out: an unsigned PDF/A-3a with the same values inside,
/// and from such a document the content again.
@NullMarked
package org.greenloop.certificate.statement;

import org.jspecify.annotations.NullMarked;
