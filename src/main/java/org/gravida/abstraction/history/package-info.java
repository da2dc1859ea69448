/**
 * In comes the record of one patient; out goes its history: observations by term, episodes in their
 * order, and the day from which time is counted. For example, a result whose day lies in an episode
 * that has ended is read as a result of that episode.
 */
package org.gravida.abstraction.history;
