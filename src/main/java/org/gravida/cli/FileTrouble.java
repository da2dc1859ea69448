package org.gravida.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in plain words why a file could not be read or written. */
final class FileTrouble {
  private FileTrouble() {}

  /** Returns one line that names the file, if known, and the reason. */
  static String describe(UncheckedIOException e) {
    IOException cause = e.getCause();
    String own = String.valueOf(e.getMessage());
    String reason = reason(cause);
    if (own.equals(cause.toString())) {
      String file = file(cause);
      return file.isEmpty() ? reason : file + ": " + reason;
    }
    return own + ": " + reason;
  }

  private static String file(IOException cause) {
    return cause instanceof FileSystemException trouble && trouble.getFile() != null
        ? trouble.getFile()
        : "";
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "exists already";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    if (cause instanceof CharacterCodingException) {
      return "not UTF-8 text; save the file as UTF-8";
    }
    if (cause instanceof FileSystemException trouble && trouble.getReason() != null) {
      return trouble.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
