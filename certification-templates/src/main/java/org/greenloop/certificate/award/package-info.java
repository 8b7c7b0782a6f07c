/// The certificate 证书 with its annex: what was certified, by which criteria, under which
/// conditions.
///
/// In: an [AwardContent], which is also the data inside, or a [CertificateContent] in one language;
/// every value is rounded and worded. Out: an unsigned PDF/A-3a, the same bytes for the same
/// content.
@NullMarked
package org.greenloop.certificate.award;

import org.jspecify.annotations.NullMarked;
