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

	private final AuditTrail audit;

	AuthorityManagement(Authorities authorities, AuditTrail audit) {
		this.authorities = authorities;
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
		Authority authority = this.authorities.findBySlug(slug).orElseThrow(() -> new NotFound("authority " + slug));
		authority.requireVersion(version);
		requireFree(name, authority);
		String before = authority.getName();
		authority.rename(name);
		Storing.orStale(() -> this.authorities.saveAndFlush(authority));
		this.audit.record(by, "Renamed", authority.subject(),
				Changes.none().field("Name", before, authority.getName()));
	}

	private void requireFree(String name, @Nullable Authority except) {
		this.authorities.findByNameIgnoreCase(name.strip())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("name", "There is already an authority with this name");
			});
	}

}
