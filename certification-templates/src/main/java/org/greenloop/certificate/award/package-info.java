/// The certificate 证书 with its annex: what was certified, by which criteria, under which
/// conditions.
///
/// In: a [CertificateContent], every value already rounded and worded. Out: an unsigned PDF/A-3a,
/// the same bytes for the same content.
@NullMarked
package org.greenloop.certificate.award;

import org.jspecify.annotations.NullMarked;
