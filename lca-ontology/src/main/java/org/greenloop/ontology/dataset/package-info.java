/// The books as an RDF dataset on disk: changes enter, named graphs leave. One graph for each
/// public thing, and one for each company; which of them somebody may ask about is decided
/// elsewhere.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.dataset;
