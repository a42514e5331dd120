package org.openscrutiny.minutes.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.VoteChoice;
import org.openscrutiny.minutes.VoteCount;
import org.openscrutiny.minutes.VoteCount.Numbers;
import org.openscrutiny.minutes.VoteRule;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * A vote.
 *
 * @param motion what was voted on
 * @param taken whether the numbers were recorded; empty for none
 * @param rule the threshold
 * @param ruleSource where the threshold comes from
 * @param inFavour votes for
 * @param against votes against
 * @param abstained abstentions
 * @param casting the chair's casting vote
 * @param outcome what is said of the outcome, where no numbers are
 * @param named how members voted, such as {@code <member>:FOR}
 * @param remove whether it is to go
 */
record VoteRow(@Nullable String motion, @Nullable String taken, @Nullable String rule, @Nullable String ruleSource,
		@Nullable String inFavour, @Nullable String against, @Nullable String abstained, @Nullable String casting,
		@Nullable String outcome, @Nullable List<String> named, @Nullable String remove) {

	static final String NUMBERS = "NUMBERS";

	static final String NO_NUMBERS = "NO_NUMBERS";

	static final String CARRIED = "CARRIED";

	static final String NOT_CARRIED = "NOT_CARRIED";

	static VoteRow empty() {
		return new VoteRow("", "", VoteRule.SIMPLE_MAJORITY.name(), "", "", "", "", "", "", List.of(), null);
	}

	static VoteRow of(Division division) {
		VoteCount count = division.count();
		Numbers numbers = count.numbers();
		return new VoteRow(division.motion(), (numbers != null) ? NUMBERS : NO_NUMBERS, count.rule().name(),
				division.ruleSource(), (numbers != null) ? String.valueOf(numbers.inFavour()) : "",
				(numbers != null) ? String.valueOf(numbers.against()) : "",
				(numbers != null && numbers.abstained() != null) ? String.valueOf(numbers.abstained()) : "",
				(count.casting() != null) ? count.casting().name() : "",
				(count.stated() == null) ? "" : count.stated() ? CARRIED : NOT_CARRIED,
				division.names()
					.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + ":" + entry.getValue())
					.sorted()
					.toList(),
				null);
	}

	VoteRow named(@Nullable List<String> names) {
		return new VoteRow(this.motion, this.taken, this.rule, this.ruleSource, this.inFavour, this.against,
				this.abstained, this.casting, this.outcome, names, this.remove);
	}

	/** Whether there is a vote: whoever types numbers need not say so besides. */
	boolean isFilled() {
		return this.remove == null && (!EntryForm.text(this.taken).isBlank() || hasNumbers()
				|| !EntryForm.text(this.motion).isBlank() || !names().isEmpty());
	}

	public boolean isVote() {
		return isFilled();
	}

	private boolean hasNumbers() {
		return !(EntryForm.text(this.inFavour).isBlank() && EntryForm.text(this.against).isBlank()
				&& EntryForm.text(this.abstained).isBlank());
	}

	Division division(String field) {
		VoteRule needed = Arrays.stream(VoteRule.values())
			.filter((each) -> each.name().equals(this.rule))
			.findFirst()
			.orElseThrow(() -> new RuleBroken(field + ".rule", "Choose how many votes were needed"));
		boolean withoutNumbers = NO_NUMBERS.equals(this.taken);
		if (withoutNumbers && hasNumbers()) {
			throw new RuleBroken(field + ".inFavour", "Clear the numbers, or choose that they were recorded");
		}
		Numbers numbers = withoutNumbers ? null : new Numbers(number(this.inFavour, field + ".inFavour", "votes for"),
				number(this.against, field + ".against", "votes against"), EntryForm.text(this.abstained).isBlank()
						? null : number(this.abstained, field + ".abstained", "abstentions"));
		Boolean stated = (!withoutNumbers || EntryForm.text(this.outcome).isBlank()) ? null
				: Boolean.valueOf(CARRIED.equals(this.outcome));
		VoteChoice chair = Arrays.stream(VoteChoice.values())
			.filter((each) -> each != VoteChoice.ABSTAINED && each.name().equals(this.casting))
			.findFirst()
			.orElse(null);
		return new Division(EntryForm.orNull(this.motion), EntryForm.orNull(this.ruleSource),
				new VoteCount(needed, numbers, chair, null, stated), names());
	}

	private static int number(@Nullable String typed, String field, String what) {
		String digits = EntryForm.text(typed).strip();
		if (!digits.matches("\\d{1,4}")) {
			throw new RuleBroken(field, digits.isEmpty() ? "Enter the number of " + what + ", 0 for none"
					: "The number of " + what + " must be a whole number, such as 8");
		}
		return Integer.parseInt(digits);
	}

	private Map<MemberId, VoteChoice> names() {
		Map<MemberId, VoteChoice> names = new HashMap<>();
		if (this.named != null) {
			for (String each : this.named) {
				int colon = each.indexOf(':');
				if (colon > 0) {
					read(each.substring(0, colon), each.substring(colon + 1), names);
				}
			}
		}
		return names;
	}

	private static void read(String member, String choice, Map<MemberId, VoteChoice> names) {
		try {
			names.put(new MemberId(UUID.fromString(member)), VoteChoice.valueOf(choice));
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken("A vote by name of this form is of no member");
		}
	}

	/** How the members of a day voted, as the form shows it. */
	List<NamedVote> namedVotes(List<SittingMember> members) {
		Map<MemberId, VoteChoice> names = names();
		return members.stream()
			.map((member) -> new NamedVote(member.id().toString(), member.name(),
					names.containsKey(member.id()) ? member.id() + ":" + names.get(member.id()) : ""))
			.collect(Collectors.toList());
	}

	/**
	 * A member, and how he or she voted.
	 *
	 * @param id the member
	 * @param name the name
	 * @param value what is chosen
	 */
	record NamedVote(String id, String name, String value) {
	}

}
