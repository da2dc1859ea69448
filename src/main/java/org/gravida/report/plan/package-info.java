/**
 * Plans as documents: text, JSON, calendar entries. In come plans of patients; out goes what to
 * examine next, with order, burden, and who asks for it or advises against it. Never here: what is
 * planned.
 */
package org.gravida.report.plan;
