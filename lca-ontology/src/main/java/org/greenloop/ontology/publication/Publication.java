package org.greenloop.ontology.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.ontology.dataset.PublishedTurtle;
import org.greenloop.ontology.vocabulary.Gl;

/// Everything that has a public address, by the part of it after `https://w3id.org/greenloop/`.
///
///     ns, ns/3                  the vocabulary, and each of its versions
///     scheme, scheme/ID         lists of editions
///     scheme/ID/EDITION         an edition with its criteria, whose addresses are its fragments
///     indicator, indicator/CODE account, account/CODE
///     code, code/LIST, code/LIST/CODE
///     shapes/NAME               the shapes of a kind of graph
///     catalog                   all of these as DCAT
public final class Publication {

  /// The list of codes that units have an address in.
  public static final String UNITS = "unit";

  private static final Node HAS_UNIT = NodeFactory.createURI("http://qudt.org/schema/qudt/hasUnit");
  private static final Text VOCABULARY = new Text("绿环词汇表", "Greenloop vocabulary");

  /// What a list says of its members.
  private static final Set<Node> BRIEF =
      Set.of(RDF.type.asNode(), SKOS.prefLabel.asNode(), DCTerms.identifier.asNode(), Gl.EDITION);

  private static final List<String> SHAPES = List.of("standards", "published");

  private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
  private final Map<String, ShapeFile> shapes = new LinkedHashMap<>();
  private final Map<String, PublishedDocument> whole = new LinkedHashMap<>();
  private final Graph things = GraphFactory.createDefaultGraph();
  private final Map<String, List<Node>> byDocument;
  private final List<CodeList> lists;

  private Publication(PublishedTurtle published, List<CodeList> lists, List<Code> accounts) {
    this.lists = List.copyOf(lists);
    readVocabularies();
    readShapes();
    published.schemes().forEach(things::add);
    CodeStatements codes = new CodeStatements(things);
    lists.forEach(codes::add);
    codes.nameAccounts(accounts);
    if (lists.stream().anyMatch(list -> list.id().equals(UNITS))) {
      PublishedFile.parse("vocabulary/codes.ttl").stream().forEach(things::add);
      linkUnits();
    }
    things.stream(Node.ANY, RDF.type.asNode(), Gl.SCHEME)
        .toList()
        .forEach(scheme -> linkEditions(scheme.getSubject()));
    byDocument =
        things.stream()
            .map(Triple::getSubject)
            .distinct()
            .collect(groupingBy(Publication::path, TreeMap::new, toList()));
    whole.put("catalog", catalogue());
  }

  /// @param published vocabulary, schemes, indicators and accounts
  /// @param lists of codes
  /// @param accounts names of accounts, under their codes
  public static Publication of(
      PublishedTurtle published, List<CodeList> lists, List<Code> accounts) {
    return new Publication(published, lists, accounts);
  }

  /// What is said at an address.
  ///
  /// @param path after `https://w3id.org/greenloop/`, without a fragment
  public Optional<PublishedDocument> find(String path) {
    return Optional.ofNullable(whole.get(path))
        .or(() -> Optional.ofNullable(byDocument.get(path)).map(any -> described(path)))
        .or(() -> listed(path));
  }

  /// The newest version.
  public Vocabulary vocabulary() {
    return vocabularies.values().iterator().next();
  }

  public Optional<Vocabulary> findVocabulary(String version) {
    return Optional.ofNullable(vocabularies.get(version));
  }

  /// The newest first.
  public List<String> versions() {
    return List.copyOf(vocabularies.keySet());
  }

  public List<ShapeFile> shapes() {
    return List.copyOf(shapes.values());
  }

  public Optional<ShapeFile> findShapes(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  /// The file in which a rule stands.
  public Optional<ShapeFile> findShapesOfRule(String rule) {
    return shapes.values().stream()
        .filter(file -> file.rules().stream().anyMatch(one -> one.id().equals(rule)))
        .findFirst();
  }

  public List<CodeList> codeLists() {
    return lists;
  }

  public Optional<CodeList> findCodeList(String id) {
    return lists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /// What `skos:note` says of a thing, such as `scheme/green-factory/2025#water`.
  public Text note(String address) {
    return Text.of(things, NodeFactory.createURI(Gl.BASE + address), SKOS.note.asNode());
  }

  /// Terms of others that a code is matched with, and what is said where there are none.
  public List<Link> matches(String list, String code) {
    Node concept = CodeStatements.address(list, code);
    return Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)
        .flatMap(property -> things.stream(concept, property.asNode(), Node.ANY))
        .map(triple -> Link.to(triple.getObject()))
        .distinct()
        .toList();
  }

  public Text codeNote(String list, String code) {
    return Text.of(things, CodeStatements.address(list, code), SKOS.editorialNote.asNode());
  }

  /// What the catalogue lists, as paths.
  public List<String> paths() {
    List<String> paths = new ArrayList<>(whole.keySet());
    paths.addAll(byDocument.keySet());
    return paths;
  }

  private void readVocabularies() {
    PublishedFile current = PublishedFile.read("vocabulary/greenloop.ttl");
    Vocabulary newest = Vocabulary.of(current.graph());
    vocabularies.put(newest.version(), newest);
    whole.put("ns", PublishedDocument.of(Gl.BASE + "ns", current.graph(), current.text()));
    whole.put(
        "ns/" + newest.version(),
        PublishedDocument.of(Gl.BASE + "ns", current.graph(), current.text()));
    PublishedFile.read("vocabulary/published/index.txt")
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            version -> {
              PublishedFile file = PublishedFile.read("vocabulary/published/" + version + ".ttl");
              vocabularies.put(version, Vocabulary.of(file.graph()));
              whole.put(
                  "ns/" + version, PublishedDocument.of(Gl.BASE + "ns", file.graph(), file.text()));
            });
  }

  private void readShapes() {
    for (String name : SHAPES) {
      PublishedFile file = PublishedFile.read("shapes/" + name + ".ttl");
      shapes.put(name, ShapeFile.of(name, file.graph()));
      String path = "shapes/" + name;
      whole.put(path, PublishedDocument.of(Gl.BASE + path, file.graph(), file.text()));
    }
  }

  /// Accounts and indicators in a unit of QUDT say so; composed units have none there.
  private void linkUnits() {
    for (Unit unit : Unit.values()) {
      Node code = CodeStatements.address(UNITS, unitCode(unit));
      List<Node> same =
          things.stream(code, SKOS.exactMatch.asNode(), Node.ANY).map(Triple::getObject).toList();
      List<Node> measured =
          things.stream(Node.ANY, Gl.UNIT, NodeFactory.createLiteralString(unit.symbol()))
              .map(Triple::getSubject)
              .filter(
                  node ->
                      things.contains(node, RDF.type.asNode(), Gl.ACCOUNT)
                          || things.contains(node, RDF.type.asNode(), Gl.INDICATOR))
              .toList();
      same.forEach(qudt -> measured.forEach(node -> things.add(node, HAS_UNIT, qudt)));
    }
  }

  /// As the address of a unit ends: `kilowatt-hour`.
  public static String unitCode(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void linkEditions(Node scheme) {
    String address = scheme.getURI();
    things.add(
        scheme,
        DCTerms.isVersionOf.asNode(),
        NodeFactory.createURI(address.substring(0, address.lastIndexOf('/'))));
  }

  private PublishedDocument described(String path) {
    Set<Triple> statements = new LinkedHashSet<>();
    for (Node subject : subjects(path)) {
      statements.addAll(about(subject));
      // Who refers to it: the criteria that an indicator decides, the indicators of an account.
      if (path.startsWith("indicator/") || path.startsWith("account/")) {
        statements.addAll(things.stream(Node.ANY, Node.ANY, subject).toList());
      }
    }
    return PublishedDocument.of(Gl.BASE + path, statements);
  }

  /// A list of what is below an address, each with its type and names.
  private Optional<PublishedDocument> listed(String path) {
    Node list = NodeFactory.createURI(Gl.BASE + path);
    Set<Triple> statements = new LinkedHashSet<>();
    subjects(path).stream()
        .filter(member -> !member.getURI().contains("#"))
        .forEach(
            member -> {
              statements.add(Triple.create(list, DCTerms.hasPart.asNode(), member));
              statements.addAll(
                  about(member).stream()
                      .filter(triple -> BRIEF.contains(triple.getPredicate()))
                      .toList());
            });
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(PublishedDocument.of(Gl.BASE + path, statements));
  }

  /// What is described at an address and below: a list has its codes.
  private Collection<Node> subjects(String path) {
    Set<Node> subjects = new LinkedHashSet<>();
    byDocument.forEach(
        (document, nodes) -> {
          if (document.equals(path) || document.startsWith(path + "/")) {
            subjects.addAll(nodes);
          }
        });
    return subjects;
  }

  private List<Triple> about(Node subject) {
    return things.stream(subject, Node.ANY, Node.ANY).toList();
  }

  private static String path(Node node) {
    String address = node.getURI();
    String path = address.startsWith(Gl.BASE) ? address.substring(Gl.BASE.length()) : address;
    int fragment = path.indexOf('#');
    return fragment < 0 ? path : path.substring(0, fragment);
  }

  private PublishedDocument catalogue() {
    Catalogue catalogue = new Catalogue();
    catalogue.add("ns", VOCABULARY);
    shapes.values().forEach(file -> catalogue.add("shapes/" + file.name(), file.title()));
    catalogue.add("indicator", new Text("指标", "Indicators"));
    catalogue.add("account", new Text("科目", "Accounts"));
    lists.forEach(
        list -> catalogue.add("code/" + list.id(), new Text(list.name(), list.nameEnglish())));
    byDocument.keySet().stream()
        .filter(path -> path.startsWith("scheme/"))
        .forEach(
            path ->
                catalogue.add(
                    path,
                    Text.of(
                        things, NodeFactory.createURI(Gl.BASE + path), SKOS.prefLabel.asNode())));
    return PublishedDocument.of(Catalogue.ADDRESS, catalogue.statements());
  }
}
