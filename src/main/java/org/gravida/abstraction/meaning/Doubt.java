package org.gravida.abstraction.meaning;

/**
 * Why a recorded result decides nothing.
 *
 * @param expected what is missing or does not fit
 * @param remedy what to do about it, as full sentences
 */
public record Doubt(String expected, String remedy) {}
