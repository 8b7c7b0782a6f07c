/// The pilot assessment report 试点评估报告 of a project, enterprise or park: what stands in it, and its
/// pages.
///
/// In: a [ReportContent] of exact values. Out: an unsigned PDF/A-3a with the same values inside,
/// and from such a document the content again.
@NullMarked
package org.greenloop.certificate.report;

import org.jspecify.annotations.NullMarked;
