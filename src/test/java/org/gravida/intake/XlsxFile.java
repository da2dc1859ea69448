package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as spreadsheets do, for tests. A cell is a text, or what stands behind its
 * sign: {@code n:} a number, {@code f:} the result of a formula, {@code e:} an error, {@code b:} a
 * truth value, {@code i:} a text within the sheet, {@code 3:} a number in the third format.
 */
final class XlsxFile {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final List<String> names = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private final List<String> shared = new ArrayList<>();
  private boolean is1904;
  private boolean isStyled = true;

  /** Adds a sheet; each row is cells between bars. */
  XlsxFile sheet(String name, String... rows) {
    var xml = new StringBuilder();
    for (int i = 0; i < rows.length; i++) {
      xml.append(row(i + 1, rows[i].split("\\|", -1)));
    }
    names.add(name);
    sheets.add(xml.toString());
    return this;
  }

  /** Adds the next format of numbers, from the first. */
  XlsxFile format(String format) {
    formats.add(format);
    return this;
  }

  XlsxFile from1904() {
    is1904 = true;
    return this;
  }

  /** Leaves the styles out, as programs do that write nothing but data. */
  XlsxFile withoutStyles() {
    isStyled = false;
    return this;
  }

  private String row(int number, String... cells) {
    var xml = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        xml.append(cell("r=\"" + (char) ('A' + i) + number + "\"", cells[i]));
      }
    }
    return xml + "</row>";
  }

  private String cell(String at, String cell) {
    String rest = escaped(cell.length() > 1 && cell.charAt(1) == ':' ? cell.substring(2) : cell);
    char sign = rest.length() == cell.length() ? 's' : cell.charAt(0);
    return switch (sign) {
      case 'n' -> "<c " + at + "><v>" + rest + "</v></c>";
      case 'f' ->
          "<c " + at + "><f>1+1</f>" + (rest.isEmpty() ? "" : "<v>" + rest + "</v>") + "</c>";
      case 'e' -> "<c " + at + " t=\"e\"><f>1/0</f><v>" + rest + "</v></c>";
      case 'b' -> "<c " + at + " t=\"b\"><v>" + rest + "</v></c>";
      case 'i' -> "<c " + at + " t=\"inlineStr\"><is><t>" + rest + "</t></is></c>";
      case 's' -> {
        shared.add(rest);
        yield "<c " + at + " t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
      }
      default -> "<c " + at + " s=\"" + sign + "\"><v>" + rest + "</v></c>";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  Path write(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
      var parts = new StringBuilder();
      var list = new StringBuilder();
      var links = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        parts.append(part("/xl/worksheets/s" + i + ".xml", types + "worksheet+xml"));
        list.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>".formatted(names.get(i - 1), i, i));
        links.append(link("s" + i, "worksheet", "worksheets/s" + i + ".xml"));
      }
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + part("/xl/workbook.xml", types + "sheet.main+xml")
              + (isStyled ? part("/xl/styles.xml", types + "styles+xml") : "")
              + part("/xl/sharedStrings.xml", types + "sharedStrings+xml")
              + parts
              + "</Types>");
      add(zip, "_rels/.rels", relations(link("w", "officeDocument", "xl/workbook.xml")));
      add(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr date1904=\"%s\"/><sheets>"
                  .formatted(MAIN, OFFICE, is1904)
              + list
              + "</sheets></workbook>");
      add(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              links
                  + (isStyled ? link("st", "styles", "styles.xml") : "")
                  + link("ss", "sharedStrings", "sharedStrings.xml")));
      if (isStyled) {
        add(zip, "xl/styles.xml", styles());
      }
      add(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + texts() + "</sst>");
      for (int i = 1; i <= sheets.size(); i++) {
        add(
            zip,
            "xl/worksheets/s" + i + ".xml",
            "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + sheets.get(i - 1)
                + "</sheetData></worksheet>");
      }
    }
    return file;
  }

  private String texts() {
    var xml = new StringBuilder();
    shared.forEach(text -> xml.append("<si><t>").append(text).append("</t></si>"));
    return xml.toString();
  }

  private String styles() {
    var own = new StringBuilder();
    var used = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.size(); i++) {
      boolean isBuiltIn = formats.get(i).matches("\\d+");
      String id = isBuiltIn && !formats.get(i).startsWith("0") ? formats.get(i) : "" + (164 + i);
      if (id.equals("" + (164 + i))) {
        own.append(
            "<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>".formatted(id, escaped(formats.get(i))));
      }
      used.append("<xf numFmtId=\"").append(id).append("\"/>");
    }
    return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
        .formatted(MAIN, own, used);
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
  }

  private static String link(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String links) {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + links + "</Relationships>";
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + xml).getBytes(UTF_8));
    zip.closeEntry();
  }
}
