package org.gravida.report.comparison;

/** The look of the page, on screen and on paper; colours are of the Okabe-Ito palette. */
final class PageStyle {
  static final String TEXT =
      """

      body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #000000;
        background: #FFFFFF; font: 16px/1.5 Helvetica, Arial, 'DejaVu Sans', sans-serif; }
      h1, h2, h3 { line-height: 1.2; }
      h2 { margin-top: 2.5rem; border-bottom: 2px solid #0072B2; }
      .safety, .warning { border-left: 6px solid #D55E00; padding-left: 0.6rem; }
      .safety { font-weight: bold; }
      .versions { font-size: 0.8rem; overflow-wrap: anywhere; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: 0.85em; }
      th, td { border-bottom: 1px solid #8C8C8C; padding: 0.25rem 0.6rem; text-align: left;
        vertical-align: top; }
      thead th { border-bottom: 2px solid #000000; vertical-align: bottom; }
      tbody th { overflow-wrap: anywhere; min-width: 9rem; max-width: 14rem; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      .name { white-space: nowrap; }
      .matrix tbody { border-top: 2px solid #000000; }
      .matrix { width: 100%; }
      .matrix p { margin: 0 0 0.4rem 0; min-width: 7rem; }
      .matrix .warning { min-width: 14rem; }
      .case, .none, .open { display: inline-block; padding: 0 0.4rem; border: 2px solid #000000; }
      .case { background: #0072B2; color: #FFFFFF; border-color: #0072B2; font-weight: bold; }
      .none { background: #FFFFFF; }
      .open { background: #F0E442; border-style: dashed; }
      @media print {
        body { margin: 0; max-width: none; font-size: 10px; }
        .wide { overflow: visible; }
        .matrix p, .matrix .warning { min-width: 0; }
        .name { white-space: normal; }
        svg { max-width: 100%; height: auto; }
        tr { break-inside: avoid; }
        .matrix tr { break-inside: auto; }
        tbody th { min-width: 0; }
        h2, h3 { break-after: avoid; }
      }
      """;

  private PageStyle() {}
}
