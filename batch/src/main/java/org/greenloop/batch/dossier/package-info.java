/// Dossiers: everything about one version of an application in one file.
///
/// In: a stored assessment. Out: the content of its dossier, with the files of its annexes.
@NullMarked
package org.greenloop.batch.dossier;

import org.jspecify.annotations.NullMarked;
