package org.gravida.report.markup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and escaped text; what XML cannot hold becomes a replacement character. */
public final class Markup {
  private final StringWriter target = new StringWriter();
  private final XMLStreamWriter xml;

  /** Begins an empty text. */
  public Markup() {
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
  public Markup open(String name, Object... attributes) {
    return step(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Writes an element without content. */
  public Markup empty(String name, Object... attributes) {
    return step(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** Closes the element that was opened last. */
  public Markup close() {
    return step(xml::writeEndElement);
  }

  /** Closes the element that was opened last, and ends the line. */
  public Markup end() {
    return close().text("\n");
  }

  /** Writes text, escaped. */
  public Markup text(String text) {
    return step(() -> xml.writeCharacters(clean(text)));
  }

  /** Writes an element with text only. */
  public Markup element(String name, String text, Object... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Writes the style that lies beside a class. */
  public Markup style(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return element("style", new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes markup that another of these wrote. */
  public Markup raw(String markup) {
    text("");
    step(xml::flush);
    target.append(markup);
    return this;
  }

  /** Returns what was written. */
  public String written() {
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
