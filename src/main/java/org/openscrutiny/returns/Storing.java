package org.openscrutiny.returns;

import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * How the aggregates of this module are written.
 */
final class Storing {

	private Storing() {
	}

	/**
	 * Writes what the aggregates allow. What the database refuses all the same, somebody
	 * else made impossible a moment ago.
	 * @throws StaleRecord if the database refuses it
	 */
	static void orStale(Runnable write) {
		try {
			write.run();
		}
		catch (DataIntegrityViolationException | PessimisticLockingFailureException ex) {
			throw new StaleRecord();
		}
	}

}
