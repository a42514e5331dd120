package org.openscrutiny.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.UserId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the operator of a new installation in. As long as no administrator has a password,
 * each start writes a link to the log by which the first one chooses it, and makes the
 * link of the start before void.
 */
@Component
class FirstAdministrator {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final String NAME = "Administrator";

	private final Demonstration demonstration;

	private final String email;

	private final Accounts accounts;

	private final PasswordLinks links;

	private final AuditTrail audit;

	private final Site site;

	private final Clock clock;

	private final RealTime realTime;

	private final TransactionTemplate transaction;

	/**
	 * @param email the first administrator's address; if it is empty, it is asked for
	 * together with the password
	 */
	FirstAdministrator(Demonstration demonstration, @Value("${openscrutiny.administrator.email:}") String email,
			Accounts accounts, PasswordLinks links, AuditTrail audit, Site site, Clock clock, RealTime realTime,
			TransactionTemplate transaction) {
		this.demonstration = demonstration;
		this.email = email.isBlank() ? Account.UNNAMED_EMAIL : email;
		this.accounts = accounts;
		this.links = links;
		this.audit = audit;
		this.site = site;
		this.clock = clock;
		this.realTime = realTime;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void invite() {
		if (this.demonstration.on()) {
			return;
		}
		Optional<PasswordLink> renewed = this.transaction.execute((status) -> renewLink());
		if (renewed != null && renewed.isPresent()) {
			PasswordLink link = renewed.get();
			logger.info("No administrator can sign in yet. Choose the first one's password within {}: {}",
					link.purpose().getValidityInWords(), this.site.link(link.path()));
		}
	}

	private Optional<PasswordLink> renewLink() {
		this.accounts.lockForFirstAdministrator();
		if (this.accounts.countTakenUp(Role.ADMINISTRATOR) > 0) {
			return Optional.empty();
		}
		Account account = this.accounts.findByRole(Role.ADMINISTRATOR)
			.stream()
			.filter(Account::isEnabled)
			.findFirst()
			.orElseGet(() -> new Account(UserId.create(), NAME, this.email, Set.of(Role.ADMINISTRATOR), null,
					this.realTime.now()));
		if (account.isUnnamed()) {
			account.rename(NAME, this.email);
		}
		this.accounts.save(account);
		this.accounts.flush();
		this.audit.record(By.theSystem(this.clock.instant()), "Made a link for the first administrator",
				account.asSubject(), Changes.none());
		return Optional.of(this.links.issue(account));
	}

}
