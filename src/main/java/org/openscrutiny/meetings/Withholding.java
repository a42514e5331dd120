package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.openscrutiny.shared.RuleBroken;

/**
 * Why the public may not read an item or a paper, as the stub in its place tells it.
 *
 * @param kind on which ground
 * @param paragraphs those of Part 1 of Schedule 12A to the Local Government Act 1972 that
 * describe it, 1 to 7, in order; none for what is confidential
 * @param because why withholding it is in the public interest, or why it is confidential
 * @param decidedBy who decided it
 * @param reviewOn when that is looked at again
 * @param titleWithheld whether the title is withheld too
 */
public record Withholding(Kind kind, List<Integer> paragraphs, String because, String decidedBy, LocalDate reviewOn,
		boolean titleWithheld) {

	/** The paragraphs in short, the first first. */
	public static final List<String> PARAGRAPHS = List.of("an individual", "what reveals the identity of an individual",
			"somebody’s financial or business affairs", "consultations or negotiations on labour relations",
			"legal professional privilege", "a notice, order or direction that an authority proposes",
			"the prevention, investigation or prosecution of crime");

	public Withholding {
		paragraphs = paragraphs.stream().distinct().sorted().toList();
		if ((kind == Kind.EXEMPT) == paragraphs.isEmpty()) {
			throw new RuleBroken("paragraphs", paragraphs.isEmpty() ? "Choose at least one paragraph of Schedule 12A"
					: "Only what is exempt has paragraphs of Schedule 12A");
		}
	}

	/** The ground in a phrase. */
	public String getGround() {
		if (this.kind == Kind.CONFIDENTIAL) {
			return "Confidential under section 100A(3) of the Local Government Act 1972";
		}
		return "Exempt under paragraph" + ((this.paragraphs.size() == 1) ? " " : "s ")
				+ this.paragraphs.stream()
					.map((paragraph) -> paragraph + " (" + PARAGRAPHS.get(paragraph - 1) + ")")
					.collect(Collectors.joining(" and "))
				+ " of Schedule 12A to the Local Government Act 1972";
	}

	/**
	 * The grounds.
	 */
	public enum Kind {

		EXEMPT("Exempt"),

		/** The law or a government department forbids it to be told. */
		CONFIDENTIAL("Confidential");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
