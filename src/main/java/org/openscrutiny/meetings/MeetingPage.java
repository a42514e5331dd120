package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.MemberSummary;

/**
 * All that readers may know of a meeting.
 *
 * @param meeting what lists show of it
 * @param endedAt when it ended
 * @param address where it was, beside the venue
 * @param livestream where it can be watched
 * @param contact whom to ask
 * @param questions until when the public can ask; null if the agenda does not say
 * @param publishedAt when the agenda was published; null if that is not recorded
 * @param source the document from which the record comes
 * @param note what else is to be known of the record
 * @param items the agenda
 * @param people who was there
 * @param previous the meeting of the body before this one
 * @param next the meeting of the body after this one
 */
public record MeetingPage(MeetingSummary meeting, @Nullable LocalTime endedAt, @Nullable String address,
		@Nullable String livestream, @Nullable Contact contact, @Nullable QuestionDeadline questions,
		@Nullable Instant publishedAt, String source, @Nullable String note, List<Item> items, People people,
		@Nullable MeetingSummary previous, @Nullable MeetingSummary next) {

	/** Whether the agenda names a paper that is to be had in writing. */
	public boolean isPapersListed() {
		return this.items.stream().anyMatch((item) -> !item.papers().isEmpty());
	}

	/**
	 * An item of the agenda.
	 *
	 * @param id identifies it
	 * @param number its number; null if only the minutes are known
	 * @param minuteNumber the number of its minute, where the minutes are the source
	 * @param topics its headings, at least one
	 * @param ask what the body is asked to do
	 * @param reportOf whose report is before it
	 * @param startsAt when it is expected to begin
	 * @param papers the papers that the agenda names for it
	 * @param tags how far these papers are there, each once
	 * @param note what else is to be known of it
	 */
	public record Item(UUID id, @Nullable Integer number, @Nullable Integer minuteNumber, List<String> topics,
			@Nullable String ask, @Nullable String reportOf, @Nullable LocalTime startsAt, List<PaperLine> papers,
			List<Tag> tags, @Nullable String note) {

		static Item of(AgendaItem item) {
			return new Item(item.getId(), item.getNumber(), item.getMinuteNumber(), List.copyOf(item.getTopics()),
					item.getAsk(), item.getReportOf(), item.getStartsAt(),
					item.getPapers().stream().map(PaperLine::of).toList(), Tag.of(item.getPapers()), item.getNote());
		}

	}

	/**
	 * A paper of an item.
	 *
	 * @param title the title
	 * @param note what else is to be known of it
	 */
	public record PaperLine(String title, @Nullable String note) {

		static PaperLine of(Paper paper) {
			return new PaperLine(paper.getTitle(), paper.getNote());
		}

	}

	/**
	 * How far papers are there.
	 *
	 * @param text in words
	 * @param kind the kind of tag
	 */
	public record Tag(String text, String kind) {

		static List<Tag> of(List<Paper> papers) {
			return papers.stream()
				.flatMap((paper) -> Stream.ofNullable(paper.getStatus()))
				.distinct()
				.map((status) -> new Tag(status.getLabel(), status.getTag()))
				.toList();
		}

	}

	/**
	 * Who was there, as the sources say.
	 *
	 * @param present listed as present
	 * @param apologies listed with apologies
	 * @param absent listed as absent
	 * @param notNamed on the body that day, and in no list
	 * @param conflicts members of whom two things are said that cannot both be true, with
	 * a sentence
	 * @param others everybody else who was there
	 * @param otherApologies everybody else who sent apologies
	 */
	public record People(List<Person> present, List<Person> apologies, List<Person> absent, List<Person> notNamed,
			List<String> conflicts, List<AlsoPresent> others, List<AlsoPresent> otherApologies) {

		public boolean isRecorded() {
			return !(this.present.isEmpty() && this.apologies.isEmpty() && this.absent.isEmpty());
		}

	}

	/**
	 * A member in a list.
	 *
	 * @param member the member
	 * @param authority for which authority he or she sat on that day; null for an
	 * independent, or if it is not recorded
	 * @param substituteFor the name of the member in whose place he or she came
	 */
	public record Person(MemberSummary member, @Nullable String authority, @Nullable String substituteFor) {
	}

}
