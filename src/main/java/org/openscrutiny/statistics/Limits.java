package org.openscrutiny.statistics;

import java.math.BigDecimal;

/**
 * Where figures are expected to lie if nothing changes. All to six decimals, in the unit
 * of the figures. A limit may lie below 0 or above 100%: it is not moved.
 *
 * @param mean the average
 * @param lower the lower process limit
 * @param upper the upper process limit
 * @param nearLower two thirds of the way from the average to the lower limit
 * @param nearUpper two thirds of the way from the average to the upper limit
 */
public record Limits(BigDecimal mean, BigDecimal lower, BigDecimal upper, BigDecimal nearLower, BigDecimal nearUpper) {
}
