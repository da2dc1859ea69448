package org.gravida.intake;

import org.gravida.intake.text.TextFaults;

/**
 * How a block ended.
 *
 * @param faults in the text of the block
 * @param isOpen if its last row may go on behind it
 */
public record BlockEnd(TextFaults faults, boolean isOpen) {}
