package org.openscrutiny.accounts;

import java.util.Collection;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.HasActingPerson;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a session keeps of somebody who is signed in. Its name is the account's
 * identifier, so that the sessions of an account are found whatever its e-mail address
 * becomes.
 */
final class SignedInUser implements UserDetails, HasActingPerson, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final ActingPerson person;

	private final boolean enabled;

	private final int version;

	private @Nullable String passwordHash;

	/**
	 * @param account whose it is
	 * @param hashOfNoPassword what a password is compared with where none was chosen yet
	 */
	SignedInUser(Account account, String hashOfNoPassword) {
		this.person = account.asActingPerson();
		this.enabled = account.isEnabled() && account.isTakenUp();
		this.version = account.getVersion();
		this.passwordHash = Objects.requireNonNullElse(account.getPasswordHash(), hashOfNoPassword);
	}

	@Override
	public ActingPerson actingPerson() {
		return this.person;
	}

	/** The version of the account that this was read from. */
	int version() {
		return this.version;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.person.roles()
			.stream()
			.map(Role::name)
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.person.id().toString();
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
