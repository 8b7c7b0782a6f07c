/// Shapes before reading: a graph of standards enters, issues leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.shape;
