package org.openscrutiny.membership;

/**
 * A time in an office as a page shows it.
 *
 * @param id the time in the office
 * @param version the number of its stored state
 * @param member who held it
 * @param kind which office
 * @param tenure from when to when
 */
public record OfficeLine(OfficeId id, int version, MemberSummary member, Office.Kind kind, Tenure tenure) {
}
