package org.openscrutiny.membership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.Attendance;
import org.openscrutiny.membership.Tenure;
import org.openscrutiny.membership.Term;
import org.openscrutiny.membership.TermLine;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * Says in sentences what the record tells of a membership, and what it does not.
 */
@Component
public class MembershipWords {

	private final EnglishText text;

	private final Clock clock;

	MembershipWords(EnglishText text, Clock clock) {
		this.text = text;
		this.clock = clock;
	}

	/**
	 * How a seat came to its holder, such as "On the panel by 29 November 2021; start not
	 * recorded".
	 */
	public String since(TermLine term) {
		TermLine.Predecessor predecessor = term.predecessor();
		return (predecessor != null) ? "Replaced " + predecessor.member().name() + takeover(term.tenure())
				: start(term.tenure(), "On the panel by ");
	}

	/** What is known of a successor, or null if there is none. */
	public @Nullable String successor(TermLine term) {
		TermLine.Successor successor = term.successor();
		if (successor == null) {
			return null;
		}
		String verb = isToCome(successor.tenure()) ? "To be replaced by " : "Replaced by ";
		return verb + successor.member().name() + takeover(successor.tenure());
	}

	/** A term that has not begun yet, in a sentence. */
	public String coming(TermLine term) {
		TermLine.Predecessor predecessor = term.predecessor();
		String act = (predecessor != null) ? " is to replace " + predecessor.member().name() : " is to join the panel";
		return term.member().name() + act + takeover(term.tenure());
	}

	private String takeover(Tenure tenure) {
		if (tenure.startedOn() != null) {
			return " on " + this.text.date(tenure.startedOn());
		}
		return isToCome(tenure) ? ": to be noted on " + this.text.date(tenure.startedBy())
				: ": noted " + this.text.date(tenure.startedBy()) + ", effective date not recorded";
	}

	private boolean isToCome(Tenure tenure) {
		return tenure.from().isAfter(LocalDate.now(this.clock));
	}

	/** The start of a membership. */
	public String start(Tenure tenure) {
		return start(tenure, isToCome(tenure) ? "To be noted on " : "On the panel by ");
	}

	/** The start of a time in an office. */
	public String officeStart(Tenure tenure) {
		return start(tenure, "In office by ");
	}

	private String start(Tenure tenure, String by) {
		return (tenure.startedOn() != null) ? "Since " + this.text.date(tenure.startedOn())
				: by + this.text.date(tenure.startedBy()) + "; start not recorded";
	}

	/** The end, or null where none is known. */
	public @Nullable String end(Tenure tenure) {
		if (tenure.endedOn() != null) {
			return this.text.date(tenure.endedOn());
		}
		if (tenure.endedBy() == null) {
			return null;
		}
		return (tenure.endedBy().isAfter(LocalDate.now(this.clock)) ? "To be noted on " : "Noted ")
				+ this.text.date(tenure.endedBy()) + "; last day not recorded";
	}

	/** Whom somebody sits for, in a sentence. */
	public String capacity(TermLine term) {
		return switch (term.kind()) {
			case APPOINTED -> "Appointed by " + term.authority();
			case CO_OPTED -> Term.Kind.CO_OPTED.getLabel();
			case SUBSTITUTE -> "Substitute for " + term.authority();
		};
	}

	/**
	 * A term that ended, as a choice: "Cllr Mick Brown, Birmingham (end: 31 January
	 * 2022)".
	 */
	public String ended(TermLine term) {
		return term.member().name() + ", " + Objects.requireNonNullElse(term.authority(), "independent") + " (end: "
				+ end(term.tenure()) + ")";
	}

	/** What a member is today, in one sentence. */
	public String standing(TermLine latest) {
		LocalDate today = LocalDate.now(this.clock);
		String whom = switch (latest.kind()) {
			case APPOINTED -> "member of the panel, appointed by " + latest.authority();
			case CO_OPTED -> "member of the panel, co-opted as an independent";
			case SUBSTITUTE -> "substitute for the members from " + latest.authority();
		};
		if (latest.tenure().from().isAfter(today)) {
			return "To become a " + whom + ".";
		}
		return latest.covers(today) ? whom.substring(0, 1).toUpperCase(Locale.UK) + whom.substring(1) + "."
				: "Former " + whom + ".";
	}

	/** How often a member came, in a sentence. */
	public String attendance(Attendance attendance) {
		if (attendance.percentage().isEmpty()) {
			return "No meeting can be counted yet.";
		}
		return "Present at " + attendance.present() + " of "
				+ this.text.count(attendance.counted(), "meeting", "meetings") + " counted ("
				+ attendance.percentage().getAsInt() + "%).";
	}

	/** Why meetings stay out of the percentage, a sentence for each reason. */
	public List<String> leftOut(Attendance attendance) {
		return attendance.leftOut()
			.entrySet()
			.stream()
			.map((reason) -> this.text.count(reason.getValue(), "meeting is", "meetings are")
					+ " left out of the percentage: " + reason.getKey().getLabel() + ".")
			.toList();
	}

}
