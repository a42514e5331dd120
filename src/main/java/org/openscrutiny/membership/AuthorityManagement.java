package org.openscrutiny.membership;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authorities that appoint members, as officers keep them.
 */
@Service
@Transactional
public class AuthorityManagement {

	private final Authorities authorities;

	private final Members members;

	private final AuditTrail audit;

	AuthorityManagement(Authorities authorities, Members members, AuditTrail audit) {
		this.authorities = authorities;
		this.members = members;
		this.audit = audit;
	}

	/**
	 * Adds an authority that appoints members.
	 * @throws RuleBroken if there is one of that name
	 */
	public void add(String name, By by) {
		requireFree(name, null);
		Authority authority = new Authority(name);
		if (this.authorities.existsBySlug(authority.getSlug())) {
			throw new RuleBroken("name", "There is already an authority with nearly this name");
		}
		Storing.orStale(() -> this.authorities.saveAndFlush(authority));
		this.audit.record(by, "Added", authority.subject(), Changes.none().set("Name", authority.getName()));
	}

	/**
	 * Gives an authority another name.
	 * @throws NotFound if there is no such authority
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if another one has that name
	 */
	public void rename(String slug, int version, String name, By by) {
		Authority authority = forChange(slug, version);
		requireFree(name, authority);
		String before = authority.getName();
		authority.rename(name);
		Storing.orStale(() -> this.authorities.saveAndFlush(authority));
		this.audit.record(by, "Renamed", authority.subject(),
				Changes.none().field("Name", before, authority.getName()));
	}

	private Authority forChange(String slug, int version) {
		Authority authority = this.authorities.findBySlug(slug).orElseThrow(() -> new NotFound("authority " + slug));
		authority.requireVersion(version);
		return authority;
	}

	/**
	 * Strikes out an authority that was entered in error.
	 * @param reason why, in the officer's words
	 * @throws NotFound if there is no such authority
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if anybody sits or sat for it
	 */
	public void remove(String slug, int version, String reason, By by) {
		Authority authority = forChange(slug, version);
		if (this.members.sitFor(authority.getId())) {
			throw new RuleBroken("Members sit or sat for " + authority.getName()
					+ ", so it cannot be removed. Correct or remove their memberships first");
		}
		Storing.orStale(() -> {
			this.authorities.delete(authority);
			this.authorities.flush();
		});
		this.audit.record(by, "Removed", authority.subject(), Changes.none().field("Name", authority.getName(), null),
				reason);
	}

	private void requireFree(String name, @Nullable Authority except) {
		this.authorities.findByNameIgnoreCase(name.strip())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("name", "There is already an authority with this name");
			});
	}

}
