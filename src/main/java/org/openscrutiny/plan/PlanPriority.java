package org.openscrutiny.plan;

import java.util.UUID;

/**
 * A section of a published plan, as records of other kinds name it as their priority.
 *
 * @param section identifies the section
 * @param title the title that it has now
 * @param plan the title of its plan
 * @param href its place on the page of the plan
 * @param inForce whether its plan is in force today, or is the last one
 */
public record PlanPriority(UUID section, String title, String plan, String href, boolean inForce) {
}
