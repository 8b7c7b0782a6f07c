@NullMarked
package org.greenloop.certificate.dossier;

import org.jspecify.annotations.NullMarked;
