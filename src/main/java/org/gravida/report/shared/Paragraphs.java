package org.gravida.report.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Entries with a margin and wrapped items, at most 100 characters wide. */
public final class Paragraphs {
  private static final int WIDTH = 100;
  private static final int MARGIN = 16;

  private final Appendable out;

  public Paragraphs(Appendable out) {
    this.out = out;
  }

  /** Writes a name and its words beside it. */
  public void entry(String name, List<String> words, String separator) {
    String head = "  " + name + " ".repeat(Math.max(1, MARGIN - 2 - name.length()));
    print(head);
    wrap(String.join(separator, words), head.length(), MARGIN);
  }

  /** Writes a name with items to follow. */
  public void heading(String name) {
    print("  " + name + "\n");
  }

  /** Writes one item of a list; leading blanks indent it further. */
  public void item(String text) {
    print("    ");
    wrap(text, 4, 6 + text.length() - text.stripLeading().length());
  }

  /** Writes words with a margin; nothing for none. */
  public void indented(int margin, String words) {
    if (!words.isEmpty()) {
      print(" ".repeat(margin));
      wrap(words.strip().replaceAll("\\s+", " "), margin, margin);
    }
  }

  /** Writes the words of a line that was begun before, with this margin for the next ones. */
  public void rest(int margin, String words) {
    wrap(words.strip().replaceAll("\\s+", " "), margin, margin);
  }

  /** Writes words from the first column. */
  public void plain(String words) {
    wrap(words, 0, 0);
  }

  private void wrap(String text, int column, int indent) {
    int at = column;
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && at + 1 + word.length() > WIDTH) {
        print("\n" + " ".repeat(indent) + word);
        at = indent + word.length();
      } else {
        print(first ? word : " " + word);
        at += word.length() + (first ? 0 : 1);
      }
      first = false;
    }
    print("\n");
  }

  private void print(String words) {
    try {
      out.append(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
