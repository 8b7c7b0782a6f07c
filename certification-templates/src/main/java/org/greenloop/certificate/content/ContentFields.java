package org.greenloop.certificate.content;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.certificate.content.ContentDocument.Besides;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.Wording;

/// The fields of a template, made from a content record: each component by its name.
///
/// | component | fields |
/// |---|---|
/// | text, address | `name` |
/// | decimal, number | `name`, in groups of three digits |
/// | date | `name`, by the pattern `date` of the wording |
/// | constant | `name`, worded by `name.CONSTANT` of the wording; `nameIsCONSTANT` holds |
/// | boolean | `name` holds |
/// | [Named] | `name` in the language, `nameBeside` in the other one where it differs, `nameCode` |
/// | other record | `name` holds; its components are `nameComponent` |
/// | list of records | `name`, whose rows have the components of theirs |
///
/// Of an empty [Optional] the text is empty. What [Issued] has stands at the top; its standing is
/// the condition `demo`.
final class ContentFields {

  private static final int DIGITS = 3;

  private final Language language;
  private final Wording wording;
  private final Besides besides;

  /// @param language Chinese or English
  /// @param wording in that language
  ContentFields(Language language, Wording wording, Besides besides) {
    this.language = language;
    this.wording = wording;
    this.besides = besides;
  }

  Fields of(Content content) {
    if (!(content instanceof Record values)) {
      throw new IllegalStateException("a content is a record, not a " + content.getClass());
    }
    Fields fields = new Fields();
    components(fields, "", content.issued());
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      if (component.getType() != Issued.class) {
        put(fields, component.getName(), component.getName(), value(component, values));
      }
    }
    return fields;
  }

  private Fields row(Record row) {
    Fields fields = new Fields();
    components(fields, "", row);
    return fields;
  }

  private void components(Fields fields, String prefix, Record values) {
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      put(
          fields,
          joined(prefix, component.getName()),
          component.getName(),
          value(component, values));
    }
  }

  private static Object value(RecordComponent component, Record values) {
    try {
      return component.getAccessor().invoke(values);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("content " + values.getClass() + " cannot be read", e);
    }
  }

  private void put(Fields fields, String path, String name, Object value) {
    switch (value) {
      case Optional<?> optional ->
          optional.ifPresentOrElse(
              there -> put(fields, path, name, there), () -> fields.text(path, ""));
      case String text -> fields.text(path, text);
      case URI address -> fields.text(path, address.toString());
      case BigDecimal number -> fields.text(path, grouped(number.toPlainString()));
      case Integer number -> fields.text(path, grouped(number.toString()));
      case LocalDate date -> fields.text(path, date(date));
      case LocalDateTime time ->
          fields.text(
              path,
              date(time.toLocalDate())
                  + DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT).format(time));
      case Instant instant -> fields.text(path, instant.toString());
      case Boolean holds -> fields.when(path, holds);
      case Standing standing -> fields.when("demo", standing == Standing.DEMO);
      case Enum<?> constant -> constant(fields, path, name, constant);
      case Named named -> {
        String worded = english() ? named.nameEnglish() : named.name();
        String other = english() ? named.name() : named.nameEnglish();
        fields.text(path, worded);
        fields.text(
            path + "Beside", worded.equals(other) || besides == Besides.LEFT_OUT ? "" : other);
        fields.text(path + "Code", named.code());
        if (named instanceof Party party) {
          fields.text(path + "CreditCode", party.creditCode());
        }
      }
      case Record record -> {
        fields.when(path, true);
        components(fields, path, record);
      }
      case List<?> list -> fields.rows(path, list.stream().map(row -> row((Record) row)).toList());
      default ->
          throw new IllegalStateException(
              "content " + path + " is a " + value.getClass() + ", which no page can show");
    }
  }

  private void constant(Fields fields, String path, String name, Enum<?> constant) {
    fields.text(path, wording.get(name + "." + constant.name()));
    for (Object one : constant.getDeclaringClass().getEnumConstants()) {
      fields.when(path + "Is" + ((Enum<?>) one).name(), one == constant);
    }
  }

  private boolean english() {
    return language == Language.EN;
  }

  private String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(wording.get("date"), Locale.ENGLISH).format(date);
  }

  /// `weighing` and `gross` are `weighingGross`.
  private static String joined(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /// `12451.5` as `12 451.5`; four digits stand together, as GB/T 15835-2011 lets them.
  static String grouped(String number) {
    String sign = number.startsWith("-") ? "−" : "";
    String plain = number.startsWith("-") ? number.substring(1) : number;
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    if (whole.length() <= DIGITS + 1) {
      return sign + plain;
    }
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % DIGITS == 0) {
        groups.append(' ');
      }
      groups.append(whole.charAt(i));
    }
    return sign + groups + (point < 0 ? "" : plain.substring(point));
  }
}
