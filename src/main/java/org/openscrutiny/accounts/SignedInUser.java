package org.openscrutiny.accounts;

import java.util.Collection;

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

	private @Nullable String passwordHash;

	SignedInUser(Account account) {
		this.person = account.asActingPerson();
		this.enabled = account.isEnabled() && account.isTakenUp();
		this.passwordHash = account.getPasswordHash();
	}

	@Override
	public ActingPerson actingPerson() {
		return this.person;
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
