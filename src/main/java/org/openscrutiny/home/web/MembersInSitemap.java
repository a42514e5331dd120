package org.openscrutiny.home.web;

import java.time.Instant;
import java.util.stream.Stream;

import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.stereotype.Component;

/**
 * The pages of the membership, which are visible from the day they are entered.
 */
@Component
class MembersInSitemap implements SitemapEntries {

	private final MembershipReading membership;

	MembersInSitemap(MembershipReading membership) {
		this.membership = membership;
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/members"),
				this.membership.members().stream().map((member) -> "/members/" + member.slug()));
	}

}
