package org.greenloop.portal.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.StandingChange;

/// The form of an operator that suspends, reinstates or revokes a document, with what was typed and
/// what is wrong with it.
///
/// @param deeds what can happen to the document now
/// @param deed chosen; empty where none is
/// @param confirmed that it is the document of this holder
/// @param errors keys of the words at the field: `deed`, `reason`, `confirmed`
/// @param refusal why the register did not take it
record StandingForm(
    List<StandingChange.Kind> deeds,
    Optional<StandingChange.Kind> deed,
    String reason,
    boolean confirmed,
    List<String> errors,
    Optional<String> refusal) {

  /// In the order in which one thinks of them: what can be taken back first.
  private static final List<StandingChange.Kind> OF_PEOPLE =
      List.of(
          StandingChange.Kind.SUSPENDED,
          StandingChange.Kind.REINSTATED,
          StandingChange.Kind.REVOKED);

  /// None for who may not, for a certificate, which follows its label, and where nothing can happen
  /// any more.
  static Optional<StandingForm> find(Optional<Viewer> viewer, Optional<IssuedDocument> document) {
    return viewer
        .filter(one -> one.is(Role.OPERATOR))
        .flatMap(any -> document)
        .map(StandingForm::empty)
        .filter(form -> !form.deeds().isEmpty());
  }

  private static StandingForm empty(IssuedDocument document) {
    return new StandingForm(
        document.kind() == DocumentKind.CERTIFICATE
            ? List.of()
            : OF_PEOPLE.stream().filter(document::canBe).toList(),
        Optional.empty(),
        "",
        false,
        List.of(),
        Optional.empty());
  }

  /// With what somebody chose and wrote.
  StandingForm filled(String deed, String reason, boolean confirmed) {
    Optional<StandingChange.Kind> chosen =
        OF_PEOPLE.stream().filter(kind -> kind.name().equals(deed)).findFirst();
    List<String> wrong =
        Stream.of(
                chosen.isEmpty() ? "deed" : "",
                reason.isBlank() ? "reason" : "",
                confirmed ? "" : "confirmed")
            .filter(key -> !key.isEmpty())
            .toList();
    return new StandingForm(deeds, chosen, reason, confirmed, wrong, Optional.empty());
  }

  StandingForm refused(String why) {
    return new StandingForm(deeds, deed, reason, confirmed, errors, Optional.of(why));
  }

  /// The template asks.
  public boolean isWrong(String field) {
    return errors.contains(field);
  }

  public boolean isChosen(StandingChange.Kind kind) {
    return deed.filter(kind::equals).isPresent();
  }
}
