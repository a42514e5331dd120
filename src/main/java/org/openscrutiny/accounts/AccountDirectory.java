package org.openscrutiny.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds accounts for those who look after them.
 */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

	/** How many accounts a page of the list holds. */
	public static final int PAGE_SIZE = 25;

	private static final String CHOSEN = """
			 where (cast(:role as text) is null
			        or exists (select from account_role r where r.account_id = a.id and r.role = :role))
			   and (cast(:status as text) is null
			        or :status = case when not a.enabled then 'DISABLED'
			                          when a.password_hash is null then 'INVITED'
			                          else 'ACTIVE' end)
			""";

	private static final String LINES = """
			select a.id, a.name, a.email, a.enabled, a.password_hash is not null as taken_up, a.signed_in_at,
			       (select array_agg(r.role) from account_role r where r.account_id = a.id) as roles
			  from account a
			""";

	private final Accounts accounts;

	private final JdbcClient jdbc;

	AccountDirectory(Accounts accounts, JdbcClient jdbc) {
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	/**
	 * @throws NotFound if there is no such account
	 */
	public Account get(UserId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
	}

	/**
	 * Lists accounts in two statements, however many there are.
	 * @param filter which ones
	 * @param number the number of the page, from 1; a number beyond the last gives the
	 * last
	 */
	public Page list(AccountFilter filter, int number) {
		long total = chosen("select count(*) from account a" + CHOSEN, filter).query(Long.class).single();
		int pages = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
		int page = Math.max(1, Math.min(number, pages));
		List<AccountSummary> lines = chosen(LINES + CHOSEN + orderBy(filter) + " limit :size offset :skipped", filter)
			.param("size", PAGE_SIZE)
			.param("skipped", (page - 1) * PAGE_SIZE)
			.query(AccountDirectory::summary)
			.list();
		return new Page(lines, page, pages, total);
	}

	/** Who can be given work of a role: accounts that are not closed, by name. */
	public List<AccountSummary> withRole(Role role) {
		return this.jdbc.sql("""
				select a.id, a.name, a.email, a.enabled, a.password_hash is not null as taken_up, a.signed_in_at,
				       (select array_agg(r.role) from account_role r where r.account_id = a.id) as roles
				  from account a
				 where a.enabled and exists (select from account_role r where r.account_id = a.id and r.role = ?)
				 order by lower(a.name), a.id
				""").param(role.name()).query(AccountDirectory::summary).list();
	}

	/** Those who were invited and have not chosen a password yet, by name. */
	public List<AccountSummary> invited() {
		AccountFilter invited = new AccountFilter(null, AccountStatus.INVITED, AccountFilter.Order.NAME, false);
		return chosen(LINES + CHOSEN + orderBy(invited), invited).query(AccountDirectory::summary).list();
	}

	private JdbcClient.StatementSpec chosen(String sql, AccountFilter filter) {
		return this.jdbc.sql(sql).param("role", name(filter.role())).param("status", name(filter.status()));
	}

	private static String orderBy(AccountFilter filter) {
		String direction = filter.descending() ? " desc" : "";
		String first = switch (filter.order()) {
			case NAME -> "lower(a.name)" + direction;
			case LAST_SIGN_IN -> "a.signed_in_at" + direction + " nulls last, lower(a.name)";
		};
		return " order by " + first + ", a.id";
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static AccountSummary summary(ResultSet row, int number) throws SQLException {
		OffsetDateTime signedInAt = row.getObject("signed_in_at", OffsetDateTime.class);
		Array roles = row.getArray("roles");
		return new AccountSummary(new UserId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("email"),
				(roles != null) ? Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).sorted().toList()
						: List.of(),
				AccountStatus.of(row.getBoolean("enabled"), row.getBoolean("taken_up")),
				(signedInAt != null) ? signedInAt.toInstant() : null);
	}

	/**
	 * A page of the list.
	 *
	 * @param accounts the lines, at most {@value #PAGE_SIZE}
	 * @param number the number of this page, from 1
	 * @param pages how many pages there are, at least 1
	 * @param total how many accounts there are on all of them
	 */
	public record Page(List<AccountSummary> accounts, int number, int pages, long total) {
	}

}
