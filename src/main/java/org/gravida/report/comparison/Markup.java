package org.gravida.report.comparison;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and escaped text; what XML cannot hold becomes a replacement character. */
final class Markup {
  private final StringWriter target = new StringWriter();
  private final XMLStreamWriter xml;

  Markup() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Markup step(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; {@code attributes} are names and values in turn. */
  Markup open(String name, Object... attributes) {
    return step(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Writes an element without content. */
  Markup empty(String name, Object... attributes) {
    return step(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** Closes the element that was opened last. */
  Markup close() {
    return step(xml::writeEndElement);
  }

  /** Closes the element that was opened last, and ends the line. */
  Markup end() {
    return close().text("\n");
  }

  Markup text(String text) {
    return step(() -> xml.writeCharacters(clean(text)));
  }

  /** Writes an element with text only. */
  Markup element(String name, String text, Object... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Writes markup that another of these wrote. */
  Markup raw(String markup) {
    text("");
    step(xml::flush);
    target.append(markup);
    return this;
  }

  /** Returns what was written. */
  String written() {
    step(xml::flush);
    return target.toString();
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute((String) attributes[i], clean(String.valueOf(attributes[i + 1])));
    }
  }

  private static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
