package org.greenloop.ontology.standard;

import java.util.List;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;

/// What was read once.
record LoadedCatalog(List<Indicator> indicators, List<Standard> standards)
    implements StandardCatalog {

  LoadedCatalog {
    indicators = List.copyOf(indicators);
    standards = List.copyOf(standards);
  }

  static LoadedCatalog of(StandardReader reader) {
    return new LoadedCatalog(reader.indicators(), reader.standards());
  }
}
