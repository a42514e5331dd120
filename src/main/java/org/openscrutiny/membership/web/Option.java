package org.openscrutiny.membership.web;

import java.util.Arrays;
import java.util.List;

import org.openscrutiny.membership.AuthorityLine;
import org.openscrutiny.membership.MemberSummary;
import org.openscrutiny.membership.Office;
import org.openscrutiny.membership.Term;

/**
 * One choice of a field.
 *
 * @param value what is sent
 * @param label what is shown
 */
record Option(String value, String label) {

	static final String EXACT = "EXACT";

	static final String BY = "BY";

	static List<Option> kinds() {
		return Arrays.stream(Term.Kind.values()).map((kind) -> new Option(kind.name(), kind.getLabel())).toList();
	}

	static List<Option> offices() {
		return Arrays.stream(Office.Kind.values()).map((kind) -> new Option(kind.name(), kind.getLabel())).toList();
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
