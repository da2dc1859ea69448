package org.gravida.report.documentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gravida.report.markup.Markup;

/** The classes as a tree: a page that folds without script, and the part below one as a picture. */
final class ClassTree {
  private static final int LINE = 18;
  private static final int STEP = 22;
  private static final int WIDTH = 760;
  private static final String INK = "#222222";

  private final Terms terms;

  ClassTree(Terms terms) {
    this.terms = terms;
  }

  /** A class in the picture, so many steps below its top, and the line of what it hangs from. */
  private record Branch(String label, int depth, int parent) {}

  String page(PageFrame frame) {
    var page = frame.begin(PageFrame.MAIN.get("tree"), "");
    page.element(
            "p",
            "What lies below what: as a class says itself, or as HermiT infers for a class that says"
                + " nothing. A class below several others stands below each.")
        .text("\n");
    page.open("ul", "class", "tree").text("\n");
    for (String each : terms.all()) {
      if (terms.isClass(each) && terms.above(each).isEmpty()) {
        branch(page, each, new HashSet<>());
      }
    }
    page.end();
    return PageFrame.end(page);
  }

  private void branch(Markup page, String iri, Set<String> way) {
    var below = way.add(iri) ? terms.below(iri) : List.<String>of();
    page.open("li");
    if (below.isEmpty()) {
      terms.link(page, iri, "");
    } else {
      page.open("details").open("summary");
      terms.link(page, iri, "");
      page.text(" (" + below.size() + ")").end().open("ul").text("\n");
      below.forEach(each -> branch(page, each, way));
      page.end().close();
    }
    page.end();
    way.remove(iri);
  }

  /** Draws what lies below a class as an SVG document. */
  String picture(String top) {
    var branches = new ArrayList<Branch>();
    collect(top, 0, -1, branches, new HashSet<>());
    int height = branches.size() * LINE + LINE;
    var svg = new Markup();
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            WIDTH,
            "height",
            height,
            "viewBox",
            "0 0 " + WIDTH + " " + height,
            "role",
            "img",
            "font-family",
            "sans-serif",
            "font-size",
            13,
            "fill",
            INK)
        .text("\n");
    svg.element("title", "What lies below: " + terms.label(top)).text("\n");
    svg.empty("rect", "width", WIDTH, "height", height, "fill", "#FFFFFF").text("\n");
    for (int i = 0; i < branches.size(); i++) {
      draw(svg, branches.get(i), i);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.end().written();
  }

  private void collect(String iri, int depth, int parent, List<Branch> branches, Set<String> way) {
    int place = branches.size();
    branches.add(new Branch(terms.label(iri), depth, parent));
    if (way.add(iri)) {
      terms.below(iri).forEach(each -> collect(each, depth + 1, place, branches, way));
      way.remove(iri);
    }
  }

  private static void draw(Markup svg, Branch branch, int place) {
    int left = 8 + branch.depth() * STEP;
    int middle = place * LINE + LINE;
    if (branch.parent() >= 0) {
      int from = branch.parent() * LINE + LINE + 6;
      String way = "M%d %dV%dH%d".formatted(left - STEP + 6, from, middle, left - 3);
      svg.empty("path", "d", way, "fill", "none", "stroke", "#0072B2").text("\n");
    }
    svg.element("text", branch.label(), "x", left, "y", middle + 4).text("\n");
  }
}
