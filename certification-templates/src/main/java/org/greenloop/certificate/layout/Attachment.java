package org.greenloop.certificate.layout;

/// A file kept inside a document.
public final class Attachment {

  private final String fileName;
  private final String mediaType;
  private final byte[] bytes;

  /// @param mediaType such as `application/json`
  public Attachment(String fileName, String mediaType, byte[] bytes) {
    if (!fileName.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "attachment name \"" + fileName + "\": letters, digits, dot, hyphen and underscore only");
    }
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return fileName + " (" + mediaType + ", " + bytes.length + " bytes)";
  }
}
