package org.openscrutiny.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.Objects;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.UserId;

/**
 * More time that was given in a round. It is never altered: more time can be given again.
 */
@Entity
@Table(name = "round_extension")
public class RoundExtension {

	@Id
	private UUID id;

	private LocalDate dueOn;

	private LocalDate closesOn;

	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "granted_by"))
	private UserId grantedBy;

	private String grantedName;

	private Instant grantedAt;

	protected RoundExtension() {
	}

	RoundExtension(LocalDate dueOn, LocalDate closesOn, String reason, By by) {
		this.id = UUID.randomUUID();
		this.dueOn = dueOn;
		this.closesOn = closesOn;
		this.reason = reason;
		this.grantedBy = Objects.requireNonNull(by.who());
		this.grantedName = by.name();
		this.grantedAt = by.when();
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public LocalDate getClosesOn() {
		return this.closesOn;
	}

	public String getReason() {
		return this.reason;
	}

	public String getGrantedName() {
		return this.grantedName;
	}

	public Instant getGrantedAt() {
		return this.grantedAt;
	}

}
