package org.greenloop.batch.spreadsheet;

/// What the cells of all sheets refer to.
record WorkbookContext(SharedTexts texts, CellFormats formats, NumberText.Epoch epoch) {}
