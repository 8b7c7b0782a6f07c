package org.greenloop.accounting.energy;

/// Certificates as the issuing register numbers them.
///
/// @param register code of the register, such as `GEC`
/// @param prefix what stands before the serial: the code of the project or batch
public record SerialNumbers(String register, String prefix, SerialRange range) {

  @Override
  public String toString() {
    return register + " " + prefix + " " + range;
  }
}
