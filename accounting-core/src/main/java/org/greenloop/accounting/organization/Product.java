package org.greenloop.accounting.organization;

import org.greenloop.accounting.quantity.Unit;

/// What a company makes, with the unit it is counted in.
public record Product(String code, String name, String nameEnglish, int companyId, Unit unit) {}
