package org.gravida.sampling.prevalence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gravida.sampling.chance.Amount;
import org.gravida.sampling.chance.Moment;
import org.gravida.sampling.chance.Pick;

/** What a cell of the prevalence file puts into a field of a patient. */
public sealed interface Filling {
  Pattern NAMED = Pattern.compile("\\{([^{}]+)}");
  Pattern RANGE =
      Pattern.compile("(?:\\{([^{}]+)}\\s*\\+\\s*)?(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)");
  Pattern AGO = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))? days ago");

  /** Returns the text; empty when it needs a number that the patient does not have. */
  Optional<String> fill(Moment moment, long question);

  /** The same text for everyone. */
  record Fixed(String text) implements Filling {
    @Override
    public Optional<String> fill(Moment moment, long question) {
      return Optional.of(text);
    }
  }

  /** The day that everything is counted from. */
  record Today() implements Filling {
    @Override
    public Optional<String> fill(Moment moment, long question) {
      return Optional.of(moment.days().text(moment.day()));
    }
  }

  /** A day before that. */
  record Ago(int from, int to) implements Filling {
    @Override
    public Optional<String> fill(Moment moment, long question) {
      long days = moment.pick().between(question, from, to);
      return Optional.of(moment.days().text(moment.day() - days));
    }
  }

  /** One of the patient's own numbers. */
  record Own(String name) implements Filling {
    @Override
    public Optional<String> fill(Moment moment, long question) {
      return Optional.ofNullable(moment.numbers().get(name)).map(Amount::text);
    }
  }

  /** A number of a range, added to one of the patient's own if that is named. */
  record Range(String base, long from, long to, int scale) implements Filling {
    public Amount amount(Pick pick, long question) {
      return new Amount(pick.between(question, from, to), scale);
    }

    @Override
    public Optional<String> fill(Moment moment, long question) {
      Amount amount = amount(moment.pick(), question);
      return base.isEmpty()
          ? Optional.of(amount.text())
          : Optional.ofNullable(moment.numbers().get(base)).map(own -> own.plus(amount).text());
    }
  }

  /**
   * Reads a cell; whatever is no range, name or earlier day stands for itself.
   *
   * @param day the name of the day that everything is counted from
   */
  static Filling parse(String text, String day) {
    var named = NAMED.matcher(text);
    if (named.matches()) {
      return named.group(1).strip().equals(day) ? new Today() : new Own(named.group(1).strip());
    }
    var ago = AGO.matcher(text);
    if (ago.matches()) {
      int from = Integer.parseInt(ago.group(1));
      return new Ago(from, ago.group(2) == null ? from : Integer.parseInt(ago.group(2)));
    }
    return range(text).<Filling>map(range -> range).orElseGet(() -> new Fixed(text));
  }

  /** Reads {@code 4.0..5.5} or {@code {name}+0..1}. */
  static Optional<Range> range(String text) {
    var range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    var from = new BigDecimal(range.group(2));
    var to = new BigDecimal(range.group(3));
    int scale = Math.max(from.scale(), to.scale());
    String base = range.group(1) == null ? "" : range.group(1).strip();
    return Optional.of(new Range(base, digits(from, scale), digits(to, scale), scale));
  }

  private static long digits(BigDecimal number, int scale) {
    return number.setScale(scale).unscaledValue().longValue();
  }

  /** Returns the patient's own number that this needs, or the empty string. */
  default String needs() {
    return this instanceof Own own ? own.name() : this instanceof Range range ? range.base() : "";
  }

  /** Says whether the range runs upwards. */
  default boolean isOrdered() {
    return this instanceof Range range
        ? range.from() <= range.to()
        : !(this instanceof Ago ago) || ago.from() <= ago.to();
  }
}
