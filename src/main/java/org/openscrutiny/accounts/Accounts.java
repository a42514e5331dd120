package org.openscrutiny.accounts;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All accounts.
 */
interface Accounts extends Repository<Account, UserId> {

	Account save(Account account);

	Optional<Account> findById(UserId id);

	@Query("select a from Account a where lower(a.email) = lower(:email)")
	Optional<Account> findByEmail(String email);

	/** Everybody, by name. */
	@Query("select a from Account a order by lower(a.name), a.id.value")
	List<Account> findAll();

	@Query("select count(a) from Account a where a.enabled and :role member of a.roles and a.id <> :except")
	long countEnabledExcept(Role role, UserId except);

	@Query("select count(a) from Account a")
	long count();

}
