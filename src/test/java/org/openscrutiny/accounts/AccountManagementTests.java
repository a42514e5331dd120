package org.openscrutiny.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openscrutiny.accounts.PasswordLink.Purpose;
import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openscrutiny.accounts.SampleAccounts.ADMINISTRATOR;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class AccountManagementTests {

	@Autowired
	private AccountManagement management;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private Passwords passwords;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private Sessions sessions;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private Clock clock;

	@Autowired
	private TestRealTime realTime;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private SampleAccounts samples;

	@BeforeEach
	void samples() {
		this.samples = new SampleAccounts(this.management, this.passwords);
	}

	@Test
	void storesOnlyAHashOfTheLink() {
		PasswordLink link = this.samples.invited("Hashed", Role.PANEL_OFFICER).link();
		assertThat(link.token()).matches("[\\w-]{43}");
		assertThat(link.toString()).doesNotContain(link.token());
		List<String> stored = this.jdbc.sql("select token_hash from password_link").query(String.class).list();
		assertThat(stored).doesNotContain(link.token()).allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
	}

	@Test
	void anInvitationWorksForSevenDaysAndAResetForAnHour() {
		AccountManagement.Invitation invitation = this.samples.invited("Late", Role.PANEL_OFFICER);
		this.realTime.pass(Duration.ofDays(7).minusMinutes(1));
		assertThat(this.passwords.chooser(invitation.link().token()).email()).isEqualTo("late@sample.example");
		this.realTime.pass(Duration.ofMinutes(2));
		assertVoid(invitation.link());

		PasswordLink invitedAgain = this.management.renewLink(ADMINISTRATOR, invitation.account());
		assertThat(invitedAgain.purpose()).isEqualTo(Purpose.INVITATION);
		this.passwords.choose(invitedAgain.token(), SampleAccounts.PASSWORD, null);
		PasswordLink reset = this.management.renewLink(ADMINISTRATOR, invitation.account());
		assertThat(reset.purpose()).isEqualTo(Purpose.RESET);
		this.realTime.pass(Duration.ofMinutes(61));
		assertVoid(reset);
	}

	@Test
	void aLinkWorksOnceAlsoAtOneMoment() throws Exception {
		PasswordLink link = this.samples.invited("Once", Role.PANEL_OFFICER).link();
		List<Throwable> failures = atOneMoment(
				() -> this.passwords.choose(link.token(), "velvet otter under tram", null),
				() -> this.passwords.choose(link.token(), "seven brass teapots sing", null));
		assertThat(failures).singleElement().isInstanceOf(LinkVoid.class);
		assertVoid(link);
	}

	@Test
	void aNewLinkMakesTheOlderOneVoid() {
		AccountManagement.Invitation invitation = this.samples.invited("Renewed", Role.PANEL_OFFICER);
		PasswordLink second = this.management.renewLink(ADMINISTRATOR, invitation.account());
		assertVoid(invitation.link());
		this.passwords.choose(second.token(), SampleAccounts.PASSWORD, null);
	}

	@Test
	void aRefusedPasswordDoesNotUseTheLinkUp() {
		PasswordLink link = this.samples.invited("Again", Role.PANEL_OFFICER).link();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.passwords.choose(link.token(), "password1234", null));
		this.passwords.choose(link.token(), SampleAccounts.PASSWORD, null);
	}

	@Test
	void linksOfADisabledAccountOrOfAnOldAddressAreVoid() {
		AccountManagement.Invitation disabled = this.samples.invited("Gone", Role.PANEL_OFFICER);
		this.management.disable(ADMINISTRATOR, disabled.account(), "Has left");
		assertVoid(disabled.link());
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.renewLink(ADMINISTRATOR, disabled.account()));

		AccountManagement.Invitation moved = this.samples.invited("Moved", Role.PANEL_OFFICER);
		this.management.change(ADMINISTRATOR, moved.account(), version(moved.account()),
				new AccountDetails("Moved", "elsewhere@sample.example", Set.of(Role.PANEL_OFFICER), null));
		assertVoid(moved.link());
	}

	@Test
	void noTwoAccountsHaveOneAddress() {
		ActingPerson first = this.samples.active("Single", Role.PANEL_OFFICER);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.invite(ADMINISTRATOR,
					new AccountDetails("Other", "SINGLE@sample.example", Set.of(Role.PANEL_OFFICER), null)))
			.withMessage("Another account has this e-mail address already")
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("email"));
		UserId other = this.samples.invited("Double", Role.PANEL_OFFICER).account();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.change(ADMINISTRATOR, other, version(other),
					new AccountDetails("Double", SampleAccounts.emailOf("Single"), Set.of(Role.PANEL_OFFICER), null)));
		assertThat(this.directory.get(first.id()).getEmail()).isEqualTo("single@sample.example");
	}

	@Test
	void noTwoAccountsHaveOneAddressAlsoAtOneMoment(CapturedOutput output) throws Exception {
		for (int round = 0; round < 5; round++) {
			AccountDetails details = new AccountDetails("Twin", "twin" + round + "@sample.example",
					Set.of(Role.PANEL_OFFICER), null);
			List<Throwable> failures = atOneMoment(() -> this.management.invite(ADMINISTRATOR, details),
					() -> this.management.invite(ADMINISTRATOR, details));
			assertThat(failures).singleElement()
				.isInstanceOfSatisfying(RuleBroken.class, (broken) -> assertThat(broken.getField()).isEqualTo("email"));
		}
	}

	@Test
	void changesOnlyWhatWasSeen() {
		UserId id = this.samples.invited("Seen", Role.PANEL_OFFICER).account();
		AccountDetails details = new AccountDetails("Seen Anew", "seen@sample.example", Set.of(Role.OPCC_APPROVER),
				null);
		int seen = version(id);
		this.management.change(ADMINISTRATOR, id, seen, details);
		assertThatExceptionOfType(StaleRecord.class)
			.isThrownBy(() -> this.management.change(ADMINISTRATOR, id, seen, details));
		assertThat(this.directory.get(id).getRoles()).containsExactly(Role.OPCC_APPROVER);
	}

	@Test
	void theLastAdministratorStays() {
		ActingPerson second = this.samples.active("Second", Role.ADMINISTRATOR, Role.PANEL_OFFICER);
		this.samples.invited("Untaken", Role.ADMINISTRATOR);
		this.management.disable(ADMINISTRATOR, second.id(), "Has left");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.disable(second, ADMINISTRATOR.id(), "Revenge"))
			.withMessageContaining("last administrator");
		Account last = this.directory.get(ADMINISTRATOR.id());
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.change(second, last.getId(), last.getVersion(),
					new AccountDetails(last.getName(), last.getEmail(), Set.of(Role.PANEL_OFFICER), null)))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("roles"));
	}

	@Test
	void twoAdministratorsCannotDisableEachOtherAtOneMoment() throws Exception {
		ActingPerson other = this.samples.active("Rival", Role.ADMINISTRATOR);
		for (int round = 0; round < 8; round++) {
			List<Throwable> failures = atOneMoment(() -> this.management.disable(ADMINISTRATOR, other.id(), "First"),
					() -> this.management.disable(other, ADMINISTRATOR.id(), "Second"));
			assertThat(failures).singleElement().isInstanceOf(RuleBroken.class);
			this.management.enable(ADMINISTRATOR, other.id());
			this.management.enable(other, ADMINISTRATOR.id());
		}
		this.management.disable(ADMINISTRATOR, other.id(), "Out of the way of other tests");
	}

	@Test
	void oneCannotDisableAndOneGiveUpTheRoleAtOneMoment() throws Exception {
		ActingPerson other = this.samples.active("Partner", Role.ADMINISTRATOR, Role.PANEL_OFFICER);
		Account own = this.directory.get(other.id());
		List<Throwable> failures = atOneMoment(
				() -> this.management.change(other, own.getId(), own.getVersion(),
						new AccountDetails(own.getName(), own.getEmail(), Set.of(Role.PANEL_OFFICER), null)),
				() -> this.management.disable(other, ADMINISTRATOR.id(), "Reason"));
		assertThat(failures).singleElement().isInstanceOf(RuleBroken.class);
		this.management.enable(other, ADMINISTRATOR.id());
		this.jdbc.sql("update account set enabled = false where id = ?").param(other.id().value()).update();
	}

	@Test
	void nobodyDisablesHimself() {
		ActingPerson other = this.samples.active("Selfless", Role.ADMINISTRATOR);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.management.disable(other, other.id(), "Tired"))
			.withMessageContaining("your own account");
		this.management.disable(ADMINISTRATOR, other.id(), "Out of the way of other tests");
	}

	@Test
	void asksWhyAnAccountIsDisabled() {
		UserId id = this.samples.invited("Reasoned", Role.PANEL_OFFICER).account();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.management.disable(ADMINISTRATOR, id, " "))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("reason"));
	}

	@Test
	void writesEachActToTheAuditTrailWithoutAddresses() {
		ActingPerson person = this.samples.active("Audited", Role.PANEL_OFFICER);
		Account account = this.directory.get(person.id());
		this.management.change(ADMINISTRATOR, person.id(), account.getVersion(),
				new AccountDetails("Audited", "audited2@sample.example", Set.of(Role.OPCC_APPROVER), null));
		this.management.renewLink(ADMINISTRATOR, person.id());
		this.management.disable(ADMINISTRATOR, person.id(), "Has left");
		this.management.enable(ADMINISTRATOR, person.id());
		List<Map<String, Object>> entries = this.jdbc.sql("""
				select act, person_name, reason, value_before::text || value_after::text as values from audit_entry
				 where subject_reference = ? order by id
				""").param(person.id().toString()).query().listOfRows();
		assertThat(entries).extracting((entry) -> entry.get("act"))
			.containsExactly("Invited", "Chose a password by a link", "Changed", "Made a link for a new password",
					"Disabled", "Enabled");
		assertThat(entries).extracting((entry) -> entry.get("person_name"))
			.containsExactly(ADMINISTRATOR.name(), "Audited", ADMINISTRATOR.name(), ADMINISTRATOR.name(),
					ADMINISTRATOR.name(), ADMINISTRATOR.name());
		assertThat(entries.get(4)).containsEntry("reason", "Has left");
		assertThat(entries).noneMatch((entry) -> entry.get("values").toString().contains("@"));
		assertThat(entries.get(2).get("values").toString()).contains("OPCC approver", "\"changed\"");
	}

	@Test
	void linksAPanelMemberToOneWhoIsKnownAndFree() {
		MemberId known = MemberId.create();
		AccountManagement withDirectory = new AccountManagement(this.accounts, this.links, this.sessions,
				new StaticListableBeanFactory(Map.of("members", new OneMember(known)))
					.getBeanProvider(MemberDirectory.class),
				this.audit, this.clock, this.realTime);
		assertThat(refusedMember(withDirectory, "m1@sample.example", MemberId.create()))
			.isEqualTo("Select a member from the list");
		this.transaction.executeWithoutResult((status) -> withDirectory.invite(ADMINISTRATOR,
				new AccountDetails("Member", "m2@sample.example", Set.of(Role.PANEL_MEMBER), known)));
		assertThat(refusedMember(withDirectory, "m3@sample.example", known))
			.isEqualTo("Another account belongs to this member already");
	}

	private String refusedMember(AccountManagement withDirectory, String email, MemberId member) {
		try {
			this.transaction.executeWithoutResult((status) -> withDirectory.invite(ADMINISTRATOR,
					new AccountDetails("Member", email, Set.of(Role.PANEL_MEMBER), member)));
			return "";
		}
		catch (RuleBroken ex) {
			assertThat(ex.getField()).isEqualTo("member");
			return ex.getMessage();
		}
	}

	private int version(UserId id) {
		return this.directory.get(id).getVersion();
	}

	private void assertVoid(PasswordLink link) {
		assertThatExceptionOfType(LinkVoid.class).isThrownBy(() -> this.passwords.chooser(link.token()));
		assertThatExceptionOfType(LinkVoid.class)
			.isThrownBy(() -> this.passwords.choose(link.token(), SampleAccounts.PASSWORD, null));
	}

	/** Runs both and gives back what they threw. */
	private static List<Throwable> atOneMoment(Runnable first, Runnable second) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			CyclicBarrier start = new CyclicBarrier(2);
			List<Future<Throwable>> results = threads
				.invokeAll(List.of(outcomeOf(first, start), outcomeOf(second, start)));
			List<Throwable> failures = new ArrayList<>();
			for (Future<Throwable> result : results) {
				if (result.get() != null) {
					failures.add(result.get());
				}
			}
			return failures;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static Callable<Throwable> outcomeOf(Runnable act, CyclicBarrier start) {
		return () -> {
			start.await();
			try {
				act.run();
				return null;
			}
			catch (RuntimeException ex) {
				return ex;
			}
		};
	}

	private record OneMember(MemberId id) implements MemberDirectory {

		@Override
		public List<Choice> choices() {
			return List.of(new Choice(this.id, "Cllr One", "/members/one"));
		}

		@Override
		public boolean sits(MemberId member, LocalDate on) {
			return member.equals(this.id);
		}

	}

}
