package org.openscrutiny.shared;

import java.util.Objects;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A record that guards its own rules and is stored, locked and compared as one. The
 * identifier is given at construction, so that two instances are equal before and after
 * they were stored.
 *
 * @param <ID> the type of the identifier
 */
@MappedSuperclass
public abstract class AggregateRoot<ID> {

	@Version
	private @Nullable Integer version;

	public abstract ID getId();

	/**
	 * The number of the stored state, which a form carries so that a change on top of
	 * somebody else's change is found.
	 * @return 0 or more; 0 also for a record that was never stored
	 */
	public int getVersion() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * Refuses a change that was made to an older state of this record.
	 * @param seen the version that the form was filled in from
	 * @throws StaleRecord if the record was changed since
	 */
	public void requireVersion(int seen) {
		if (getVersion() != seen) {
			throw new StaleRecord();
		}
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof AggregateRoot<?> that && getId().equals(that.getId());
	}

	@Override
	public final int hashCode() {
		return Objects.hash(getId());
	}

}
