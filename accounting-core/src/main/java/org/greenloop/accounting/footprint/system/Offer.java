package org.greenloop.accounting.footprint.system;

/// A product that can be bought: one output of one process.
///
/// @param key by which the network knows it
/// @param owner code of the company whose process it is; empty for the alliance's own background
public record Offer(String key, String owner, SystemProcess process, SystemProcess.Output output) {

  public static Offer of(String owner, SystemProcess process, SystemProcess.Output output) {
    return new Offer(owner + "/" + process.id() + "/" + output.product(), owner, process, output);
  }
}
