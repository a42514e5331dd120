package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.membership.MemberSummary;

/**
 * All that a reader may know of a meeting.
 *
 * @param meeting what lists show of it
 * @param endedAt when it ended
 * @param expectedEnd when it is expected to end
 * @param address where it was, beside the venue
 * @param livestream where it can be watched
 * @param contact whom to ask
 * @param questions until when the public can ask; null if the agenda does not say
 * @param source the document from which the record comes
 * @param note what else is to be known of the record
 * @param changes how it was moved or called off, in order
 * @param publications when its agenda and the supplements were published, in order
 * @param items the agenda
 * @param people who was there
 * @param previous the meeting of the body before this one
 * @param next the meeting of the body after this one
 */
public record MeetingPage(MeetingSummary meeting, @Nullable LocalTime endedAt, @Nullable LocalTime expectedEnd,
		@Nullable String address, @Nullable String livestream, @Nullable Contact contact,
		@Nullable QuestionDeadline questions, String source, @Nullable String note, List<MeetingChange> changes,
		List<Publication> publications, List<Item> items, People people, @Nullable MeetingSummary previous,
		@Nullable MeetingSummary next) {

	/** When the agenda was published; null if that is not recorded, or it was not. */
	public @Nullable Instant publishedAt() {
		return this.publications.stream()
			.filter((publication) -> publication.number() == 0)
			.findFirst()
			.map(Publication::publishedAt)
			.orElse(null);
	}

	/** The supplements that came after the agenda. */
	public List<Publication> getSupplements() {
		return this.publications.stream().filter((publication) -> publication.number() > 0).toList();
	}

	/** Why the agenda came after the last lawful day, if it did. */
	public @Nullable String getLateReason() {
		return this.publications.stream()
			.map(Publication::lateReason)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Whether the agenda of a meeting that is called here is still to come. */
	public boolean isAgendaToCome() {
		return this.publications.isEmpty() && Meeting.OWN_RECORD.equals(this.source);
	}

	/** Whether a paper is listed of which neither text nor file is held. */
	public boolean isPapersListed() {
		return this.items.stream()
			.flatMap((item) -> item.papers().stream())
			.anyMatch((paper) -> paper.stub() == null && paper.withdrawn() == null && paper.files().isEmpty()
					&& !paper.written());
	}

	/**
	 * When the agenda, or a supplement, was published.
	 *
	 * @param number 0 for the agenda itself, else that of the supplement
	 * @param visibleFrom from when readers see it
	 * @param publishedAt when it was published; null if that is not recorded
	 * @param adds what a supplement adds
	 * @param lateReason why the agenda came after the last lawful day, if it did
	 * @param note what else is to be known of it
	 */
	public record Publication(int number, Instant visibleFrom, @Nullable Instant publishedAt, @Nullable String adds,
			@Nullable String lateReason, @Nullable String note) {
	}

	/**
	 * An item of the agenda.
	 *
	 * @param id identifies it
	 * @param number its number; null where none is on record
	 * @param place under what it is addressed: its number, or else where it stands
	 * @param minuteNumber the number of its minute, where the minutes are the source
	 * @param topics its headings, at least one
	 * @param standing whether every agenda of the body has it
	 * @param ask what the body is asked to do
	 * @param reportOf whose report is before it
	 * @param presenter who speaks to it
	 * @param startsAt when it is expected to begin
	 * @param papers the papers that the agenda names for it
	 * @param tags how far these papers are there, each once
	 * @param note what else is to be known of it
	 * @param supplement the supplement with which it came; 0 for the agenda itself
	 * @param circumstances why the chair takes it although it came after the agenda
	 * @param stub why the reader may not know more; null for what the reader may know
	 * @param restricted why others may not; null for what is public
	 * @param withdrawn why it was taken down
	 * @param links to the item as it was on another agenda
	 * @param corrections what was put right in it
	 */
	public record Item(UUID id, @Nullable Integer number, int place, @Nullable Integer minuteNumber,
			List<String> topics, boolean standing, @Nullable String ask, @Nullable String reportOf,
			@Nullable String presenter, @Nullable LocalTime startsAt, List<PaperLine> papers, List<Tag> tags,
			@Nullable String note, int supplement, @Nullable String circumstances, @Nullable Withholding stub,
			@Nullable Withholding restricted, @Nullable Withdrawn withdrawn, List<CarriedLink> links,
			List<Correction> corrections) {
	}

	/**
	 * A paper of an item.
	 *
	 * @param id identifies it
	 * @param title the title, or what stands in its place
	 * @param note what else is to be known of it
	 * @param href its page; null where there is nothing to read on one
	 * @param kind what it is; null where that is not recorded
	 * @param reportOf whose report it is
	 * @param author who wrote it, with his or her job
	 * @param written whether its text is on its page
	 * @param files its files, in order
	 * @param supplement the supplement with which it came; 0 for the agenda itself
	 * @param since from when it is there
	 * @param announced whether the agenda said that it is to follow
	 * @param publicVersion whether it is the public version of a withheld paper
	 * @param stub why the reader may not know more; null for what the reader may know
	 * @param restricted why others may not; null for what is public
	 * @param withdrawn why it was taken down
	 * @param corrections what was put right in it
	 */
	public record PaperLine(UUID id, String title, @Nullable String note, @Nullable String href, @Nullable String kind,
			@Nullable String reportOf, @Nullable String author, boolean written, List<DocumentSummary> files,
			int supplement, Instant since, boolean announced, boolean publicVersion, @Nullable Withholding stub,
			@Nullable Withholding restricted, @Nullable Withdrawn withdrawn, List<Correction> corrections) {
	}

	/**
	 * What was taken down.
	 *
	 * @param at when
	 * @param reason why
	 */
	public record Withdrawn(Instant at, String reason) {
	}

	/**
	 * What was put right.
	 *
	 * @param at when
	 * @param note what, in a sentence
	 */
	public record Correction(Instant at, String note) {
	}

	/**
	 * The same item on the agenda of another meeting.
	 *
	 * @param to whether it was carried over to that meeting, and not from it
	 * @param href its place there
	 * @param heldOn the day of the other meeting
	 */
	public record CarriedLink(boolean to, String href, LocalDate heldOn) {
	}

	/**
	 * How far papers are there.
	 *
	 * @param text in words
	 * @param kind the kind of tag
	 */
	public record Tag(String text, String kind) {

		static Tag of(Paper.Status status) {
			return new Tag(status.getLabel(), status.getTag());
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
			return !(this.present.isEmpty() && this.apologies.isEmpty() && this.absent.isEmpty()
					&& this.others.isEmpty());
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
