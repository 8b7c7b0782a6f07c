package org.greenloop.batch.custody;

import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;

/// Materials, processes and members as documents name them: by code, in both languages. A code that
/// no table has stands for its own name.
public final class CustodyTerms {

  private static final RenewableResources RESOURCES = ReferenceData.renewableResources();
  private static final TreatmentProcesses PROCESSES = ReferenceData.treatmentProcesses();

  /// What a treatment leaves that has no code of its own.
  private static final Term RESIDUE = new Term("RESIDUE", "残余物", "residue");

  private CustodyTerms() {}

  public static Term material(String code) {
    return code.equals(RESIDUE.code())
        ? RESIDUE
        : RESOURCES
            .find(code)
            .map(resource -> new Term(code, resource.name(), resource.nameEnglish()))
            .orElseGet(() -> new Term(code, code, code));
  }

  public static Term process(String code) {
    return PROCESSES
        .find(code)
        .map(process -> new Term(code, process.name(), process.nameEnglish()))
        .orElseGet(() -> new Term(code, code, code));
  }

  public static Party party(Subject subject) {
    return new Party(
        subject.code(),
        subject.name(),
        subject.nameEnglish(),
        subject.creditCode().map(CreditCode::text).orElse(""));
  }
}
