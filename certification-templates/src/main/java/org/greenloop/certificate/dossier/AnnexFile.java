package org.greenloop.certificate.dossier;

import java.util.List;
import org.greenloop.certificate.layout.Raster;

/// The file of an annex, and the pictures of its pages.
public final class AnnexFile {

  private final byte[] content;
  private final DossierContent.Shown shown;
  private final List<Raster> pages;

  AnnexFile(byte[] content, DossierContent.Shown shown, List<Raster> pages) {
    this.content = content.clone();
    this.shown = shown;
    this.pages = List.copyOf(pages);
  }

  byte[] content() {
    return content.clone();
  }

  /// How it will stand in the dossier.
  public DossierContent.Shown shown() {
    return shown;
  }

  public int pageCount() {
    return pages.size();
  }

  List<Raster> pages() {
    return pages;
  }
}
