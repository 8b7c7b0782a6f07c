/// Questions in SPARQL: a text and who asks enter, an answer leaves. Only what the asker may see is
/// there while it runs, and nothing outside of the dataset is ever asked.
@org.jspecify.annotations.NullMarked
package org.greenloop.ontology.query;
