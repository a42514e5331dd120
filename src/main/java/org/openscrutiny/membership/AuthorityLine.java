package org.openscrutiny.membership;

/**
 * An authority as a page shows it.
 *
 * @param id the authority
 * @param version the number of its stored state
 * @param slug what identifies it in addresses
 * @param name its name
 */
public record AuthorityLine(AuthorityId id, int version, String slug, String name) {
}
