package org.greenloop.accounting.custody;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// 再生资源: a category of returned material, or a material within one.
///
/// @param parent the broader one; empty for a category
/// @param contains codes of materials that treatment may take out of it, each with what is narrower
/// @param manifest whether it moves only with a transfer manifest 转移联单
public record RenewableResource(
    String code,
    Optional<String> parent,
    String name,
    String nameEnglish,
    List<String> contains,
    boolean manifest,
    String source,
    Confidence confidence) {

  public RenewableResource {
    contains = List.copyOf(contains);
  }
}
