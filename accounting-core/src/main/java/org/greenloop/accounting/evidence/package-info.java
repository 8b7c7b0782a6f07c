/// What an applicant declares on the criteria of a scheme, with attachments, and what reviewers say
/// of it: scores, questions, answers.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.evidence;
