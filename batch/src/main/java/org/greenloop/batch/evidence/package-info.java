/// Statements, scores, questions and answers enter; who may say them is decided here.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.evidence;
