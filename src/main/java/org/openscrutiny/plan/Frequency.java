package org.openscrutiny.plan;

import java.time.LocalDate;

/**
 * How often something is reported.
 */
public enum Frequency {

	MONTHLY("Monthly", 1), QUARTERLY("Quarterly", 3), SIX_MONTHLY("Six-monthly", 6), ANNUAL("Yearly", 12),
	AD_HOC("As needed", 0);

	private final String label;

	private final int months;

	Frequency(String label, int months) {
		this.label = label;
		this.months = months;
	}

	public String getLabel() {
		return this.label;
	}

	/** Whether a report is due at fixed times. */
	public boolean isRegular() {
		return this.months > 0;
	}

	/**
	 * The last day of the newest period that is over.
	 * @param start the first day of the first period
	 * @param today the day asked about
	 * @return the day; one before the start if no period is over yet
	 */
	public LocalDate lastEnded(LocalDate start, LocalDate today) {
		LocalDate next = start;
		while (isRegular() && !next.plusMonths(this.months).isAfter(today)) {
			next = next.plusMonths(this.months);
		}
		return next.minusDays(1);
	}

}
