package org.openscrutiny.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openscrutiny.accounts.MemberDirectory;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class MembershipManagementTests {

	private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 29);

	private static final LocalDate JANUARY = LocalDate.of(2022, 1, 31);

	private static final LocalDate MARCH = LocalDate.of(2022, 3, 14);

	private static final By OFFICER = By.theSystem(Instant.parse("2022-03-08T09:00:00Z"));

	@Autowired
	private MembershipManagement membership;

	@Autowired
	private OfficeManagement offices;

	@Autowired
	private MembershipReading reading;

	@Autowired
	private MemberDirectory directory;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void knowsWhoSatOnADay() {
		assertThat(this.membership.sittingOn(NOVEMBER.minusDays(1))).isEmpty();
		assertThat(slugs(NOVEMBER)).contains("mick-brown", "jones").doesNotContain("alex-aitken");
		assertThat(slugs(JANUARY)).contains("alex-aitken", "carmicheal").doesNotContain("mick-brown", "bob-piper");
		assertThat(slugs(MARCH)).contains("bob-piper").doesNotContain("carmicheal");
		assertThat(this.membership.sittingOn(NOVEMBER)).filteredOn((member) -> member.slug().equals("kristina-murphy"))
			.singleElement()
			.satisfies((member) -> {
				assertThat(member.authority()).isNull();
				assertThat(member.kind()).isEqualTo(Term.Kind.CO_OPTED);
				assertThat(member.name()).isEqualTo("Kristina Murphy");
			});
	}

	@Test
	void sitsWhileTheMembershipRuns() {
		MemberId brown = id("mick-brown");
		assertThat(this.directory.sits(brown, NOVEMBER.minusDays(1))).isFalse();
		assertThat(this.directory.sits(brown, NOVEMBER)).isTrue();
		assertThat(this.directory.sits(brown, JANUARY.minusDays(1))).isTrue();
		assertThat(this.directory.sits(brown, JANUARY)).isFalse();
		assertThat(this.directory.sits(MemberId.create(), JANUARY)).isFalse();
	}

	@Test
	void accountsChooseAmongEverybodyOfTheRecord() {
		assertThat(this.directory.choices()).extracting(MemberDirectory.Choice::name)
			.contains("Cllr Jones (Sandwell)", "Kristina Murphy (independent)", "Cllr Shaeen (Sandwell)");
		assertThat(this.directory.sits(id("bob-piper"), MARCH)).isTrue();
		assertThat(this.directory.sits(id("bob-piper"), MARCH.minusDays(1))).isFalse();
	}

	@Test
	void namesMembers() {
		MemberId jones = id("jones");
		assertThat(this.membership.membersByIds(List.of(jones, MemberId.create()))).containsOnlyKeys(jones)
			.hasEntrySatisfying(jones, (member) -> assertThat(member.name()).isEqualTo("Cllr Jones"));
		assertThat(this.membership.membersByIds(List.of())).isEmpty();
	}

	@Test
	void lastDayOfAReplacedMemberIsTheDayBeforeTheSuccessors() {
		MemberRecord jones = this.reading.member("jones");
		LocalDate day = LocalDate.of(2022, 2, 14);
		this.membership.replace("jones", jones.version(), jones.terms().get(0).id(),
				Successor.named(new PersonName("Cllr", null, "Next")), new Takeover(day, true, null), OFFICER);
		assertThat(slugs(day.minusDays(1))).contains("jones").doesNotContain("next");
		assertThat(slugs(day)).contains("next").doesNotContain("jones");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.membership.replace("jones",
				this.reading.member("jones").version(), jones.terms().get(0).id(),
				Successor.named(new PersonName("Cllr", null, "Third")), new Takeover(day, true, null), OFFICER));
	}

	@Test
	void somebodyWhoLeftMayTakeOverASeat() {
		MemberRecord samra = this.reading.member("suky-samra");
		this.membership.replace("suky-samra", samra.version(), samra.terms().get(0).id(),
				Successor.existing("mick-brown"), new Takeover(LocalDate.of(2022, 3, 1), true, null), OFFICER);
		assertThat(this.reading.member("mick-brown").terms()).hasSize(2);
		assertThat(this.reading.panelOn(LocalDate.of(2022, 3, 8)).former()).extracting((term) -> term.member().slug())
			.contains("suky-samra")
			.doesNotContain("mick-brown");
	}

	@Test
	void everyChangeIsAnotherVersionAlsoWhereOnlyATermIsAltered() {
		MemberRecord khan = this.reading.member("abdul-khan");
		Ending ending = new Ending(LocalDate.of(2022, 3, 1), true);
		this.membership.end("abdul-khan", khan.version(), khan.terms().get(0).id(), ending, "Resigned", OFFICER);
		assertThat(this.reading.member("abdul-khan").version()).isGreaterThan(khan.version());
		assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> this.membership.begin("abdul-khan",
				khan.version(), this.details(LocalDate.of(2022, 3, 2)), OFFICER));
	}

	@Test
	void twoPeopleOfOneNameHaveTwoAddresses() {
		Term.Details details = details(LocalDate.of(2022, 3, 1));
		MemberSummary one = this.membership.add(new PersonName(null, "Sam", "Same"), details, OFFICER);
		MemberSummary other = this.membership.add(new PersonName(null, "Sam", "Same"), details, OFFICER);
		assertThat(List.of(one.slug(), other.slug())).containsExactly("sam-same", "sam-same-2");
		assertThat(this.membership.add(new PersonName(null, null, "Offices"), details, OFFICER).slug())
			.isEqualTo("offices-2");
	}

	@Test
	void substituteTakesNoOffice() {
		Term.Details substitute = new Term.Details(Term.Kind.SUBSTITUTE, this.reading.authorities().get(0).id(),
				Tenure.from(LocalDate.of(2022, 2, 1)), null);
		MemberSummary member = this.membership.add(new PersonName("Cllr", null, "Stand-In"), substitute, OFFICER);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.offices.appoint(member.slug(),
				Office.Kind.VICE_CHAIR, Tenure.from(LocalDate.of(2022, 3, 1)), OFFICER));
	}

	@Test
	void twoOfficersWhoAppointAtOneMomentAppointOne() throws InterruptedException {
		for (int round = 0; round < 10; round++) {
			List<Boolean> appointed = AtOnce.run(List.of(() -> appoints("alex-aitken"), () -> appoints("zee-russell")));
			assertThat(appointed).containsExactlyInAnyOrder(true, false);
			assertThat(this.jdbc.sql("delete from panel_office").update()).isOne();
		}
	}

	private boolean appoints(String slug) {
		try {
			this.offices.appoint(slug, Office.Kind.VICE_CHAIR, Tenure.from(LocalDate.of(2022, 3, 1)), OFFICER);
			return true;
		}
		catch (RuleBroken | StaleRecord ex) {
			return false;
		}
	}

	@Test
	void accountOfTheDemonstrationsMemberBelongsToSomebodyWhoSits() {
		MemberId member = new MemberId(this.jdbc.sql("""
				select member_id from account where id = 'd0000000-0000-0000-0000-000000000001'
				""").query(UUID.class).single());
		assertThat(member).isEqualTo(id("kristina-murphy"));
		assertThat(this.directory.sits(member, LocalDate.of(2022, 3, 8))).isTrue();
	}

	private Term.Details details(LocalDate start) {
		return new Term.Details(Term.Kind.CO_OPTED, null, Tenure.from(start), null);
	}

	private List<String> slugs(LocalDate day) {
		return this.membership.sittingOn(day).stream().map(SittingMember::slug).toList();
	}

	private MemberId id(String slug) {
		return new MemberId(
				this.jdbc.sql("select id from member where slug = ?").param(slug).query(UUID.class).single());
	}

}
