package org.openscrutiny.accounts;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openscrutiny.accounts.LinkDelivery.Delivery;
import org.openscrutiny.accounts.LinkDelivery.Outcome;
import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.Site;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LinkDeliveryTests {

	private static final Site SITE = new Site("Seaside Panel", "", "", null, "help@seaside.example",
			URI.create("https://panel.seaside.example/"));

	@Autowired
	private AccountManagement management;

	@Autowired
	private Passwords withoutMail;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private PasswordRules rules;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private SignInThrottle throttle;

	@Autowired
	private Sessions sessions;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private Clock clock;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void sendsAnInvitation() throws Exception {
		try (MailServer server = new MailServer()) {
			PasswordLink link = samples().invited("Mailed", Role.PANEL_OFFICER).link();
			Delivery delivery = delivery(server.port()).deliver(link);
			assertThat(delivery).isEqualTo(new Delivery(Outcome.SENT, null));
			assertThat(server.next()).contains("From: no-reply@panel.seaside.example")
				.contains("Reply-To: help@seaside.example")
				.contains("To: mailed@sample.example")
				.contains("Subject: Your account: Seaside Panel")
				.contains("https://panel.seaside.example/password/" + link.token())
				.contains("works once, for 7 days");
		}
	}

	@Test
	void showsTheLinkWithoutAMailServer() {
		PasswordLink link = samples().invited("Shown", Role.PANEL_OFFICER).link();
		Delivery delivery = new LinkDelivery(new StaticListableBeanFactory().getBeanProvider(MailSender.class), SITE,
				"", "")
			.deliver(link);
		assertThat(delivery.outcome()).isEqualTo(Outcome.NO_MAIL_SERVER);
		assertThat(delivery.address()).isEqualTo("https://panel.seaside.example/password/" + link.token());
		assertThat(delivery.toString()).doesNotContain(link.token());
	}

	@Test
	void showsTheLinkWhenTheServerFailsAndLogsNoAddress(CapturedOutput output) throws Exception {
		int nobody;
		try (MailServer server = new MailServer()) {
			nobody = server.port();
		}
		PasswordLink link = samples().invited("Unlucky", Role.PANEL_OFFICER).link();
		Delivery delivery = delivery(nobody).deliver(link);
		assertThat(delivery.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(delivery.address()).endsWith(link.path());
		assertThat(output).contains("could not be sent by e-mail")
			.doesNotContain("unlucky@sample.example")
			.doesNotContain(link.token());
	}

	@Test
	void sendsALinkToWhoForgotThePasswordAndNothingToAnybodyElse() throws Exception {
		try (MailServer server = new MailServer()) {
			Passwords withMail = new Passwords(this.accounts, this.links, delivery(server.port()), this.rules,
					this.encoder, this.throttle, this.sessions, this.audit, this.clock, this.transaction,
					Runnable::run);
			samples().active("Forgetful", Role.PANEL_OFFICER);
			samples().invited("Waiting", Role.PANEL_OFFICER);
			AccountManagement.Invitation closed = samples().invited("Closed", Role.PANEL_OFFICER);
			this.management.disable(SampleAccounts.ADMINISTRATOR, closed.account(), "Has left");

			withMail.forgotten("FORGETFUL@sample.example", "192.0.2.1");
			assertThat(server.next()).contains("Subject: Choose a new password").contains("for 1 hour");
			withMail.forgotten("waiting@sample.example", "192.0.2.1");
			assertThat(server.next()).contains("Subject: Your account").contains("for 7 days");
			withMail.forgotten("closed@sample.example", "192.0.2.1");
			withMail.forgotten("nobody@sample.example", "192.0.2.1");
			assertThat(server.isEmpty()).isTrue();
		}
		assertThat(this.jdbc.sql("select subject_title from audit_entry where act = 'Asked for a new password'")
			.query(String.class)
			.list()).containsExactly("Forgetful", "Waiting");
	}

	private SampleAccounts samples() {
		return new SampleAccounts(this.management, this.withoutMail);
	}

	private static LinkDelivery delivery(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return new LinkDelivery(new StaticListableBeanFactory(Map.of("mail", sender)).getBeanProvider(MailSender.class),
				SITE, "127.0.0.1", "");
	}

}
