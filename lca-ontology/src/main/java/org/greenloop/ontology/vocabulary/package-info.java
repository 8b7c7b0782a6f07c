/// The terms of `greenloop.ttl` as constants: names enter, nodes leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.vocabulary;
