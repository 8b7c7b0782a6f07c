/// Standards are data: Turtle files enter; indicators and scheme editions of the core leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.standard;
