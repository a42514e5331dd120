package org.openscrutiny.packs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * How packs are made in the background, whatever happens to whoever makes them.
 */
@PortalTest
class PackQueueTests {

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PackQueue queue;

	@Autowired
	PackBuilder builder;

	@Autowired
	PackWorks works;

	@Autowired
	PackRows rows;

	@Autowired
	PackSettings settings;

	@Autowired
	TestClock clock;

	@Autowired
	TestRealTime realTime;

	private PackQueue other;

	private PackMeeting meeting;

	@BeforeEach
	void prepare() {
		this.works.work();
		this.other = new PackQueue(this.jdbc, this.settings, this.clock, this.realTime);
		LocalDate day = LocalDate.of(2027, 1, 4).plusWeeks(days());
		this.meeting = PackMeeting.call(this.portal, this.jdbc, day);
		this.jdbc.sql("update agenda_topic set topic = topic || ' of old' where topic in ('Budget', 'Contracts')")
			.update();
		this.jdbc.sql("update agenda_paper set title = title || ' of old' where title not like '% of old'").update();
		this.meeting.item("Budget").item("Contracts");
		this.meeting.paper("Budget", "Tables", "", "tables.pdf", SampleFiles.pdf("One", "Two"))
			.paper("Contracts", "Prices", "They are secret.", null, null);
		this.meeting.withhold(this.meeting.paper("Prices"));
		this.meeting.publish();
	}

	private int days() {
		return this.jdbc.sql("select count(*) from meeting where held_on >= date '2027-01-01'")
			.query(Integer.class)
			.single();
	}

	@Test
	void oneInstanceMakesAPackAtATime() {
		PackQueue.Claim mine = see().orElseThrow();
		assertThat(mine.reference()).isEqualTo(reference());
		assertThat(this.other.claim()).isEmpty();
		this.realTime.pass(Duration.ofSeconds(100));
		this.queue.renew(mine);
		this.realTime.pass(Duration.ofSeconds(100));
		assertThat(this.other.claim()).isEmpty();
		this.realTime.pass(Duration.ofSeconds(21));
		PackQueue.Claim taken = this.other.claim().orElseThrow();
		assertThat(taken.reference()).isEqualTo(reference());
		assertThatExceptionOfType(PackQueue.Lost.class).isThrownBy(() -> this.queue.renew(mine));
		this.queue.finish(mine);
		this.other.renew(taken);
		this.other.release(taken);
		assertThat(this.queue.standing(reference()).orElseThrow().state()).isEqualTo(PackQueue.State.WAITING);
	}

	@Test
	void whoeverTakesOverGoesOnWhereTheOtherStopped() {
		PackQueue.Claim mine = see().orElseThrow();
		dieAfterTheMembersEdition(mine);
		PackRows.Row half = newest();
		assertThat(half.madeAt()).isNull();
		assertThat(half.editions()).containsOnlyKeys(Audience.MEMBERS);
		assertThat(this.portal.reader().get(this.meeting.href() + "/pack.pdf").status()).isEqualTo(503);
		this.realTime.pass(this.settings.lease());
		this.works.work();
		PackRows.Row whole = newest();
		assertThat(whole.id()).isEqualTo(half.id());
		assertThat(whole.madeAt()).isNotNull();
		assertThat(whole.editions()).containsOnlyKeys(Audience.PUBLIC, Audience.MEMBERS)
			.containsEntry(Audience.MEMBERS, half.editions().get(Audience.MEMBERS));
	}

	@Test
	void whatIsHalfMadeGivesWayToWhatCameMeanwhile() {
		PackQueue.Claim mine = see().orElseThrow();
		dieAfterTheMembersEdition(mine);
		PackRows.Stored half = newest().editions().get(Audience.MEMBERS);
		this.meeting.withdraw(this.meeting.paper("Tables"));
		this.realTime.pass(this.settings.lease());
		this.works.work();
		assertThat(this.rows.of(reference())).singleElement().satisfies((row) -> {
			assertThat(row.madeAt()).isNotNull();
			assertThat(row.number()).isEqualTo(1);
		});
		assertThat(this.jdbc.sql("select count(*) from made_file where id = ?")
			.param(half.file())
			.query(Integer.class)
			.single()).isZero();
	}

	private void dieAfterTheMembersEdition(PackQueue.Claim claim) {
		AtomicInteger steps = new AtomicInteger();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.builder.make(claim, () -> {
			boolean half = this.jdbc
				.sql("select count(*) from pack_edition e join pack p on p.id = e.pack_id where p.made_at is null")
				.query(Integer.class)
				.single() > 0;
			if (half && steps.incrementAndGet() > 1) {
				throw new IllegalStateException("The program ended");
			}
		}));
	}

	@Test
	void everyPublicationHasAPackOfItsOwn() {
		this.clock.set(LocalDateTime.of(2022, 3, 9, 9, 0));
		this.meeting.paper("Budget", "Late", "It came late.", null, null).publish();
		this.works.work();
		assertThat(this.rows.of(reference())).extracting(PackRows.Row::number, PackRows.Row::publication)
			.containsExactly(tuple(2, 1), tuple(1, 0));
	}

	@Test
	void draftsMakeNoPack() {
		this.works.work();
		this.meeting.lateItem("Nobody knows yet");
		assertThat(this.queue.unseen()).isNotEmpty();
		this.works.work();
		assertThat(this.queue.unseen()).isEmpty();
		assertThat(this.rows.of(reference())).hasSize(1);
		assertThat(this.queue.standing(reference()).orElseThrow().state()).isEqualTo(PackQueue.State.IDLE);
	}

	@Test
	void givesUpWhereTheProgramEndsEachTime() {
		assertThat(see()).isPresent();
		for (int i = 0; i < 3; i++) {
			this.realTime.pass(this.settings.lease());
			assertThat(this.other.claim()).get().extracting(PackQueue.Claim::tooOften).isEqualTo(false);
		}
		this.realTime.pass(this.settings.lease());
		this.works.work();
		assertThat(this.queue.standing(reference()).orElseThrow().failure()).contains("want of memory");
	}

	@Test
	void whatIsMadeStays() {
		this.works.work();
		for (String act : List.of("update pack set number = 9", "delete from pack_part",
				"update pack_edition set pages = 1", "delete from pack", "update pack_pages set first_page = 100",
				"delete from made_file", "update made_file_chunk set number = 99", "truncate pack cascade")) {
			assertThatExceptionOfType(DataAccessException.class).as(act).isThrownBy(() -> this.jdbc.sql(act).update());
		}
	}

	private Optional<PackQueue.Claim> see() {
		this.queue.unseen().forEach((sighting) -> this.queue.note(sighting, this.builder.isWanted(sighting)));
		return this.queue.claim();
	}

	private PackRows.Row newest() {
		return this.rows.of(reference()).get(0);
	}

	private MeetingReference reference() {
		return new MeetingReference(this.meeting.reference());
	}

}
