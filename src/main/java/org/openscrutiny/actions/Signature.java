package org.openscrutiny.actions;

import java.time.LocalDate;

import org.openscrutiny.shared.By;

/**
 * Who entered something, and for whom readers are told that it was.
 *
 * @param by the account, which readers never see
 * @param today the day of the act
 * @param told such as "The commissioner’s office"
 */
public record Signature(By by, LocalDate today, String told) {
}
