package org.openscrutiny.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All accounts.
 */
interface Accounts extends Repository<Account, UserId> {

	Account save(Account account);

	void flush();

	Optional<Account> findById(UserId id);

	@Query("select a from Account a where lower(a.email) = lower(:email)")
	Optional<Account> findByEmail(String email);

	@Query("select count(a) > 0 from Account a where lower(a.email) = lower(:email) and a.id <> :except")
	boolean existsByEmailExcept(String email, UserId except);

	/** By the moment of the invitation. */
	@Query("select a from Account a where :role member of a.roles order by a.invitedAt, a.id.value")
	List<Account> findByRole(Role role);

	/** How many others can sign in and have this role. */
	@Query("""
			select count(a) from Account a
			 where a.enabled and a.passwordHash is not null and :role member of a.roles and a.id <> :except
			""")
	long countUsableExcept(Role role, UserId except);

	@Query("select count(a) from Account a where a.passwordHash is not null and :role member of a.roles")
	long countTakenUp(Role role);

	/**
	 * Makes changes to administrators wait for each other. What holds afterwards has to
	 * be asked by a new statement.
	 */
	@NativeQuery("""
			select a.id from account a
			 where exists (select from account_role r where r.account_id = a.id and r.role = 'ADMINISTRATOR')
			 order by a.id for no key update
			""")
	List<UUID> lockAdministrators();

	/** Makes two instances that start at one moment wait for each other. */
	@Modifying
	@NativeQuery("lock table account in share row exclusive mode")
	void lockForFirstAdministrator();

	/**
	 * Notes a sign-in, beside whatever an administrator may be changing.
	 * @return 1, or 0 if the account was disabled at this moment
	 */
	@Modifying
	@Query("update Account a set a.signedInAt = :when where a.id = :id and a.enabled")
	int signedIn(UserId id, Instant when);

}
