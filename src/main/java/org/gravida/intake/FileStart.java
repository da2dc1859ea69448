package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gravida.intake.fhir.FhirResources;
import org.gravida.intake.notation.Opening;
import org.gravida.intake.packing.Packing;
import org.gravida.intake.phenopacket.Packets;
import org.gravida.intake.redcap.RedcapFiles;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The first bytes of a file, which tell what it is.
 *
 * @param bytes at most 1024, one character each
 * @param areLines whether the first two lines are each one object of JSON by the look of them
 */
record FileStart(String bytes, boolean areLines) {
  private static final int LENGTH = 1024;

  /** How much of a file is looked at to see whether it has lines of JSON. */
  private static final int LONGEST = 1 << 20;

  private static final Pattern KEY = Pattern.compile("\"([^\"\\\\]{1,100})\"\\s*:");
  private static final Pattern YAML = Pattern.compile("(?i)[.]ya?ml$");
  private static final Pattern HOLDING =
      Pattern.compile(
          "(?i)[.](csv|tsv|tab|xls|json|jsonl|ndjson|ya?ml|ttl|nt|rdf|owl|jsonld|trig|nq|xlsx|parquet|zip|tar|tgz)$");
  private static final int TAR_SIGN = 257;
  private static final String MARK = "\u00EF\u00BB\u00BF";
  private static final String PARQUET = "PAR1";
  private static final String OLD_WORKBOOK = "\u00D0\u00CF\u0011\u00E0";
  private static final List<String> FOREIGN =
      List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "\u007FELF", "MZ\u0090", "SQLite format");

  static FileStart of(BufferedInputStream in) throws IOException {
    in.mark(LONGEST + 1);
    var bytes = new StringBuilder();
    try {
      for (int b = in.read(); b >= 0 && bytes.length() < LENGTH; b = in.read()) {
        bytes.append((char) b);
      }
    } catch (IOException e) {
      if (bytes.isEmpty()) {
        throw e;
      }
      // what is before the fault can be read; the fault is met again behind it
    }
    in.reset();
    String start = bytes.toString();
    boolean areLines = start.replace(MARK, "").stripLeading().startsWith("{") && areLines(in);
    return new FileStart(start, areLines);
  }

  /** Says whether the first two lines that are not blank begin and end as an object does. */
  private static boolean areLines(BufferedInputStream in) throws IOException {
    in.mark(LONGEST + 1);
    int lines = 0;
    int first = ' ';
    int last = ' ';
    try {
      for (int i = 0; i < LONGEST && lines < 2; i++) {
        int b = in.read();
        if (b == '\n' || b < 0) {
          if (last != ' ' && (first != '{' || last != '}')) {
            break;
          }
          lines += last == ' ' ? 0 : 1;
          first = ' ';
          last = ' ';
        } else if (b > ' ' && "\u00EF\u00BB\u00BF".indexOf(b) < 0) {
          first = first == ' ' ? b : first;
          last = b;
        }
        if (b < 0 || (lines == 1 && first != ' ' && first != '{')) {
          break;
        }
      }
    } catch (IOException e) {
      lines = 0; // it is met again behind what can be read
    }
    in.reset();
    return lines == 2;
  }

  /** Opens a file or a pipe; a stream of {@link Files} fails when a pipe is asked what it has. */
  static InputStream open(Path file) throws IOException {
    return Files.exists(file) && !Files.isRegularFile(file)
        ? new FileInputStream(file.toFile())
        : Files.newInputStream(file);
  }

  /**
   * What a folder holds.
   *
   * @param read its files with resources of FHIR or packets, by name; some may be compressed, and
   *     one that is damaged is among them, since reading it tells what is wrong
   * @param others the names of all else, folders with a slash behind
   */
  record Folder(List<Path> read, List<String> others) {}

  /** Looks at what stands in a folder. */
  static Folder folder(Path folder) throws IOException {
    var read = new ArrayList<Path>();
    var others = new ArrayList<String>();
    boolean isAny = false;
    try (var files = Files.list(folder)) {
      for (Path each : files.sorted().toList()) {
        if (!Files.isRegularFile(each)) {
          others.add(each.getFileName() + (Files.isDirectory(each) ? "/" : ""));
          continue;
        }
        try (var in = new BufferedInputStream(Packing.unpacked(Files.newInputStream(each)))) {
          String start = of(in).text();
          if (FhirResources.isIn(start) || Packets.isIn(start) || Packets.areInYaml(start)) {
            isAny = true;
            read.add(each);
          } else {
            others.add(String.valueOf(each.getFileName()));
          }
        } catch (IOException e) {
          read.add(each); // what is wrong with it is told where it is read
        }
      }
    }
    return new Folder(isAny ? read : List.of(), others);
  }

  /** Says whether a file is Parquet; of what is no ordinary file nothing is read. */
  static boolean isParquet(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(PARQUET.length()), ISO_8859_1).equals(PARQUET);
    }
  }

  /** Returns why this cannot be a patient file, if so. */
  Optional<Problem> problem(Place place) {
    if (bytes.isBlank()) {
      return Optional.of(FileProblems.empty(place));
    }
    if (bytes.startsWith("\u00FF\u00FE\0\0") || bytes.startsWith("\0\0\u00FE\u00FF")) {
      return foreign(place, "a text in UTF-32", "Save the file as UTF-8.");
    }
    if (isTar() || isReadFromItsEnd()) {
      return foreign(
          place,
          "an archive, a workbook or a Parquet file",
          "Unpack it, or write what it holds as CSV.");
    }
    if (bytes.startsWith("\u001F\u008B")) {
      return foreign(place, "a file that is compressed twice", "Unpack it once.");
    }
    if (bytes.startsWith("%PDF")) {
      return foreign(place, "a PDF document", "Write the patient as JSON or CSV.");
    }
    if (FOREIGN.stream().anyMatch(bytes::startsWith)) {
      return foreign(
          place, "a picture, a program or a database", "Write the patient as JSON or CSV.");
    }
    if (text().startsWith("@prefix") || text().startsWith("<")) {
      return foreign(
          place,
          "RDF or another document",
          "Give an RDF file its ending, such as .ttl, and one that is piped a --name with it; write"
              + " anything else as JSON or CSV.");
    }
    if (isBinary()) {
      return foreign(place, "a file that is no text", "Write the patient as JSON or CSV.");
    }
    return Optional.empty();
  }

  /**
   * Says whether what a folder leaves unread may hold patients: a file by its name, a folder by the
   * files in it. Names that begin with a point are those of systems.
   */
  static boolean mayHoldPatients(Path unread) throws IOException {
    String name = String.valueOf(unread.getFileName());
    if (name.startsWith(".") || !Files.isDirectory(unread)) {
      return !name.startsWith(".") && HOLDING.matcher(Packing.bareName(name)).find();
    }
    if (Files.isSymbolicLink(unread)) {
      return true; // it may point back here
    }
    try (var inside = Files.list(unread)) {
      for (Path each : inside.toList()) {
        if (mayHoldPatients(each)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isBinary() {
    long odd = text().chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    return odd * 10 > bytes.length();
  }

  /** Says whether it is read at any place, and not from its start to its end. */
  boolean isReadFromItsEnd() {
    return isZip() || bytes.startsWith(PARQUET) || bytes.startsWith(OLD_WORKBOOK);
  }

  boolean isZip() {
    return bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006");
  }

  boolean isTar() {
    return bytes.startsWith("ustar", TAR_SIGN);
  }

  /** Returns the encoding that the bytes show, else the one that is named for such files. */
  Charset charset(Opening opening) {
    if (bytes.startsWith("\u00FF\u00FE") || isWide(1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.startsWith("\u00FE\u00FF") || isWide(0)) {
      return StandardCharsets.UTF_16BE;
    }
    return bytes.startsWith(MARK)
        ? StandardCharsets.UTF_8
        : opening.charset().orElse(StandardCharsets.UTF_8);
  }

  /**
   * Says whether every second byte, from the first or the one behind it, is mostly zero and no
   * other.
   */
  private boolean isWide(int first) {
    long here = 0;
    long there = 0;
    for (int i = 0; i < bytes.length(); i++) {
      boolean isZero = bytes.charAt(i) == 0;
      here += isZero && i % 2 == first ? 1 : 0;
      there += isZero && i % 2 != first ? 1 : 0;
    }
    return here * 3 > bytes.length() && there * 50 < bytes.length();
  }

  private static Optional<Problem> foreign(Place place, String found, String remedy) {
    return Optional.of(Problem.error(place, found, "JSON or CSV in UTF-8", remedy));
  }

  /**
   * Returns the format: lines of JSON by the content, else by the name or the first character. What
   * is YAML says what JSON says.
   */
  FileFormat format(String name) {
    return areLines
        ? FileFormat.JSON_LINES
        : isYaml(name) ? FileFormat.JSON : FileFormat.ofName(name).orElse(format());
  }

  /** Says whether it is YAML: by the name, or, where that tells nothing, as a packet. */
  boolean isYaml(String name) {
    boolean isNamed = YAML.matcher(name).find();
    boolean isTold = FileFormat.ofName(name).isEmpty() && Packets.areInYaml(text());
    return !areLines && (isNamed || isTold);
  }

  /** Says whether it is an array of flat records as REDCap exports them, or their dictionary. */
  boolean areRecords() {
    if (areLines || !text().startsWith("[")) {
      return false;
    }
    var keys = KEY.matcher(text()).results().map(each -> each.group(1)).distinct().toList();
    return RedcapFiles.areOfDictionary(keys)
        || RedcapFiles.isExport(keys, keys.stream().anyMatch(Reserved::isPatient));
  }

  private FileFormat format() {
    return text().startsWith("{") || text().startsWith("[") ? FileFormat.JSON : FileFormat.CSV_LONG;
  }

  private String text() {
    var charset = charset(Opening.USUAL);
    String text =
        charset.equals(StandardCharsets.UTF_8)
            ? bytes
            : new String(bytes.getBytes(ISO_8859_1), charset).replace("\uFEFF", "");
    return text.replace(MARK, "").stripLeading();
  }
}
