package org.greenloop.ontology.vocabulary;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.greenloop.accounting.organization.SubjectKind;

/// The Greenloop vocabulary, `vocabulary/greenloop.ttl`.
///
/// Enumerations of the core are concepts here: `AT_MOST` is `gl:atMost`, `SITE` is `gl:Site`.
public final class Gl {

  /// Everything that Greenloop names lies below it. Permanent: it stands in issued labels.
  public static final String BASE = "https://w3id.org/greenloop/";

  public static final String NAMESPACE = BASE + "ns#";

  public static final Node ACCOUNT = term("Account");
  public static final Node INDICATOR = term("Indicator");
  public static final Node SCHEME = term("Scheme");
  public static final Node CRITERION = term("Criterion");
  public static final Node GROUP = term("Group");
  public static final Node BENCHMARK = term("Benchmark");
  public static final Node BAND = term("Band");
  public static final Node GRADE = term("Grade");

  public static final Node NUMERATOR = term("numerator");
  public static final Node DENOMINATOR = term("denominator");
  public static final Node SCALE = term("scale");
  public static final Node DECIMALS = term("decimals");
  public static final Node FORMULA = term("formula");
  public static final Node UNIT = term("unit");
  public static final Node ORDER = term("order");
  public static final Node HAS_CONFIDENCE = term("confidence");

  public static final Node EDITION = term("edition");
  public static final Node APPLIES_TO = term("appliesTo");
  public static final Node VALID_FROM = term("validFrom");
  public static final Node VALID_UNTIL = term("validUntil");
  public static final Node PASS_SCORE = term("passScore");
  public static final Node PASS_SCORE_SOURCE = term("passScoreSource");
  public static final Node PASS_SCORE_CONFIDENCE = term("passScoreConfidence");
  public static final Node HAS_COUNTING = term("counting");
  public static final Node HAS_GRADE = term("grade");
  public static final Node LABEL_MONTHS = term("labelMonths");
  public static final Node MEND_DAYS = term("mendDays");
  public static final Node MEND_DAYS_SOURCE = term("mendDaysSource");
  public static final Node MEND_DAYS_CONFIDENCE = term("mendDaysConfidence");
  public static final Node HAS_CRITERION = term("criterion");

  public static final Node OF_INDICATOR = term("indicator");
  public static final Node HAS_DIRECTION = term("direction");
  public static final Node LIMIT = term("limit");
  public static final Node WEIGHT = term("weight");
  public static final Node REQUIRED = term("required");
  public static final Node LIMIT_SOURCE = term("limitSource");
  public static final Node HAS_RULE = term("rule");
  public static final Node IN_GROUP = term("group");
  public static final Node EVIDENCE_ASKED = term("evidenceAsked");
  public static final Node HAS_BENCHMARK = term("benchmark");
  public static final Node INDUSTRY = term("industry");
  public static final Node SIZE_INDICATOR = term("sizeIndicator");
  public static final Node SIZE_FROM = term("sizeFrom");
  public static final Node SIZE_BELOW = term("sizeBelow");
  public static final Node BASE_VALUE = term("base");
  public static final Node BASE_SOURCE = term("baseSource");
  public static final Node BASE_CONFIDENCE = term("baseConfidence");
  public static final Node CAP = term("cap");
  public static final Node HAS_BAND = term("band");
  public static final Node SHARE = term("share");

  public static final Node ASSESSMENT = term("Assessment");
  public static final Node BY_SCHEME = term("scheme");
  public static final Node SUBJECT = term("subject");
  public static final Node HAS_SUBJECT_KIND = term("subjectKind");
  public static final Node PERIOD = term("period");
  public static final Node SCORE = term("score");
  public static final Node HAS_OUTCOME = term("outcome");
  public static final Node HAS_JUDGEMENT = term("judgement");
  public static final Node VALUE = term("value");
  public static final Node DISTANCE = term("distance");
  public static final Node HAS_AVAILABILITY = term("availability");
  public static final Node HAS_REASON = term("reason");
  public static final Node POINTS = term("points");

  public static final Node HAS_UNCONFIRMED = term("unconfirmedNumber");
  public static final Node OF_PROPERTY = term("ofProperty");

  private Gl() {}

  public static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }

  /// `https://w3id.org/greenloop/account/CODE`.
  public static Node account(String code) {
    return NodeFactory.createURI(BASE + "account/" + code);
  }

  /// `https://w3id.org/greenloop/indicator/CODE`.
  public static String indicatorAddress(String code) {
    return BASE + "indicator/" + code;
  }

  /// `https://w3id.org/greenloop/scheme/ID/EDITION`.
  public static String schemeAddress(String id, String edition) {
    return BASE + "scheme/" + id + "/" + edition;
  }

  /// `https://w3id.org/greenloop/label/SERIAL`.
  public static String labelAddress(String serial) {
    return BASE + "label/" + serial;
  }

  /// The concept that stands for a constant of the core.
  public static Node concept(Enum<?> constant) {
    return term(conceptName(constant));
  }

  /// Local name of [#concept]: `NOT_MET` is `notMet`, `SITE` is `Site`.
  public static String conceptName(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    boolean capital = constant instanceof SubjectKind;
    for (char c : constant.name().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '_') {
        capital = true;
      } else {
        name.append(capital ? Character.toUpperCase(c) : c);
        capital = false;
      }
    }
    return name.toString();
  }

  /// The constant of the core that a concept stands for.
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, Node concept) {
    for (E constant : type.getEnumConstants()) {
      if (concept.equals(concept(constant))) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
