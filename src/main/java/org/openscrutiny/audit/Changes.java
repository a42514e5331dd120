package org.openscrutiny.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a change altered, field by field, in words that an administrator reads. Fields
 * that stayed as they were are left out. Contact details never appear, only that they
 * were changed.
 */
public final class Changes {

	private static final String CHANGED = "changed";

	private static final String ENTERED = "entered";

	private final Map<String, @Nullable String> before = new LinkedHashMap<>();

	private final Map<String, @Nullable String> after = new LinkedHashMap<>();

	private Changes() {
	}

	public static Changes none() {
		return new Changes();
	}

	/** Notes the old and the new value of a field, if they differ. */
	public Changes field(String name, @Nullable Object old, @Nullable Object now) {
		if (!Objects.equals(old, now)) {
			this.before.put(name, text(old));
			this.after.put(name, text(now));
		}
		return this;
	}

	/** Notes the value that a new record starts with. */
	public Changes set(String name, @Nullable Object now) {
		return field(name, null, now);
	}

	/**
	 * Notes that a contact detail, such as an e-mail address, differs, without saying
	 * what it is.
	 */
	public Changes contact(String name, @Nullable String old, @Nullable String now) {
		if (!Objects.equals(old, now)) {
			this.before.put(name, null);
			this.after.put(name, (old != null) ? CHANGED : ENTERED);
		}
		return this;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	Map<String, @Nullable String> before() {
		return this.before;
	}

	Map<String, @Nullable String> after() {
		return this.after;
	}

}
