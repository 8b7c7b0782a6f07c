/// Where an assessment comes from: an assessment enters; JSON-LD and Turtle in PROV-O leave, and
/// are read back.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.provenance;
