package org.greenloop.accounting.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectDirectoryTest {

  private static final int COMPANY = 1;

  @Test
  void a_site_has_the_industry_that_it_states() {
    assertThat(industryOf("S1", "C3851")).contains("C3851");
    assertThat(industryOf("S1", "")).isEmpty();
  }

  @Test
  void a_company_has_what_its_sites_have_in_common() {
    assertThat(industryOf("CO", "C3851", "C3857")).contains("C385");
    assertThat(industryOf("CO", "C3851", "C2110")).contains("C");
    assertThat(industryOf("CO", "C3851", "G5431")).isEmpty();
  }

  @Test
  void a_site_of_unknown_industry_leaves_its_company_unknown() {
    assertThat(industryOf("CO", "C3851", "")).isEmpty();
    assertThat(industryOf("CO")).isEmpty();
  }

  /// @param industries of the sites S1, S2, … of the company CO
  private static Optional<String> industryOf(String code, String... industries) {
    List<Subject> subjects = new ArrayList<>();
    subjects.add(subject(COMPANY, SubjectKind.COMPANY, "CO", ""));
    for (int i = 1; i <= industries.length; i++) {
      subjects.add(subject(COMPANY + i, SubjectKind.SITE, "S" + i, industries[i - 1]));
    }
    SubjectDirectory directory = new SubjectDirectory(subjects);
    return directory.industryOf(directory.find(code).orElseThrow());
  }

  private static Subject subject(int id, SubjectKind kind, String code, String industry) {
    return new Subject(
        id,
        kind,
        code,
        "名称 " + code,
        "Name " + code,
        Optional.empty(),
        Optional.of(COMPANY),
        Optional.empty(),
        Optional.of(industry).filter(text -> !text.isEmpty()),
        Optional.empty());
  }
}
