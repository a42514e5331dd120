package org.openscrutiny.accounts;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people come to a password, a first one or another.
 */
@Service
public class Passwords {

	private final Accounts accounts;

	private final PasswordLinks links;

	private final LinkDelivery delivery;

	private final PasswordRules rules;

	private final PasswordEncoder encoder;

	private final SignInThrottle throttle;

	private final Sessions sessions;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final TaskExecutor background;

	Passwords(Accounts accounts, PasswordLinks links, LinkDelivery delivery, PasswordRules rules,
			PasswordEncoder encoder, SignInThrottle throttle, Sessions sessions, AuditTrail audit, Clock clock,
			TransactionTemplate transaction, @Qualifier("applicationTaskExecutor") TaskExecutor background) {
		this.accounts = accounts;
		this.links = links;
		this.delivery = delivery;
		this.rules = rules;
		this.encoder = encoder;
		this.throttle = throttle;
		this.sessions = sessions;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
		this.background = background;
	}

	/**
	 * Sends a link for a new password, if there is such an account that may be used. The
	 * caller cannot tell whether there is, neither by the answer nor by how long it
	 * takes.
	 * @param typed the address that was typed
	 * @param network the network address of who asks
	 * @throws RuleBroken if no account can have such an address
	 * @throws SignInThrottled after too many requests for this account or from this
	 * network address
	 */
	public void forgotten(String typed, String network) {
		String email = Account.requireEmail(typed);
		this.throttle.attempt("new password: " + email, "new password: " + network);
		this.background.execute(() -> {
			Optional<PasswordLink> link = this.transaction.execute((status) -> renew(email));
			if (link != null) {
				link.ifPresent(this.delivery::deliver);
			}
		});
	}

	private Optional<PasswordLink> renew(String email) {
		Optional<Account> found = this.accounts.findByEmail(email).filter(Account::isEnabled);
		found.ifPresent((account) -> this.audit.record(new By(null, "Somebody not signed in", this.clock.instant()),
				"Asked for a new password", account.asSubject(), Changes.none()));
		return this.delivery.sendsMail() ? found.map(this.links::issue) : Optional.empty();
	}

	/**
	 * @param token the token of a link
	 * @return whose password it chooses
	 * @throws LinkVoid if the link does not work
	 */
	@Transactional(readOnly = true)
	public Chooser chooser(String token) {
		Account account = this.links.find(token)
			.flatMap(this.accounts::findById)
			.filter(Account::isEnabled)
			.orElseThrow(LinkVoid::new);
		return new Chooser(account.getEmail(), account.isUnnamed());
	}

	/**
	 * Chooses the password of an account by a link, uses the link up, and ends the
	 * account's sessions.
	 * @param details name and e-mail address, where the account has none yet
	 * @throws LinkVoid if the link does not work
	 * @throws RuleBroken if the password is refused; the link can then be used again
	 */
	@Transactional
	public void choose(String token, String password, @Nullable OwnDetails details) {
		Account account = this.accounts.findById(this.links.use(token))
			.filter(Account::isEnabled)
			.orElseThrow(LinkVoid::new);
		if (account.isUnnamed()) {
			if (details == null) {
				throw new RuleBroken("name", "Enter your name");
			}
			if (this.accounts.existsByEmailExcept(details.email().strip(), account.getId())) {
				throw new RuleBroken("email", "Another account has this e-mail address already");
			}
			account.rename(details.name(), details.email());
		}
		this.rules.require("password", password, account);
		account.choosePassword(this.encoder.encode(password));
		this.links.withdraw(account.getId());
		this.sessions.endAll(account.getId());
		this.throttle.succeeded(account.getEmail());
		this.audit.record(account.asActingPerson().at(this.clock.instant()), "Chose a password by a link",
				account.asSubject(), Changes.none());
	}

	/**
	 * Changes one's own password and ends one's other sessions.
	 * @param network the network address of who asks
	 * @param session the session that goes on
	 * @throws SignInThrottled after too many wrong passwords
	 * @throws RuleBroken if the current password is wrong or the new one is refused
	 */
	public void change(ActingPerson person, PasswordChange change, String network, String session) {
		Account account = get(person.id());
		this.throttle.attempt(account.getEmail(), network);
		if (!this.encoder.matches(change.current(), account.getPasswordHash())) {
			throw new RuleBroken("currentPassword", "This is not your current password");
		}
		this.throttle.succeeded(account.getEmail());
		this.rules.require("password", change.chosen(), account);
		String hash = this.encoder.encode(change.chosen());
		this.transaction.executeWithoutResult((status) -> {
			Account stored = get(person.id());
			stored.choosePassword(hash);
			this.links.withdraw(stored.getId());
			this.sessions.endOthers(stored.getId(), session);
			this.audit.record(person.at(this.clock.instant()), "Changed own password", stored.asSubject(),
					Changes.none());
		});
	}

	private Account get(UserId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
	}

	/**
	 * Who chooses a password.
	 *
	 * @param email the address to sign in with
	 * @param unnamed whether name and address are still to be given
	 */
	public record Chooser(String email, boolean unnamed) {
	}

	/**
	 * What the first administrator says about himself or herself.
	 *
	 * @param name 1 to 100 characters
	 * @param email an address that mail reaches
	 */
	public record OwnDetails(String name, String email) {
	}

	/**
	 * A change of one's own password.
	 *
	 * @param current the password until now
	 * @param chosen the password from now on
	 */
	public record PasswordChange(String current, String chosen) {

		@Override
		public String toString() {
			return "PasswordChange[]";
		}

	}

}
