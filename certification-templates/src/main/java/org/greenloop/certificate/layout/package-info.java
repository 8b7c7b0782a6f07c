/// How a page is made: a template that a designer can change, filled with text only, laid out, and
/// kept as PDF/A-3a.
///
/// In: a template, its wording, the values. Out: the bytes of an unsigned document. Nothing here
/// knows what a label is.
@NullMarked
package org.greenloop.certificate.layout;

import org.jspecify.annotations.NullMarked;
