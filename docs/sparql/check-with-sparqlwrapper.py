#!/usr/bin/python3
"""Asks a running service with a client that others wrote (Debian: python3-sparqlwrapper). No part of ./verify.

    /usr/bin/python3 docs/sparql/check-with-sparqlwrapper.py http://localhost:8080/api/v1/sparql
"""
import sys
from urllib.error import HTTPError

from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

GL = "PREFIX gl: <https://w3id.org/greenloop/ns#> "
SCHEMES = GL + "SELECT ?s ?e { ?s a gl:Scheme ; gl:edition ?e }"


def ask(query, form=JSON, method=GET, how=URLENCODED, graph=None):
    client = SPARQLWrapper(sys.argv[1])
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    client.setRequestMethod(how)
    if graph:
        client.addDefaultGraph(graph)
    return client.query().convert()


rows = [ask(SCHEMES)["results"]["bindings"]]
rows.append(ask(SCHEMES, method=POST)["results"]["bindings"])
rows.append(ask(SCHEMES, method=POST, how=POSTDIRECTLY)["results"]["bindings"])
assert rows[0] and rows[0] == rows[1] == rows[2]
assert ask("ASK { ?s ?p ?o }")["boolean"] is True
assert ask(SCHEMES, XML).getElementsByTagName("result")
assert ask(SCHEMES, CSV).startswith(b"s,e\r\n") and ask(SCHEMES, TSV).startswith(b"?s\t?e\n")
assert b"Label" in ask(GL + "CONSTRUCT WHERE { gl:Label ?p ?o }", TURTLE)
assert len(ask(GL + "DESCRIBE gl:Label", RDFXML)) > 0
assert ask("SELECT * { ?s ?p ?o } LIMIT 1", graph="https://w3id.org/greenloop/graph/vocabulary")["results"]["bindings"]
try:
    ask("SELECT * {")
    raise AssertionError("a wrong query was answered")
except QueryBadFormed as refused:
    assert '"line":1' in str(refused)
try:
    ask("INSERT DATA { <a:a> <a:b> <a:c> }", method=POST)
    raise AssertionError("an update was taken")
except HTTPError as refused:
    assert refused.code == 405
print("all of it holds")
