/// Standards, assessments and their provenance as RDF; read once into the types of the core.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology;
