package org.openscrutiny.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.accounts.PasswordLink.Purpose;
import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes password links and takes them back. An account has at most one that works.
 */
@Component
class PasswordLinks {

	private static final int TOKEN_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final RealTime realTime;

	PasswordLinks(JdbcClient jdbc, RealTime realTime) {
		this.jdbc = jdbc;
		this.realTime = realTime;
	}

	/**
	 * Makes a link for an account that is stored, and every older one of it void.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	PasswordLink issue(Account account) {
		UUID id = account.getId().value();
		this.jdbc.sql("select 1 from account where id = ? for no key update").param(id).query().listOfRows();
		withdraw(account.getId());
		Purpose purpose = account.isTakenUp() ? Purpose.RESET : Purpose.INVITATION;
		Instant expiresAt = this.realTime.now().plus(purpose.getValidity());
		String token = newToken();
		this.jdbc.sql("insert into password_link (token_hash, account_id, purpose, expires_at) values (?, ?, ?, ?)")
			.param(hash(token))
			.param(id)
			.param(purpose.name())
			.param(utc(expiresAt))
			.update();
		return new PasswordLink(account.getName(), account.getEmail(), purpose, token, expiresAt);
	}

	/** Makes every link of an account void that was not used. */
	@Transactional(propagation = Propagation.MANDATORY)
	void withdraw(UserId account) {
		this.jdbc.sql("delete from password_link where account_id = ? and used_at is null")
			.param(account.value())
			.update();
	}

	/** Whose password the link chooses, as long as it works. */
	Optional<UserId> find(String token) {
		return this.jdbc
			.sql("select account_id from password_link where token_hash = ? and used_at is null and expires_at > ?")
			.param(hash(token))
			.param(utc(this.realTime.now()))
			.query(UUID.class)
			.optional()
			.map(UserId::new);
	}

	/**
	 * Uses the link up; of two requests at one moment, one succeeds.
	 * @return whose password it chooses
	 * @throws LinkVoid if it does not work
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	UserId use(String token) {
		OffsetDateTime now = utc(this.realTime.now());
		return this.jdbc.sql("""
				update password_link set used_at = :now
				 where token_hash = :hash and used_at is null and expires_at > :now
				returning account_id
				""")
			.param("now", now)
			.param("hash", hash(token))
			.query(UUID.class)
			.optional()
			.map(UserId::new)
			.orElseThrow(LinkVoid::new);
	}

	private String newToken() {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String hash(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
