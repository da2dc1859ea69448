package org.gravida.intake.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.gravida.intake.wording.Excerpt;

/**
 * The cells of one column as a CSV file would hold them: numbers in plain digits and without
 * decimals that say nothing, dates and times in ISO form, a time at midnight as its date.
 */
final class CellText {
  private static final long NANOS = 1_000_000_000;

  private final PrimitiveType type;
  private final LogicalTypeAnnotation meaning;

  CellText(PrimitiveType type) {
    this.type = type;
    this.meaning = type.getLogicalTypeAnnotation();
  }

  /** Returns the text of the value that the reader stands on; a number that is none is empty. */
  String of(ColumnReader value) {
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> String.valueOf(value.getBoolean());
      case INT32 -> whole(value.getInteger());
      case INT64 -> whole(value.getLong());
      case FLOAT -> decimal(Float.toString(value.getFloat()));
      case DOUBLE -> decimal(Double.toString(value.getDouble()));
      case INT96 -> julian(value.getBinary());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(value.getBinary());
    };
  }

  /** Says whether a text is not what the bytes of the value say, or holds a NUL. */
  boolean isBad(String text, ColumnReader value) {
    if (text.indexOf(0) >= 0) {
      return true;
    }
    return text.indexOf(Excerpt.UNREADABLE) >= 0
        && !Arrays.equals(text.getBytes(UTF_8), value.getBinary().getBytes());
  }

  private String whole(long value) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      long parts = perSecond(timestamp.getUnit());
      return time(Math.floorDiv(value, parts), Math.floorMod(value, parts) * (NANOS / parts));
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return plain(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (meaning instanceof IntLogicalTypeAnnotation number && !number.isSigned()) {
      boolean narrow = type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT32;
      return narrow
          ? Integer.toUnsignedString(Math.toIntExact(value))
          : Long.toUnsignedString(value);
    }
    return meaning == null || meaning instanceof IntLogicalTypeAnnotation
        ? String.valueOf(value)
        : stringified(value);
  }

  private String stringified(long value) {
    return type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT32
        ? type.stringifier().stringify(Math.toIntExact(value))
        : type.stringifier().stringify(value);
  }

  private static long perSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> NANOS;
    };
  }

  private static String time(long seconds, long nanos) {
    var time = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds, nanos), ZoneOffset.UTC);
    boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? time.toLocalDate().toString() : time.toString();
  }

  private static String julian(Binary value) {
    var bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() & 0xFFFF_FFFFL;
    long epochDay = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, day).toEpochDay();
    return time(epochDay * 86_400 + Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private String binary(Binary value) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return plain(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()));
    }
    boolean text =
        type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
            && (meaning == null
                || meaning instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                || meaning instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
                || meaning instanceof LogicalTypeAnnotation.JsonLogicalTypeAnnotation);
    return text ? value.toStringUsingUTF8() : type.stringifier().stringify(value);
  }

  private static String decimal(String number) {
    return switch (number) {
      case "NaN" -> "";
      case "Infinity", "-Infinity" -> number;
      default -> plain(new BigDecimal(number));
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
