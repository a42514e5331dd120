package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;

/**
 * The panel as it stood on a day, as far as the record tells.
 *
 * @param day the day
 * @param beginsOn the first day of which the record tells anything; null while it is
 * empty
 * @param groups who sat, by authority and then the independents
 * @param former who had left by then and had not come back, by name
 * @param coming the terms that began later, the earliest first
 * @param chair who chaired the panel; null where it is not recorded
 */
public record PanelOnDay(LocalDate day, @Nullable LocalDate beginsOn, List<Group> groups, List<TermLine> former,
		List<TermLine> coming, @Nullable MemberSummary chair) {

	static PanelOnDay of(LocalDate day, List<TermLine> terms, List<OfficeLine> offices) {
		List<OfficeLine> held = offices.stream().filter((office) -> office.tenure().covers(day)).toList();
		return new PanelOnDay(day,
				terms.stream().map((term) -> term.tenure().from()).min(Comparator.naturalOrder()).orElse(null),
				groups(day, terms, held), former(day, terms),
				terms.stream()
					.filter((term) -> term.tenure().from().isAfter(day))
					.sorted(Comparator.comparing((term) -> term.tenure().from()))
					.toList(),
				held.stream()
					.filter((office) -> office.kind() == Office.Kind.CHAIR)
					.map(OfficeLine::member)
					.findFirst()
					.orElse(null));
	}

	private static List<Group> groups(LocalDate day, List<TermLine> terms, List<OfficeLine> held) {
		Map<String, List<Seat>> authorities = new TreeMap<>();
		List<Seat> independents = new ArrayList<>();
		terms.stream().filter((term) -> term.covers(day)).forEach((term) -> {
			List<Office.Kind> offices = held.stream()
				.filter((office) -> office.member().id().equals(term.member().id()))
				.map(OfficeLine::kind)
				.sorted()
				.toList();
			String authority = term.authority();
			List<Seat> group = (authority != null) ? authorities.computeIfAbsent(authority, (name) -> new ArrayList<>())
					: independents;
			group.add(new Seat(term, offices));
		});
		List<Group> groups = new ArrayList<>();
		authorities.forEach((authority, seats) -> groups.add(new Group(authority, seats)));
		if (!independents.isEmpty()) {
			groups.add(new Group(null, independents));
		}
		return List.copyOf(groups);
	}

	private static List<TermLine> former(LocalDate day, List<TermLine> terms) {
		Map<MemberId, TermLine> last = new LinkedHashMap<>();
		terms.stream()
			.filter((term) -> term.tenure().isOverOn(day))
			.forEach((term) -> last.merge(term.member().id(), term,
					(one, other) -> one.tenure().from().isAfter(other.tenure().from()) ? one : other));
		terms.stream().filter((term) -> term.covers(day)).forEach((term) -> last.remove(term.member().id()));
		return List.copyOf(last.values());
	}

	/** How many people sit, substitutes left out. */
	public long members() {
		return this.groups.stream()
			.map(Group::seats)
			.flatMap(Collection::stream)
			.filter((seat) -> seat.term().kind() != Term.Kind.SUBSTITUTE)
			.count();
	}

	/** Whether the record says nothing yet of the day. */
	public boolean isBeforeRecord() {
		return this.beginsOn == null || this.day.isBefore(this.beginsOn);
	}

	/**
	 * Those who sit for one authority, or the independents.
	 *
	 * @param authority the authority's name; null for the independents
	 * @param seats who sits, by family name
	 */
	public record Group(@Nullable String authority, List<Seat> seats) {
	}

	/**
	 * Somebody who sits.
	 *
	 * @param term the term in which the person sits
	 * @param offices the offices that the person holds
	 */
	public record Seat(TermLine term, List<Office.Kind> offices) {
	}

}
