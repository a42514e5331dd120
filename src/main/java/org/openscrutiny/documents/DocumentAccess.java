package org.openscrutiny.documents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;

/**
 * Implemented by each module whose records have documents: who may read a document is for
 * its owner to say. A document whose owner's kind nobody answers for is read by nobody.
 */
public interface DocumentAccess {

	/** The kind of owner that this answers for, such as {@code decision}. */
	String kind();

	/**
	 * Whether somebody may read the documents of a record at this moment. Asked for every
	 * request, so it takes at most one statement.
	 * @param owner the record
	 * @param reader who asks, or null for a reader without an account
	 */
	boolean mayRead(UUID owner, @Nullable ActingPerson reader);

	/**
	 * Whether the audit trail, whose readers need not be allowed to read the record, may
	 * say what its documents are called. An entry cannot be altered, so this is also
	 * false for what may be withheld later.
	 * @param owner the record
	 */
	default boolean isNamedInAudit(UUID owner) {
		return mayRead(owner, null);
	}

}
