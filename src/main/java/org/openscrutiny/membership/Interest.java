package org.openscrutiny.membership;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * What a member has declared. Under section 29 of the Localism Act 2011 each authority
 * keeps the register of its own councillors, so for them this is a link to that register;
 * for independents, whom no council appoints, the panel keeps the entries itself. A new
 * member has 28 days to notify disclosable pecuniary interests (section 30 of the Act).
 * Which code of conduct applies follows from the member's own authority. An entry that no
 * longer holds is marked as removed and stays in the history.
 */
@Entity
@Table(name = "member_interest")
public class Interest extends AggregateRoot<InterestId> {

	/**
	 * How many days a new member has to notify interests: Localism Act 2011, section 30.
	 */
	public static final int DAYS_TO_NOTIFY = 28;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private InterestId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "member_id"))
	private MemberId member;

	private @Nullable String registerUrl;

	private @Nullable String category;

	private @Nullable String nature;

	private LocalDate registeredOn;

	private @Nullable LocalDate removedOn;

	protected Interest() {
	}

	private Interest(MemberId member, @Nullable String registerUrl, @Nullable String category, @Nullable String nature,
			LocalDate registeredOn) {
		this.id = InterestId.create();
		this.member = member;
		this.registerUrl = registerUrl;
		this.category = category;
		this.nature = nature;
		this.registeredOn = registeredOn;
	}

	/**
	 * A link to the member's entry in the register of his or her own authority.
	 * @param url an https address
	 * @param asOf the date at which the register was seen
	 * @throws RuleBroken if the address is no https address
	 */
	static Interest linkedTo(MemberId member, String url, LocalDate asOf) {
		if (!isHttps(url)) {
			throw new RuleBroken("url", "Enter an address that begins with https://");
		}
		return new Interest(member, url, null, null, asOf);
	}

	/** An entry of the panel's own register. */
	static Interest registered(MemberId member, String category, String nature, LocalDate registeredOn) {
		if (category.isBlank()) {
			throw new RuleBroken("category", "Enter the category");
		}
		if (nature.isBlank()) {
			throw new RuleBroken("nature", "Enter the nature of the interest");
		}
		return new Interest(member, null, category, nature, registeredOn);
	}

	private static boolean isHttps(String url) {
		try {
			URI uri = new URI(url);
			return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Marks it as no longer held.
	 * @throws RuleBroken if it was removed before, or the date is before its registration
	 */
	void remove(LocalDate date) {
		if (this.removedOn != null) {
			throw new RuleBroken("removedOn", "This entry was removed before");
		}
		if (date.isBefore(this.registeredOn)) {
			throw new RuleBroken("removedOn",
					"The date of removal must be the same as or after the date of registration");
		}
		this.removedOn = date;
	}

	@Override
	public InterestId getId() {
		return this.id;
	}

	public MemberId getMember() {
		return this.member;
	}

	public @Nullable String getRegisterUrl() {
		return this.registerUrl;
	}

	public @Nullable String getCategory() {
		return this.category;
	}

	public @Nullable String getNature() {
		return this.nature;
	}

	public LocalDate getRegisteredOn() {
		return this.registeredOn;
	}

	public @Nullable LocalDate getRemovedOn() {
		return this.removedOn;
	}

	/** What it is called in the audit trail. */
	String summary() {
		return (this.registerUrl != null) ? this.registerUrl : this.category + ": " + this.nature;
	}

}
