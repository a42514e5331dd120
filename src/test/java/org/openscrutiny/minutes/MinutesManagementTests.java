package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.MinutesCopy.Stage;
import org.openscrutiny.minutes.VoteCount.Numbers;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class MinutesManagementTests {

	private static final LocalDate DAY = LocalDate.of(2022, 2, 1);

	private static int bodies;

	@Autowired
	private MinutesManagement management;

	@Autowired
	private MinutesWriting writing;

	@Autowired
	private MinutesRemarks remarks;

	@Autowired
	private MinutesRedaction redaction;

	@Autowired
	private MinutesCopies copies;

	@Autowired
	private MinutesDesk desk;

	@Autowired
	private AllMinutes all;

	@Autowired
	private MinutedMeetings meetings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private SampleMinutes sample;

	private BodyId body;

	@BeforeEach
	void aBodyOfItsOwn() {
		this.sample = new SampleMinutes(this.jdbc);
		this.body = this.sample.body("body" + Numeral.letter(++bodies));
	}

	private static ActingPerson person() {
		return new ActingPerson(UserId.create(), "An officer", Set.of(Role.PANEL_OFFICER), null);
	}

	private By officer() {
		return new By(UserId.create(), "An officer", this.clock.instant());
	}

	@Test
	void theAgendaIsLaidOutAsHeadings() {
		MinutesId minutes = begin(DAY, "Apologies", "Declarations", "The budget");
		assertThat(lines(minutes)).extracting((line) -> line.content().heading())
			.containsExactly("Apologies", "Declarations", "The budget");
		assertThat(lines(minutes)).extracting(MinutesSheet.Line::number).containsExactly(1, 2, 3);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.writing.begin(reference(DAY), officer()));
	}

	@Test
	void twoOfficersWriteDifferentEntriesAndNeverTheSameOne() {
		MinutesId minutes = begin(DAY, "One", "Two");
		MinutesSheet.Line one = lines(minutes).get(0);
		MinutesSheet.Line two = lines(minutes).get(1);
		this.writing.save(one.id(), one.version(), EntryContent.headed("One", "Mine"), officer());
		this.writing.move(two.id(), true);
		this.writing.save(two.id(), two.version(), EntryContent.headed("Two", "Yours"), officer());
		assertThatExceptionOfType(StaleRecord.class).isThrownBy(
				() -> this.writing.save(one.id(), one.version(), EntryContent.headed("One", "Ours"), officer()));
		assertThat(this.desk.content(one.id()).discussion()).isEqualTo("Mine");
	}

	@Test
	void wordsWhoseAnswerGotLostCanBeSentAgain() {
		MinutesSheet.Line line = lines(begin(DAY, "One")).get(0);
		EntryContent words = new EntryContent("One", "Text", null, null, null, List.of(new Point(null, "That", false)),
				List.of());
		MinutesWriting.Saved first = this.writing.save(line.id(), line.version(), words, officer());
		MinutesWriting.Saved again = this.writing.save(line.id(), line.version(), words, officer());
		assertThat(again.version()).isEqualTo(first.version());
		assertThat(this.desk.content(line.id()).resolutions()).hasSize(1);
	}

	@Test
	void twoThirdsAreThoseOfTheMembershipOnTheDay() {
		MinutesSheet.Line line = lines(begin(DAY, "One")).get(0);
		this.writing.save(line.id(), line.version(),
				new EntryContent("One", "", null, null, null, List.of(), List.of(new Division(null, null,
						new VoteCount(VoteRule.TWO_THIRDS_OF_MEMBERSHIP, new Numbers(9, 0, null), null, null, null),
						Map.of()))),
				officer());
		int members = this.desk.members(this.meetings.find(reference(DAY)).orElseThrow()).size();
		assertThat(members).isPositive();
		assertThat(this.desk.content(line.id()).votes().get(0).count().membership()).isEqualTo(members);
	}

	@Test
	void theMinutesOfAnEarlierMeetingComeFirst() {
		MinutesId earlier = begin(DAY, "One");
		MinutesId later = begin(DAY.plusDays(7), "Two");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> circulate(later))
			.withMessageContaining("earlier meeting");
		circulate(earlier);
		circulate(later);
		assertThat(numbers()).containsExactly(1, 2);
		assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> this.management.circulate(later, 0, officer()));
	}

	@Test
	void numbersRunOnFromTheLastOneBeforeTheBodyMovedIn() {
		this.management.settle(this.body, 0, 610, 20, officer());
		circulate(begin(DAY, "One", "Two"));
		assertThat(numbers()).containsExactly(611, 612);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.settle(this.body, 1, 5, 20, officer()))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("lastNumber"));
	}

	/**
	 * Two officers add, move, delete and circulate the minutes of two meetings at once.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void numbersHaveNoGapsWhateverTwoOfficersDoAtOnce(long seed) throws Exception {
		MinutesId earlier = begin(DAY, topics(new Random(seed).nextInt(1, 15)));
		MinutesId later = begin(DAY.plusDays(14), topics(new Random(seed + 100).nextInt(1, 15)));
		ExecutorService officers = Executors.newFixedThreadPool(2);
		try {
			List<Future<Void>> work = new ArrayList<>();
			for (int officer = 0; officer < 2; officer++) {
				work.add(officers.submit(shuffle(new Random(seed * 31 + officer), earlier, later)));
			}
			for (Future<Void> each : work) {
				each.get();
			}
		}
		finally {
			officers.shutdownNow();
		}
		List<Integer> first = lines(earlier).stream().map(MinutesSheet.Line::number).toList();
		List<Integer> second = lines(later).stream().map(MinutesSheet.Line::number).toList();
		List<Integer> together = new ArrayList<>(first);
		together.addAll(second);
		assertThat(together)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, first.size() + second.size()).boxed().toList());
	}

	private Callable<Void> shuffle(Random random, MinutesId earlier, MinutesId later) {
		return () -> {
			for (int step = 0; step < 25; step++) {
				attempt(random, random.nextBoolean() ? earlier : later, random.nextInt(4));
			}
			while (isDraft(earlier) || isDraft(later)) {
				attempt(random, later, 4);
				attempt(random, earlier, 4);
			}
			return null;
		};
	}

	private void attempt(Random random, MinutesId minutes, int act) {
		try {
			List<MinutesSheet.Line> lines = lines(minutes);
			MinutesSheet.Line line = lines.get(random.nextInt(lines.size()));
			switch (act) {
				case 0 -> this.writing.addEntry(minutes, "Added", random.nextBoolean() ? line.id() : null, officer());
				case 1 -> this.writing.move(line.id(), random.nextBoolean());
				case 2 -> this.writing.save(line.id(), line.version(),
						EntryContent.headed("Written", String.valueOf(random.nextInt())), officer());
				case 3 -> {
					if (lines.size() > 2) {
						this.writing.delete(line.id(), line.version(), officer());
					}
				}
				default -> circulate(minutes);
			}
		}
		catch (RuleBroken | StaleRecord | NotFound ex) {
			// The other officer was faster.
		}
	}

	@Test
	void confirmedMinutesAreKeptByCodeAndDatabase() {
		MinutesId minutes = confirmed("Text");
		MinutesSheet.Line line = lines(minutes).get(0);
		assertThat(this.all.findById(minutes).orElseThrow().getState()).isEqualTo(MinutesState.CONFIRMED);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(
				() -> this.writing.save(line.id(), line.version(), EntryContent.headed("Another", "text"), officer()));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.writing.delete(line.id(), line.version(), officer()));
		for (String statement : List.of("update minute_entry set discussion = 'x' where minutes_id = :id",
				"update minute_entry set number = null where minutes_id = :id",
				"delete from minute_entry where minutes_id = :id",
				"update minute_resolution set text = 'x' where entry_id in (select id from minute_entry where minutes_id = :id)",
				"delete from minute_resolution where entry_id in (select id from minute_entry where minutes_id = :id)",
				"update minute_vote set for_votes = 9 where entry_id in (select id from minute_entry where minutes_id = :id)",
				"delete from minute_vote where entry_id in (select id from minute_entry where minutes_id = :id)",
				"insert into minute_entry (id, minutes_id, body, position, heading) select gen_random_uuid(), id, body, 99, 'x' from minutes where id = :id",
				"insert into minute_resolution (id, entry_id, position, text) select gen_random_uuid(), id, 99, 'x' from minute_entry where minutes_id = :id",
				"update minutes set state = 'PUBLISHED', confirmed_on = null, confirmed_by_entry = null, signed_by = null where id = :id",
				"update minutes set signed_by = 'x' where id = :id", "delete from minutes where id = :id",
				"update minutes_copy set content = '{}' where minutes_id = :id",
				"delete from minutes_copy where minutes_id = :id")) {
			assertThatExceptionOfType(DataAccessException.class).as(statement)
				.isThrownBy(() -> this.jdbc.sql(statement).param("id", minutes.value()).update())
				.withMessageContaining("permanent");
		}
	}

	@Test
	void aNumberOnceGivenStays() {
		MinutesId minutes = begin(DAY, "One", "Two");
		circulate(minutes);
		for (String statement : List.of("update minute_entry set number = number + 100 where minutes_id = :id",
				"update minute_entry set number = null where minutes_id = :id",
				"update minute_entry set position = position + 5 where minutes_id = :id",
				"delete from minute_entry where minutes_id = :id",
				"update minutes set state = 'DRAFT', circulated_at = null where id = :id")) {
			assertThatExceptionOfType(DataAccessException.class).as(statement)
				.isThrownBy(() -> this.jdbc.sql(statement).param("id", minutes.value()).update())
				.withMessageContaining("permanent");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "minutes", "minute_entry", "minute_resolution", "minute_vote", "minute_vote_name",
			"minute_confirmation", "minute_comment", "minute_erratum", "minute_redaction", "minutes_copy" })
	void noTableOfMinutesIsEverEmptied(String table) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("truncate " + table + " cascade").update())
			.withMessageContaining("permanent");
	}

	@Test
	void errataStandBesideTheTextAndStay() {
		MinutesId minutes = confirmed("Text");
		MinuteEntryId entry = lines(minutes).get(0).id();
		this.remarks.addErratum(entry, "For 12 read 13", officer());
		assertThat(lines(minutes).get(0).errata()).extracting(MinutesRemarks.Remark::text)
			.containsExactly("For 12 read 13");
		assertThat(lines(minutes).get(0).content().discussion()).isEqualTo("Text");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("delete from minute_erratum where entry_id = ?").param(entry.value()).update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update minute_erratum set text = 'x' where entry_id = ?")
				.param(entry.value())
				.update());
	}

	@Test
	void redactionDestroysTheWordsEverywhere() {
		MinutesId minutes = confirmed("Mr Private said so, said Mr Private");
		MinuteEntryId entry = lines(minutes).get(0).id();
		this.remarks.addErratum(entry, "Mr Private was not there", officer());
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.redaction.redact(entry, "nowhere here", "A law", officer()));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.redaction.redact(entry, "Mr Private", " ", officer()));
		this.redaction.redact(entry, "Mr Private", "Data Protection Act 2018", officer());
		MinutesSheet.Line now = lines(minutes).get(0);
		assertThat(now.content().discussion())
			.isEqualTo(MinutesRedaction.MARK + " said so, said " + MinutesRedaction.MARK);
		assertThat(now.redactions()).hasSize(1);
		assertThat(now.errata().get(0).text()).doesNotContain("Private");
		assertThat(this.copies.of(minutes)).containsKeys(Stage.CIRCULATED, Stage.PUBLISHED, Stage.CONFIRMED)
			.allSatisfy((stage, copy) -> assertThat(copy.toString()).doesNotContain("Private"));
		String everything = this.jdbc.sql(
				"select string_agg(t::text, ' ') from (select to_jsonb(e) t from minute_entry e union all select to_jsonb(a) from audit_entry a) x")
			.query(String.class)
			.single();
		assertThat(everything).doesNotContain("Mr Private");
		assertThat(this.jdbc.sql("select sha256 from minute_redaction where entry_id = ?")
			.param(entry.value())
			.query(String.class)
			.single()).matches("[0-9a-f]{64}");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update minute_entry set discussion = 'x' where id = ?")
				.param(entry.value())
				.update()));
	}

	@Test
	void aCommentIsTakenWhileCirculatedAndAnsweredOnce() {
		MinutesId minutes = begin(DAY, "One");
		MinuteEntryId entry = lines(minutes).get(0).id();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.remarks.comment(entry, "Too early", officer()));
		circulate(minutes);
		this.remarks.comment(entry, "It was ten", officer());
		MinutesRemarks.Comment comment = lines(minutes).get(0).comments().get(0);
		this.remarks.resolve(entry, comment.id(), "Changed", officer());
		assertThatExceptionOfType(StaleRecord.class)
			.isThrownBy(() -> this.remarks.resolve(entry, comment.id(), "Again", officer()));
		assertThat(lines(minutes).get(0).comments().get(0).resolution()).isEqualTo("Changed");
	}

	private MinutesId confirmed(String discussion) {
		MinutesId minutes = begin(DAY, "One");
		MinutesSheet.Line line = lines(minutes).get(0);
		this.writing.save(line.id(), line.version(), new EntryContent("One", discussion, null, null, null,
				List.of(new Point(null, "That it be so", false)),
				List.of(new Division(null, null,
						new VoteCount(VoteRule.UNANIMITY, new Numbers(8, 1, null), null, null, null), Map.of()))),
				officer());
		circulate(minutes);
		this.management.publish(minutes, version(minutes), person());
		MinutesId later = begin(DAY.plusDays(20), "Minutes");
		MinuteEntryId by = lines(later).get(0).id();
		this.management.confirm(by, minutes, version(minutes), "The chair", officer());
		return minutes;
	}

	private MinutesId begin(LocalDate day, String... topics) {
		return this.writing.begin(this.sample.meeting(this.body, day, topics), officer());
	}

	private static String[] topics(int number) {
		return IntStream.rangeClosed(1, number).mapToObj((each) -> "Topic " + each).toArray(String[]::new);
	}

	private MeetingReference reference(LocalDate day) {
		return MeetingReference.of(this.body, day);
	}

	private void circulate(MinutesId minutes) {
		this.management.circulate(minutes, version(minutes), officer());
	}

	private int version(MinutesId minutes) {
		return this.all.findById(minutes).orElseThrow().getVersion();
	}

	private boolean isDraft(MinutesId minutes) {
		return this.all.findById(minutes).orElseThrow().getState() == MinutesState.DRAFT;
	}

	private List<MinutesSheet.Line> lines(MinutesId minutes) {
		return this.desk.sheet(this.meetings.of(minutes), person()).lines();
	}

	private List<Integer> numbers() {
		return this.jdbc.sql("select number from minute_entry where body = ? order by number")
			.param(this.body.value())
			.query(Integer.class)
			.list();
	}

}
