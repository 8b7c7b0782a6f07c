package org.greenloop.accounting.energy;

import java.util.List;

/// Port: meters and how their files are read.
public interface Meters {

  List<Meter> list();

  /// Inserts or updates by code; the id of an entry is ignored.
  void save(List<Meter> meters);

  List<MeterFile> listFiles();

  void saveFiles(List<MeterFile> files);
}
