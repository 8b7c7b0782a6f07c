package org.greenloop.batch.generate;

import java.util.List;

/// What a site makes.
///
/// @param industry GB/T 4754-2017
record Trade(String industry, String product, String name, String nameEnglish, String unit) {

  static final List<Trade> ALL =
      List.of(
          new Trade("C3851", "GEN-FRIDGE", "示例电冰箱", "Example refrigerators", "台"),
          new Trade("C3982", "GEN-BOARD", "示例电路板", "Example circuit boards", "件"),
          new Trade("C2110", "GEN-CHAIR", "示例木椅", "Example wooden chairs", "件"),
          new Trade("C1751", "GEN-FABRIC", "示例面料", "Example fabric", "t"),
          new Trade("C3360", "GEN-COATED", "示例涂装件", "Example coated parts", "t"));

  static Trade of(int site) {
    return ALL.get(site % ALL.size());
  }
}
