package org.openscrutiny.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A national priority. It is never changed: what the nation wants anew is a new set.
 */
@Entity
public class NationalPriority {

	@Id
	private UUID id;

	private int position;

	private String code;

	private String title;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "priority_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<NationalMetric> metrics = new ArrayList<>();

	protected NationalPriority() {
	}

	NationalPriority(int year, int position, String title) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.code = year + "-" + position;
		this.title = title;
	}

	void judgeBy(NationalMetric metric) {
		this.metrics.add(metric);
	}

	public UUID getId() {
		return this.id;
	}

	/** Its place in the set, from 1. */
	public int getPosition() {
		return this.position;
	}

	/** The year of the set and the number in it, such as {@code 2021-4}. */
	public String getCode() {
		return this.code;
	}

	public String getTitle() {
		return this.title;
	}

	/** What it is judged by, as far as is known. */
	public List<NationalMetric> getMetrics() {
		return Collections.unmodifiableList(this.metrics);
	}

}
