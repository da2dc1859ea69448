package org.gravida.report.patient;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How many lines of half a sheet's width markup takes on paper, by its letters and by what begins a
 * line there. It follows {@code patient.css}; a browser is asked in a test.
 */
final class PaperLines {
  /** What two sheets hold, less what the count may be wrong by. */
  static final int TWO_SHEETS = 328;

  /** Letters of a line of half a sheet's width, and of one of its whole width. */
  private static final int LETTERS = 66;

  private static final int WIDE_LETTERS = 144;

  /** Letters of a line of advice, with its bold words and its list, and of an explanation. */
  private static final int CARE_LETTERS = 59;

  private static final int WHY_LETTERS = 84;
  private static final int LETTERS_OF_A_LEVEL = 2;
  private static final int PIXELS_OF_A_LINE = 13;
  private static final Set<String> NARROW = Set.of("causes", "care", "why", "plan", "sensitivity");
  private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "tr", "section");
  private static final Set<String> HIDDEN = Set.of("head", "nav");
  private static final Set<String> ON_SCREEN = Set.of("screen", "record");

  private String section = "";
  private int level;
  private int hidden;
  private boolean isGrave;
  private int letters;
  private int lines;

  private PaperLines() {}

  /** Returns the lines of a page. */
  static int of(String page) {
    var counted = new PaperLines();
    counted.read(page);
    return counted.lines;
  }

  private void read(String markup) {
    try {
      var factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(markup));
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement()) {
          begin(xml);
        } else if (xml.isEndElement()) {
          end(xml.getLocalName());
        } else if (xml.isCharacters() && hidden == 0) {
          letters += xml.getText().replaceAll("\\s+", " ").length();
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void begin(XMLStreamReader xml) {
    String name = xml.getLocalName();
    String kinds = kinds(xml);
    if (hidden > 0 || isHidden(name, Set.of(kinds.split(" ")))) {
      hidden += name.equals("svg") && hidden == 0 ? drawn(xml, kinds) : 1;
      return;
    }
    if (isBlock(name, kinds)) {
      endLine();
    }
    isGrave = !name.equals("li") && (isGrave || kinds.contains("grave"));
    if (name.equals("section")) {
      section = String.valueOf(xml.getAttributeValue(null, "id"));
    }
    level += name.equals("ul") ? 1 : 0;
  }

  private static String kinds(XMLStreamReader xml) {
    String kinds = xml.getAttributeValue(null, "class");
    return kinds == null ? "" : kinds;
  }

  /** Counts the height of a drawing, whose words take no line. */
  private int drawn(XMLStreamReader xml, String kinds) {
    endLine();
    if (kinds.equals("chart")) {
      lines += 2 * Integer.parseInt(xml.getAttributeValue(null, "height")) / PIXELS_OF_A_LINE;
    }
    return 1;
  }

  private boolean isHidden(String name, Set<String> kinds) {
    boolean isFolded =
        switch (section) {
          case "why" -> kinds.contains("why") && !kinds.contains("told");
          case "plan" -> name.equals("ul") && !kinds.contains("proposed");
          case "sensitivity" -> name.equals("details");
          default -> false;
        };
    return isFolded
        || name.equals("svg")
        || HIDDEN.contains(name)
        || kinds.stream().anyMatch(ON_SCREEN::contains);
  }

  private boolean isBlock(String name, String kinds) {
    return switch (name) {
      case "li" -> section.equals("care") || (section.equals("causes") && level == 1);
      case "ul" -> section.equals("why") || (level == 0 && !section.equals("outstanding"));
      case "p" -> section.equals("care") ? isOwnLine(kinds) : !kinds.equals("day");
      case "details" -> section.equals("why");
      default -> BLOCKS.contains(name);
    };
  }

  private boolean isOwnLine(String kinds) {
    return kinds.contains("grave") || (isGrave && kinds.equals("warning"));
  }

  private void end(String name) {
    if (hidden > 0) {
      hidden--;
      return;
    }
    level -= name.equals("ul") ? 1 : 0;
    lines += name.equals("h2") ? 1 : 0; // its line and what is free about it
    if (isBlock(name, "")) {
      endLine();
    }
    if (name.equals("section")) {
      section = "";
    }
  }

  private void endLine() {
    if (letters > 1) {
      int columns = NARROW.contains(section) ? 1 : 2;
      int room =
          switch (section) {
            case "why" -> WHY_LETTERS - LETTERS_OF_A_LEVEL * level;
            case "care" -> CARE_LETTERS;
            default -> columns == 1 ? LETTERS : WIDE_LETTERS;
          };
      lines += columns * ((letters + room - 1) / room);
    }
    letters = 0;
  }
}
