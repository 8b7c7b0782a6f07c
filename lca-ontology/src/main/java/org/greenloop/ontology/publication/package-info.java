/// What is published at addresses below `https://w3id.org/greenloop/`: the vocabulary, schemes,
/// indicators, accounts, lists of codes and shapes, as graphs and as what pages show of them.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.publication;
