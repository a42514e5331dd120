package org.openscrutiny.plan;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How far a KPI is reported, as readers see it.
 */
public enum Reporting {

	REPORTED("Reported"), AWAITING("Awaiting figures"), IN_DEVELOPMENT("In development"),
	MONITORED_ELSEWHERE("Monitored elsewhere"), RETIRED("Retired"), SUPERSEDED("Superseded");

	private final String label;

	Reporting(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/** What an address calls it, such as {@code in-development}. */
	public String getParameter() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Reporting of(Kpi.Lifecycle lifecycle, @Nullable String awaiting, boolean superseded) {
		return switch (lifecycle) {
			case ACTIVE -> (awaiting != null) ? AWAITING : REPORTED;
			case IN_DEVELOPMENT -> IN_DEVELOPMENT;
			case MONITORED_ELSEWHERE -> MONITORED_ELSEWHERE;
			case RETIRED -> superseded ? SUPERSEDED : RETIRED;
		};
	}

}
