package org.openscrutiny.membership;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Who takes over a seat: somebody new, or somebody who is already in the record.
 *
 * @param name the name of somebody new
 * @param existing the slug of somebody who is in the record
 */
public record Successor(@Nullable PersonName name, @Nullable String existing) {

	public static Successor named(PersonName name) {
		return new Successor(name, null);
	}

	public static Successor existing(String slug) {
		return new Successor(null, slug);
	}

	Member resolve(Function<String, Member> find, Function<PersonName, Member> create) {
		if (this.existing != null) {
			return find.apply(this.existing);
		}
		return create.apply(Objects.requireNonNull(this.name));
	}

}
