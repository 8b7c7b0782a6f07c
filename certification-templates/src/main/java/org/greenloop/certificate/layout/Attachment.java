package org.greenloop.certificate.layout;

/// A file kept inside a document.
public final class Attachment {

  private final String fileName;
  private final String mediaType;
  private final Relationship relationship;
  private final byte[] bytes;

  /// What the document shows, as data.
  ///
  /// @param mediaType such as `application/json`
  public Attachment(String fileName, String mediaType, byte[] bytes) {
    this(fileName, mediaType, Relationship.DATA, bytes);
  }

  public Attachment(String fileName, String mediaType, Relationship relationship, byte[] bytes) {
    if (!fileName.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "attachment name \"" + fileName + "\": letters, digits, dot, hyphen and underscore only");
    }
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.relationship = relationship;
    this.bytes = bytes.clone();
  }

  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }

  public Relationship relationship() {
    return relationship;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return fileName + " (" + mediaType + ", " + bytes.length + " bytes)";
  }

  /// How a file belongs to the document: `AFRelationship`, ISO 19005-3, 6.8.
  public enum Relationship {
    /// The values that the document shows.
    DATA("Data"),
    /// What the document was made from.
    SOURCE("Source"),
    /// Something that helps to understand it.
    SUPPLEMENT("Supplement");

    private final String pdfName;

    Relationship(String pdfName) {
      this.pdfName = pdfName;
    }

    public String pdfName() {
      return pdfName;
    }
  }
}
