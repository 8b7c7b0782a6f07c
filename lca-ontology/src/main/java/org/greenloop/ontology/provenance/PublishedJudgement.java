package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;

/// How one criterion of a published assessment came out.
///
/// @param id of the criterion inside its scheme
/// @param indicator code
/// @param unit of value, limit and distance
/// @param value exact; empty where it is not assessable
/// @param distance what is missing to pass; empty unless it is not met
/// @param reason why there is no value; empty where there is one
public record PublishedJudgement(
    String id,
    String name,
    String nameEnglish,
    String clause,
    String indicator,
    String unit,
    Direction direction,
    BigDecimal limit,
    BigDecimal weight,
    boolean required,
    Assessment.Outcome outcome,
    Optional<BigDecimal> value,
    Optional<BigDecimal> distance,
    Optional<Availability> reason,
    Confidence confidence) {}
