package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a cluster are held against one file. */
class FoldersTest {
  @TempDir Path folder;

  @Test
  void partsAreTheFileWhenTheyAreItsBytesInTheOrderOfTheirNames() throws IOException {
    assertThat(isSame("abc", "c", "ab")).isTrue();
    assertThat(isSame("abcd", "c", "ab")).isFalse();
    assertThat(isSame("ab", "c", "ab")).isFalse();
    assertThat(isSame("cab", "c", "ab")).isFalse();
  }

  private boolean isSame(String whole, String second, String first) throws IOException {
    Path parts = folder.resolve("parts");
    BenchmarkFolders.delete(parts);
    Files.createDirectory(parts);
    Files.writeString(parts.resolve("part-00001.csv"), second);
    Files.writeString(parts.resolve("part-00000.csv"), first);
    Files.writeString(parts.resolve("_SUCCESS"), "no part");
    return BenchmarkFolders.isSame(parts, Files.writeString(folder.resolve("whole.csv"), whole));
  }
}
