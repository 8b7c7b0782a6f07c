/// The dossier of an application 申报卷宗: what was declared, its annexes, the assessment and the
/// decision in one file.
///
/// In: a [DossierContent] and the files of its annexes. Out: an unsigned PDF/A-3a, the same bytes
/// for the same content.
@NullMarked
package org.greenloop.certificate.dossier;

import org.jspecify.annotations.NullMarked;
