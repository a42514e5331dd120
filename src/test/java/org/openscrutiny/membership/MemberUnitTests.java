package org.openscrutiny.membership;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MemberUnitTests {

	private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 29);

	private static final LocalDate JANUARY = LocalDate.of(2022, 1, 31);

	private static final AuthorityId BIRMINGHAM = AuthorityId.create();

	private final Member member = new Member(new PersonName("Cllr", "Mick", "Brown"), "mick-brown");

	@Test
	void sitsDuringItsTermOnly() {
		Term term = this.member.begin(appointed(Tenure.knownBy(NOVEMBER)), null);
		this.member.end(term.getId(), new Ending(JANUARY, false), "Replaced");
		assertThat(this.member.termOn(JANUARY.minusDays(1))).contains(term);
		assertThat(this.member.termOn(JANUARY)).isEmpty();
		assertThat(this.member.termOn(NOVEMBER.minusDays(1))).isEmpty();
	}

	@Test
	void comesBackAfterTheEnd() {
		Term term = this.member.begin(appointed(Tenure.knownBy(NOVEMBER)), null);
		this.member.end(term.getId(), new Ending(JANUARY, true), "Resigned");
		this.member.begin(appointed(Tenure.from(JANUARY.plusDays(1))), null);
		assertThat(this.member.getTerms()).hasSize(2);
		assertThat(this.member.getTerms().get(1)).isSameAs(term);
	}

	@Test
	void rejectsOverlappingTerms() {
		Term term = this.member.begin(appointed(Tenure.knownBy(NOVEMBER)), null);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.member.begin(appointed(Tenure.from(JANUARY)), null));
		this.member.end(term.getId(), new Ending(JANUARY, true), "Resigned");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.member.begin(appointed(Tenure.from(JANUARY)), null));
	}

	@Test
	void correctionMayNotOverlapAnotherTerm() {
		Term first = this.member.begin(appointed(Tenure.from(NOVEMBER).until(JANUARY)), null);
		this.member.begin(appointed(Tenure.from(JANUARY.plusDays(1))), null);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.member.correct(first.getId(), appointed(Tenure.from(NOVEMBER)), null));
		this.member.correct(first.getId(), appointed(Tenure.from(NOVEMBER.minusDays(7)).until(JANUARY)), null);
		assertThat(first.covers(NOVEMBER.minusDays(7))).isTrue();
	}

	@Test
	void endsOnce() {
		Term term = this.member.begin(appointed(Tenure.knownBy(NOVEMBER)), null);
		this.member.end(term.getId(), new Ending(JANUARY, true), "Resigned");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.member.end(term.getId(), new Ending(JANUARY, true), "Resigned"));
	}

	@Test
	void authorityGoesWithTheKind() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new Term.Details(Term.Kind.APPOINTED, null, Tenure.from(NOVEMBER), null));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new Term.Details(Term.Kind.SUBSTITUTE, null, Tenure.from(NOVEMBER), null));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new Term.Details(Term.Kind.CO_OPTED, BIRMINGHAM, Tenure.from(NOVEMBER), null));
	}

	@Test
	void knowsNoTermOfSomebodyElse() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.member.term(TermId.create()));
	}

	@Test
	void refusesChangeOnTopOfAnother() {
		assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> this.member.requireVersion(1));
	}

	@Test
	void nameIsPrintedWithoutWhatIsNotRecorded() {
		assertThat(new PersonName("Cllr", "", "Jones").printed()).isEqualTo("Cllr Jones");
		assertThat(new PersonName(null, "Kristina", "Murphy").printed()).isEqualTo("Kristina Murphy");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new PersonName("Cllr", "Mick", " "));
	}

	@Test
	void addressIsMadeOfTheName() {
		assertThat(new PersonName("Cllr", "Siân", "O’Neill-Smith").slug()).isEqualTo("sian-oneill-smith");
		assertThat(new PersonName("Cllr", null, "Jones").slug()).isEqualTo("jones");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new PersonName(null, null, "李").slug())
			.withMessageContaining("letters from A to Z");
	}

	@Test
	void nameHasALetter() {
		for (String name : new String[] { "!!!", "???", "12", "—" }) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new PersonName("Cllr", "Ada", name))
				.withMessage("The family name must have at least one letter");
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new PersonName("Cllr", name, "Ada"));
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new PersonName(name, "Ada", "Example"));
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Authority(name));
		}
		assertThat(new PersonName(null, null, "O").printed()).isEqualTo("O");
	}

	@Test
	void reasonOfAnEndGoesWithTheEnd() {
		Term term = this.member.begin(appointed(Tenure.knownBy(NOVEMBER)), null);
		this.member.end(term.getId(), new Ending(JANUARY, true), "Resigned");
		this.member.correct(term.getId(), appointed(Tenure.knownBy(NOVEMBER).until(JANUARY.minusDays(1))), null);
		assertThat(term.getEndReason()).isEqualTo("Resigned");
		this.member.correct(term.getId(), appointed(Tenure.knownBy(NOVEMBER)), null);
		assertThat(term.getEndReason()).isNull();
	}

	@Test
	void interestIsLinkedByHttpsOnly() {
		for (String url : new String[] { "http://example.org", "javascript:alert(1)", "https://", "https://a@b",
				"x" }) {
			assertThatExceptionOfType(RuleBroken.class)
				.isThrownBy(() -> Interest.linkedTo(this.member.getId(), url, NOVEMBER));
		}
		assertThat(
				Interest.linkedTo(this.member.getId(), "https://example.org/register?id=1", NOVEMBER).getRegisterUrl())
			.isEqualTo("https://example.org/register?id=1");
	}

	@Test
	void interestIsRemovedOnceAndNotBeforeItsRegistration() {
		Interest interest = Interest.registered(this.member.getId(), "Employment", "Director of a firm", JANUARY);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> interest.remove(NOVEMBER));
		interest.remove(JANUARY);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> interest.remove(JANUARY));
	}

	private static Term.Details appointed(Tenure tenure) {
		return new Term.Details(Term.Kind.APPOINTED, BIRMINGHAM, tenure, null);
	}

}
