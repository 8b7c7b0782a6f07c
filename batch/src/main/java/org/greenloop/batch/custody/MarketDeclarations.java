package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.greenloop.accounting.activity.DeclarationActivity;

/// Where declarations in force are read.
@FunctionalInterface
public interface MarketDeclarations {

  List<DeclarationActivity> list(Collection<Integer> siteIds, Collection<YearMonth> months);
}
