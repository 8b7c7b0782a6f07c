package org.greenloop.portal.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.packaging.MaterialClass;
import org.greenloop.accounting.packaging.PackagingForm;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PoolKind;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.waste.WasteFlow;
import org.greenloop.accounting.waste.WasteMaterial;
import org.greenloop.ontology.publication.Publication;
import org.springframework.context.MessageSource;

/// Enumerations of the core as lists of codes, called what the portal calls them.
final class NamedCodes {

  private static final String OURS = "绿环自定,用于填报模板";
  private static final String OURS_ENGLISH = "Greenloop's own, as the templates have them";

  private final MessageSource messages;

  NamedCodes(MessageSource messages) {
    this.messages = messages;
  }

  List<CodeList> lists() {
    return List.of(
        list("packaging-material", PackagingMaterial.values(), OURS, OURS_ENGLISH),
        list("packaging-form", PackagingForm.values(), OURS, OURS_ENGLISH),
        list(
            "packaging-material-class",
            MaterialClass.values(),
            "GB 43352-2023 表 1",
            "GB 43352-2023, table 1"),
        list("waste-material", WasteMaterial.values(), OURS, OURS_ENGLISH),
        list("waste-flow", WasteFlow.values(), OURS, OURS_ENGLISH),
        list("energy-flow", EnergyFlow.values(), OURS, OURS_ENGLISH),
        list("reusable-packaging", PoolKind.values(), OURS, OURS_ENGLISH),
        units());
  }

  /// Names of accounts, under their codes.
  List<Code> accounts() {
    return Stream.of(Account.values())
        .map(
            account ->
                Code.of(
                    account.code(),
                    account.code(),
                    name(account, Locale.CHINESE),
                    name(account, Locale.ENGLISH)))
        .toList();
  }

  private CodeList list(String id, Enum<?>[] constants, String source, String sourceEnglish) {
    return new CodeList(
        id,
        messages.getMessage("published.list." + id, null, Locale.CHINESE),
        messages.getMessage("published.list." + id, null, Locale.ENGLISH),
        source,
        sourceEnglish,
        Stream.of(constants)
            .map(
                constant ->
                    Code.of(
                        constant.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        constant.name(),
                        name(constant, Locale.CHINESE),
                        name(constant, Locale.ENGLISH)))
            .toList());
  }

  /// A unit is called by its symbol; the other words for it are those that files may use.
  private CodeList units() {
    return new CodeList(
        Publication.UNITS,
        messages.getMessage("published.list.unit", null, Locale.CHINESE),
        messages.getMessage("published.list.unit", null, Locale.ENGLISH),
        "绿环自定;与 QUDT 的对应另注",
        "Greenloop's own; how they map to QUDT is said at each",
        Stream.of(Unit.values())
            .map(
                unit ->
                    new Code(
                        Publication.unitCode(unit),
                        unit.symbol(),
                        unit.symbol(),
                        unit.symbol(),
                        Optional.empty(),
                        unit.names().stream().skip(1).toList(),
                        Optional.empty()))
            .toList());
  }

  private String name(Enum<?> constant, Locale locale) {
    return messages.getMessage(
        constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, locale);
  }
}
