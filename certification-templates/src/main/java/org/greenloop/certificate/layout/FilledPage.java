package org.greenloop.certificate.layout;

import java.util.List;
import java.util.Set;
import org.greenloop.certificate.layout.Typeface.Face;
import org.w3c.dom.Document;

/// A [Template] with its values, before layout.
///
/// @param charts in the order in which `object` elements refer to them by number
/// @param faces the fonts that the texts need
record FilledPage(Document html, List<Chart> charts, Set<Face> faces) {}
