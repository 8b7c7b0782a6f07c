package org.greenloop.accounting.organization;

/// What can be measured and judged.
public enum SubjectKind {
  SITE,
  COMPANY,
  PARK
}
