package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.shared.Site;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class RoundRemindersTests {

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private RoundDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountDirectory accounts;

	@Autowired
	private Site site;

	@Autowired
	private TestClock clock;

	private final List<SimpleMailMessage> sent = new ArrayList<>();

	private boolean down;

	@BeforeEach
	void summer() {
		at(2022, 7, 1, 9);
		if (this.desk.rounds().stream().noneMatch((each) -> each.slug().equals(SampleReturns.SLUG))) {
			this.rounds.begin("2021-25", SampleReturns.details(), SampleReturns.APPROVER.at(this.clock.instant()));
		}
		SampleReturns.assignAll(this.jdbc);
		this.jdbc.sql("delete from round_reminder").update();
		this.jdbc.sql("update assignment set state = 'APPROVED'").update();
		SampleReturns.move(this.jdbc, "asb-incidents", AssignmentState.OPEN);
		SampleReturns.move(this.jdbc, "robbery-personal", AssignmentState.RETURNED);
		SampleReturns.move(this.jdbc, "vehicle-theft", AssignmentState.SUBMITTED);
	}

	private void at(int year, int month, int day, int hour) {
		this.clock.set(LocalDateTime.of(year, month, day, hour, 0));
	}

	private List<SimpleMailMessage> remind() {
		MailSender sender = new MailSender() {

			@Override
			public void send(SimpleMailMessage message) {
				if (RoundRemindersTests.this.down) {
					throw new MailSendException("down");
				}
				RoundRemindersTests.this.sent.add(message);
			}

			@Override
			public void send(SimpleMailMessage... messages) {
				List.of(messages).forEach(this::send);
			}
		};
		ObjectProvider<MailSender> senders = new ObjectProvider<>() {

			@Override
			public MailSender getObject() {
				return sender;
			}

			@Override
			public MailSender getIfAvailable() {
				return sender;
			}
		};
		this.sent.clear();
		new RoundReminders(this.jdbc, this.accounts, new DigestMail(senders, this.site, "localhost", ""),
				new ReminderSettings(10, 2, 3), this.site, this.clock)
			.remind();
		return List.copyOf(this.sent);
	}

	@Test
	void remindsContributorsTenAndTwoDaysBefore() {
		at(2022, 7, 9, 9);
		assertThat(remind()).isEmpty();
		at(2022, 7, 10, 6);
		assertThat(remind()).isEmpty();
		at(2022, 7, 10, 9);
		assertThat(remind()).singleElement().satisfies((mail) -> {
			assertThat(mail.getTo()).containsExactly("contributor@demonstration.example");
			assertThat(mail.getSubject()).isEqualTo("Figures are due on 20 July 2022: 2022/23 quarter 1");
			assertThat(mail.getText())
				.contains("- Anti-social behaviour incidents",
						"- Robbery of personal property (returned to be changed)", "/returns/2022-23-q1")
				.doesNotContain("Theft of a motor vehicle");
		});
		assertThat(remind()).isEmpty();
		at(2022, 7, 17, 9);
		assertThat(remind()).isEmpty();
		at(2022, 7, 18, 9);
		assertThat(remind()).hasSize(1);
		assertThat(remind()).isEmpty();
	}

	@Test
	void tellsTheApproverThreeDaysAfter() {
		at(2022, 7, 22, 9);
		assertThat(remind()).isEmpty();
		at(2022, 7, 23, 9);
		assertThat(remind()).singleElement().satisfies((mail) -> {
			assertThat(mail.getTo()).containsExactly("approver@demonstration.example");
			assertThat(mail.getSubject()).isEqualTo("Figures are overdue: 2022/23 quarter 1");
			assertThat(mail.getText()).contains("Demonstration contributor:\n- ", "/manage/rounds/2022-23-q1");
		});
		at(2023, 1, 1, 9);
		assertThat(remind()).isEmpty();
	}

	@Test
	void saysNothingOfWhatIsEntered() {
		SampleReturns.move(this.jdbc, "robbery-personal", AssignmentState.SUBMITTED);
		SampleReturns.type(this.jdbc, "asb-incidents", YearMonth.of(2022, 4), "5");
		at(2022, 7, 18, 9);
		assertThat(remind()).isEmpty();
		this.jdbc.sql("delete from entry").update();
	}

	@Test
	void triesAgainWhereTheMailServerIsAway() {
		at(2022, 7, 18, 9);
		this.down = true;
		assertThat(remind()).isEmpty();
		this.down = false;
		assertThat(remind()).hasSize(1);
	}

	@Test
	void moreTimeMovesTheReminders() {
		this.jdbc.sql("update assignment set state = 'APPROVED'").update();
		CollectionRound.Details details = SampleReturns.details();
		String slug = this.rounds.begin(
				"2021-25", new CollectionRound.Details("A late one", details.startsOn(), details.cutOff(),
						details.opensOn(), details.dueOn(), details.closesOn(), null),
				SampleReturns.APPROVER.at(this.clock.instant()));
		at(2022, 7, 18, 9);
		assertThat(remind()).hasSize(1);
		this.rounds.extend(slug, this.desk.round(slug).round().getVersion(), LocalDate.of(2022, 8, 20),
				LocalDate.of(2022, 8, 29), "Late", SampleReturns.APPROVER.at(this.clock.instant()));
		assertThat(remind()).isEmpty();
		at(2022, 8, 10, 9);
		assertThat(remind()).hasSize(1);
	}

}
