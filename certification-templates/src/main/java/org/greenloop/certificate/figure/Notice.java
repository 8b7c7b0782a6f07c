package org.greenloop.certificate.figure;

import java.time.YearMonth;

/// Something that a reader of the figures should know.
///
/// @param id of the rule, such as `C-504` or `Q-802`
/// @param place code of the site that it is about
/// @param text whole sentence with the cure
/// @param answer reason that was given to it; empty where none was
public record Notice(String id, YearMonth month, String place, Bilingual text, String answer) {}
