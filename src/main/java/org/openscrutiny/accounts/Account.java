package org.openscrutiny.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

/**
 * Somebody who can sign in. It has at least one role; it cannot be used until a password
 * was chosen by the link of its invitation, nor while it is disabled.
 */
@Entity
@Table(name = "account")
public class Account extends AggregateRoot<UserId> {

	/**
	 * The address of an account whose person has yet to give one; no mail reaches it (RFC
	 * 2606).
	 */
	static final String UNNAMED_EMAIL = "administrator@openscrutiny.invalid";

	/** As many characters as a mail server takes in an address (RFC 5321). */
	static final int LONGEST_EMAIL = 254;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private UserId id;

	private String name;

	private String email;

	private @Nullable String passwordHash;

	private boolean enabled;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "member_id"))
	private @Nullable MemberId member;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles = EnumSet.noneOf(Role.class);

	private Instant invitedAt;

	private @Nullable Instant signedInAt;

	/** For Hibernate. */
	protected Account() {
	}

	/**
	 * @param id the identifier
	 * @param name 1 to 100 characters
	 * @param email an address that mail reaches; compared without regard to case
	 * @param roles at least one
	 * @param member the member of the panel that the account belongs to; needed for, and
	 * only for, a panel member
	 * @param invitedAt when, in real time
	 * @throws RuleBroken if one of these does not hold
	 */
	Account(UserId id, String name, String email, Set<Role> roles, @Nullable MemberId member, Instant invitedAt) {
		this.id = id;
		this.name = requireName(name);
		this.email = requireEmail(email);
		this.enabled = true;
		this.invitedAt = invitedAt;
		assign(roles, member);
	}

	@Override
	public UserId getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public String getEmail() {
		return this.email;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	public @Nullable MemberId getMember() {
		return this.member;
	}

	public Set<Role> getRoles() {
		return Set.copyOf(this.roles);
	}

	public Instant getInvitedAt() {
		return this.invitedAt;
	}

	public @Nullable Instant getSignedInAt() {
		return this.signedInAt;
	}

	/** Whether a password was chosen yet. */
	public boolean isTakenUp() {
		return this.passwordHash != null;
	}

	public AccountStatus getStatus() {
		return AccountStatus.of(this.enabled, isTakenUp());
	}

	/** Whether the person still has to give name and address, with the password. */
	boolean isUnnamed() {
		return this.email.equals(UNNAMED_EMAIL);
	}

	@Nullable String getPasswordHash() {
		return this.passwordHash;
	}

	ActingPerson asActingPerson() {
		return new ActingPerson(this.id, this.name, getRoles(), this.member);
	}

	Subject asSubject() {
		return new Subject("account", this.id.toString(), this.name);
	}

	/**
	 * Gives the account these roles and no others.
	 * @param linked the member of the panel; left out unless the account is a panel
	 * member's
	 * @throws RuleBroken without a role, or for a panel member without the member
	 */
	void assign(Set<Role> given, @Nullable MemberId linked) {
		requireRoles(given);
		requireMember(given, linked);
		this.roles.retainAll(given);
		this.roles.addAll(given);
		this.member = given.contains(Role.PANEL_MEMBER) ? linked : null;
	}

	void rename(String newName, String newEmail) {
		this.name = requireName(newName);
		this.email = requireEmail(newEmail);
	}

	void disable() {
		this.enabled = false;
	}

	void enable() {
		this.enabled = true;
	}

	void choosePassword(String hash) {
		this.passwordHash = hash;
	}

	static void requireRoles(Set<Role> given) {
		if (given.isEmpty()) {
			throw new RuleBroken("roles", "Select at least one role");
		}
	}

	static void requireMember(Set<Role> given, @Nullable MemberId linked) {
		if (given.contains(Role.PANEL_MEMBER) && linked == null) {
			throw new RuleBroken("member", "Select the member of the panel that this account belongs to");
		}
	}

	static String requireName(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty() || stripped.length() > 100) {
			throw new RuleBroken("name", "Enter a name of 1 to 100 characters");
		}
		return stripped;
	}

	static String requireEmail(String email) {
		String stripped = Objects.requireNonNull(email).strip();
		if (stripped.length() > LONGEST_EMAIL || !stripped.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
			throw new RuleBroken("email", "Enter an e-mail address in the form name@example.com");
		}
		return stripped;
	}

	/** The form of an e-mail address in which two are the same. */
	static String comparable(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

}
