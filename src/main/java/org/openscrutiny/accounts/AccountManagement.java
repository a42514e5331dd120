package org.openscrutiny.accounts;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts. Each act is written to the audit trail. There is
 * always at least one administrator who can sign in.
 */
@Service
@Transactional
public class AccountManagement {

	private final Accounts accounts;

	private final PasswordLinks links;

	private final Sessions sessions;

	private final ObjectProvider<MemberDirectory> members;

	private final AuditTrail audit;

	private final Clock clock;

	private final RealTime realTime;

	AccountManagement(Accounts accounts, PasswordLinks links, Sessions sessions,
			ObjectProvider<MemberDirectory> members, AuditTrail audit, Clock clock, RealTime realTime) {
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
		this.realTime = realTime;
	}

	/**
	 * Opens an account.
	 * @return the link by which the person chooses a password, to be handed over once
	 * this has returned
	 * @throws RuleBroken if the e-mail address or the member has an account already, or
	 * the details break a rule of {@link Account}
	 */
	public Invitation invite(ActingPerson by, AccountDetails details) {
		Account account = new Account(UserId.create(), details.name(), details.email(), details.roles(),
				known(details.member()), this.realTime.now());
		requireFree(account.getEmail(), account.getId());
		store(account);
		record(by, "Invited", account,
				Changes.none()
					.set("Name", account.getName())
					.contact("E-mail address", null, account.getEmail())
					.set("Roles", roles(account))
					.set("Member", nameOf(account.getMember())),
				null);
		return new Invitation(account.getId(), this.links.issue(account));
	}

	/**
	 * Changes what is decided about an account. Whoever is signed in with it has to sign
	 * in again, unless only the e-mail address is another; then a link that went to the
	 * old address works no more.
	 * @param version the version that the form was filled in from
	 * @throws org.openscrutiny.shared.StaleRecord if the account was changed since
	 * @throws RuleBroken as for an invitation, and if no administrator would be left
	 */
	public void change(ActingPerson by, UserId id, int version, AccountDetails details) {
		this.accounts.lockAdministrators();
		Account account = get(id);
		account.requireVersion(version);
		if (account.getRoles().contains(Role.ADMINISTRATOR) && !details.roles().contains(Role.ADMINISTRATOR)) {
			requireAnotherAdministrator(account, "roles");
		}
		ActingPerson before = account.asActingPerson();
		String rolesBefore = roles(account);
		String emailBefore = account.getEmail();
		requireFree(details.email(), account.getId());
		account.rename(details.name(), details.email());
		account.assign(details.roles(), known(details.member()));
		store(account);
		record(by, "Changed", account,
				Changes.none()
					.field("Name", before.name(), account.getName())
					.contact("E-mail address", emailBefore, account.getEmail())
					.field("Roles", rolesBefore, roles(account))
					.field("Member", nameOf(before.member()), nameOf(account.getMember())),
				null);
		if (!before.equals(account.asActingPerson())) {
			this.sessions.endAll(id);
		}
		if (!emailBefore.equals(account.getEmail())) {
			this.links.withdraw(id);
		}
	}

	/**
	 * Closes an account and ends its sessions.
	 * @param reason why, 1 to 500 characters
	 * @throws RuleBroken if it is one's own or the last administrator's, or there is no
	 * reason
	 */
	public void disable(ActingPerson by, UserId id, String reason) {
		String why = requireReason(reason);
		this.accounts.lockAdministrators();
		Account account = get(id);
		if (by.id().equals(id)) {
			throw new RuleBroken("You cannot disable your own account. Ask another administrator");
		}
		requireAnotherAdministrator(account, null);
		if (account.isEnabled()) {
			account.disable();
			record(by, "Disabled", account, Changes.none().field("Status", "Enabled", "Disabled"), why);
			this.links.withdraw(id);
			this.sessions.endAll(id);
		}
	}

	/** Opens a disabled account again, with the password that it had. */
	public void enable(ActingPerson by, UserId id) {
		Account account = get(id);
		if (!account.isEnabled()) {
			account.enable();
			record(by, "Enabled", account, Changes.none().field("Status", "Disabled", "Enabled"), null);
		}
	}

	/**
	 * Makes a new link by which the person chooses a password; older ones work no more.
	 * @return the link, to be handed over once this has returned
	 * @throws RuleBroken if the account is disabled
	 */
	public PasswordLink renewLink(ActingPerson by, UserId id) {
		Account account = get(id);
		if (!account.isEnabled()) {
			throw new RuleBroken("Enable the account first");
		}
		record(by, account.isTakenUp() ? "Made a link for a new password" : "Made a new invitation link", account,
				Changes.none(), null);
		return this.links.issue(account);
	}

	private Account get(UserId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
	}

	/**
	 * Stores at once, so that what somebody else stored at the same moment is found here.
	 */
	private void store(Account account) {
		try {
			this.accounts.save(account);
			this.accounts.flush();
		}
		catch (DataIntegrityViolationException ex) {
			String message = String.valueOf(ex.getMessage());
			if (message.contains("account_member")) {
				throw new RuleBroken("member", "Another account belongs to this member already");
			}
			if (message.contains("account_email")) {
				throw emailInUse();
			}
			throw ex;
		}
	}

	private void requireFree(String email, UserId except) {
		if (this.accounts.existsByEmailExcept(email.strip(), except)) {
			throw emailInUse();
		}
	}

	private static RuleBroken emailInUse() {
		return new RuleBroken("email", "Another account has this e-mail address already");
	}

	private @Nullable MemberId known(@Nullable MemberId member) {
		MemberDirectory directory = this.members.getIfAvailable();
		boolean known = member == null || (directory != null && directory.find(member).isPresent());
		if (!known) {
			throw new RuleBroken("member", "Select a member from the list");
		}
		return member;
	}

	private @Nullable String nameOf(@Nullable MemberId member) {
		MemberDirectory directory = this.members.getIfAvailable();
		if (member == null || directory == null) {
			return Objects.toString(member, null);
		}
		return directory.find(member).map(MemberDirectory.Choice::name).orElseGet(member::toString);
	}

	private void requireAnotherAdministrator(Account account, @Nullable String field) {
		boolean counts = account.isEnabled() && account.isTakenUp() && account.getRoles().contains(Role.ADMINISTRATOR);
		if (counts && this.accounts.countUsableExcept(Role.ADMINISTRATOR, account.getId()) == 0) {
			throw new RuleBroken(field,
					account.getName() + " is the last administrator who can sign in. Make somebody else one first");
		}
	}

	private static String requireReason(String reason) {
		String stripped = reason.strip();
		if (stripped.isEmpty() || stripped.length() > 500) {
			throw new RuleBroken("reason", "Enter a reason of 1 to 500 characters");
		}
		return stripped;
	}

	private static String roles(Account account) {
		return labels(account.getRoles());
	}

	static String labels(Set<Role> roles) {
		return roles.stream().sorted().map(Role::getLabel).collect(Collectors.joining(", "));
	}

	private void record(ActingPerson by, String act, Account account, Changes changes, @Nullable String reason) {
		this.audit.record(by.at(this.clock.instant()), act, account.asSubject(), changes, reason);
	}

	/**
	 * An account that was opened.
	 *
	 * @param account the account
	 * @param link by which the person chooses a password
	 */
	public record Invitation(UserId account, PasswordLink link) {
	}

}
