package org.gravida.abstraction;

/**
 * Why a recorded result decides nothing.
 *
 * @param expected what is missing or does not fit
 * @param remedy what to do about it, as full sentences
 */
record Doubt(String expected, String remedy) {}
