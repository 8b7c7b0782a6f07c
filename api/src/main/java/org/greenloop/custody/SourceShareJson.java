package org.greenloop.custody;

import java.util.Optional;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.MaterialSources;

/// What share of the material of a subject came from one source. Masses in kg, the share from 0 to
/// 1.
///
/// @param basis `received` or `made`
/// @param lots how many lots there are of the material
/// @param fromSource mass of them that came from the source
/// @param unknown mass of them that came from lots of unknown origin
/// @param share fromSource ÷ mass; empty where there is no such material
public record SourceShareJson(
    String subject,
    String period,
    String material,
    String basis,
    SourceJson source,
    int lots,
    String mass,
    String fromSource,
    String unknown,
    String unit,
    Optional<String> share) {

  /// What is empty may be anything.
  public record SourceJson(
      Optional<String> family,
      Optional<String> kind,
      Optional<String> producer,
      Optional<String> brand) {}

  public static SourceShareJson of(
      Subject subject,
      ReportingPeriod period,
      String material,
      SourceShares.Basis basis,
      MaterialSources.Wanted wanted,
      SourceShares.Answer answer) {
    return new SourceShareJson(
        subject.code(),
        period.toString(),
        material,
        Written.code(basis),
        new SourceJson(
            wanted.family().map(ReturnedProduct.Family::code),
            wanted.kind(),
            wanted.producer(),
            wanted.brand()),
        answer.lots(),
        Written.mass(answer.mass()),
        Written.mass(answer.fromSource()),
        Written.mass(answer.unknown()),
        "kg",
        Optional.of(answer)
            .filter(any -> answer.lots() > 0)
            .map(any -> Written.share(answer.share())));
  }
}
