package org.openscrutiny.meetings.web;

import java.time.LocalTime;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Nation;
import org.openscrutiny.meetings.NoticeDesk;
import org.openscrutiny.meetings.NoticeSettings;
import org.openscrutiny.meetings.Quorum;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.TypedTime;
import org.springframework.validation.Errors;

/**
 * How a body counts days and members.
 *
 * @param version the number of the state that was seen
 * @param nation whose bank holidays count
 * @param clearDays how many clear days there must be
 * @param saturdays whether a Saturday is a working day
 * @param publishBy the hour of the last day
 * @param quorumLeast how many members make a quorum at least
 * @param quorumShare one in how many members must be there
 * @param exempt whether papers can be withheld under Schedule 12A
 */
record BodySettingsForm(@Nullable String version, @Nullable String nation, @Nullable String clearDays,
		@Nullable String saturdays, @Nullable String publishBy, @Nullable String quorumLeast,
		@Nullable String quorumShare, @Nullable String exempt) {

	static BodySettingsForm of(NoticeDesk.Settings settings, EnglishText as) {
		NoticeSettings notice = settings.notice();
		Quorum quorum = settings.quorum();
		return new BodySettingsForm(String.valueOf(settings.version()), notice.nation().name(),
				text(notice.clearDays()), notice.countsSaturdays() ? "true" : null,
				(notice.publishBy() != null) ? as.time(notice.publishBy()) : "",
				(quorum != null) ? text(quorum.least()) : "", (quorum != null) ? text(quorum.share()) : "",
				settings.exemptPapers() ? "true" : null);
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

	int seen() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

	boolean withholds() {
		return this.exempt != null;
	}

	@Nullable LocalTime hour(Errors errors) {
		return TypedTime.read(this.publishBy, errors, "publishBy").orElse(null);
	}

	/**
	 * @throws RuleBroken if the number of days is none
	 */
	NoticeSettings notice(NoticeDesk.Settings settings, @Nullable LocalTime hour) {
		if (!settings.isBound()) {
			return settings.notice();
		}
		return new NoticeSettings(number("clearDays", this.clearDays, "number of clear days"), readNation(),
				this.saturdays != null, hour);
	}

	private Nation readNation() {
		return Arrays.stream(Nation.values())
			.filter((each) -> each.name().equals(this.nation))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("nation", "Choose a nation"));
	}

	/**
	 * @throws RuleBroken if a number is none
	 */
	@Nullable Quorum quorum() {
		Integer least = number("quorumLeast", this.quorumLeast, "number of members");
		Integer share = number("quorumShare", this.quorumShare, "share of the members");
		return (least != null || share != null) ? new Quorum(least, share) : null;
	}

	private static @Nullable Integer number(String field, @Nullable String typed, String what) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String digits = typed.strip();
		if (!digits.matches("\\d{1,4}")) {
			throw new RuleBroken(field, "The " + what + " must be a whole number");
		}
		return Integer.valueOf(digits);
	}

}
