package org.gravida.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The form of a rule set as text: one item a line, its kind first. */
final class RuleText {
  private static final String FIRST = "proved rules, form 1";

  private RuleText() {}

  static void write(RuleSet set, Appendable text) throws IOException {
    Certificate certificate = set.certificate();
    line(text, FIRST, "");
    line(text, "axioms", certificate.axioms());
    line(text, "reasoner", certificate.reasoner());
    line(text, "clauses", Integer.toString(certificate.clauses()));
    line(text, "rules", Integer.toString(certificate.rules()));
    line(text, "counterexamples", Integer.toString(certificate.counterexamples()));
    line(text, "questions", Integer.toString(certificate.questions()));
    line(text, "nodes", Integer.toString(certificate.nodes()));
    for (String finding : set.findings()) {
      line(text, "finding", finding);
    }
    for (Map.Entry<String, List<Interval>> number : set.numbers().entrySet()) {
      String cells = String.join(" ", number.getValue().stream().map(Interval::toString).toList());
      line(text, "number", number.getKey() + " " + cells);
    }
    for (String target : set.targets()) {
      line(text, "target", target);
    }
    for (HornRule rule : set.rules()) {
      line(text, "rule", rule.toString());
    }
    line(text, "end", "");
  }

  private static void line(Appendable text, String kind, String rest) throws IOException {
    text.append(kind).append(rest.isEmpty() ? "" : " ").append(rest).append('\n');
  }

  static RuleSet read(BufferedReader text) throws IOException {
    if (!FIRST.equals(text.readLine())) {
      throw new IllegalArgumentException("these are no proved rules: the first line is not as due");
    }
    var single = new TreeMap<String, String>();
    var findings = new ArrayList<String>();
    var numbers = new TreeMap<String, List<Interval>>();
    var targets = new ArrayList<String>();
    var rules = new ArrayList<HornRule>();
    String line = text.readLine();
    while (line != null && !line.equals("end")) {
      int space = line.indexOf(' ');
      if (space < 0) {
        throw damaged(line);
      }
      String rest = line.substring(space + 1);
      switch (line.substring(0, space)) {
        case "finding" -> findings.add(rest);
        case "number" -> {
          String[] words = rest.split(" ");
          var cells = new ArrayList<Interval>();
          for (int i = 1; i < words.length; i++) {
            cells.add(Interval.parse(words[i]));
          }
          numbers.put(words[0], cells);
        }
        case "target" -> targets.add(rest);
        case "rule" -> rules.add(HornRule.parse(rest));
        case "axioms", "reasoner", "clauses", "rules", "counterexamples", "questions", "nodes" ->
            single.put(line.substring(0, space), rest);
        default -> throw damaged(line);
      }
      line = text.readLine();
    }
    if (line == null) {
      throw new IllegalArgumentException("the proved rules are cut off: the last line is missing");
    }
    Certificate certificate = certificate(single);
    if (certificate.rules() != rules.size()) {
      throw new IllegalArgumentException(
          "there should be " + certificate.rules() + " rules, there are " + rules.size());
    }
    return new RuleSet(findings, numbers, targets, rules, certificate);
  }

  private static Certificate certificate(Map<String, String> single) {
    return new Certificate(
        single(single, "axioms"),
        single(single, "reasoner"),
        Integer.parseInt(single(single, "clauses")),
        Integer.parseInt(single(single, "rules")),
        Integer.parseInt(single(single, "counterexamples")),
        Integer.parseInt(single(single, "questions")),
        Integer.parseInt(single(single, "nodes")));
  }

  private static String single(Map<String, String> single, String kind) {
    String value = single.get(kind);
    if (value == null) {
      throw new IllegalArgumentException("the proved rules lack a line \"" + kind + "\"");
    }
    return value;
  }

  private static IllegalArgumentException damaged(String line) {
    return new IllegalArgumentException("a line of the proved rules is damaged: " + line);
  }
}
