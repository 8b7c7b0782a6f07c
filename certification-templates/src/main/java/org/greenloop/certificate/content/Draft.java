package org.greenloop.certificate.content;

/// A document that is complete but for its serial and what else it gets when it is issued.
///
/// @param <C> its content
@FunctionalInterface
public interface Draft<C extends Content> {

  C content(Issued issued);
}
