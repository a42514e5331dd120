package org.openscrutiny.membership.web;

import java.util.List;

import org.openscrutiny.membership.AuthorityLine;
import org.openscrutiny.membership.MemberSummary;
import org.openscrutiny.membership.Office;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.web.Option;

/**
 * The choices that several forms of this module have.
 */
final class Options {

	private Options() {
	}

	static List<Option> kinds() {
		return Option.of(Term.Kind.values(), Term.Kind::getLabel);
	}

	static List<Option> offices() {
		return Option.of(Office.Kind.values(), Office.Kind::getLabel);
	}

	static List<Option> authorities(List<AuthorityLine> authorities) {
		return authorities.stream()
			.map((authority) -> new Option(authority.id().toString(), authority.name()))
			.toList();
	}

	static List<Option> members(List<MemberSummary> members) {
		return members.stream().map((member) -> new Option(member.slug(), member.name())).toList();
	}

}
