package org.openscrutiny.meetings.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Entry;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingFeed;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.AtomFeeds;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The meetings for calendars and for feed readers.
 */
@Controller
@PublicPage
class MeetingFeedController {

	private static final int ENTRIES = 50;

	/** RFC 5545 folds longer lines. */
	private static final int LINE = 75;

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final MeetingFeed feed;

	private final AtomFeeds feeds;

	private final Site site;

	private final EnglishText text;

	private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

	MeetingFeedController(MeetingFeed feed, AtomFeeds feeds, Site site, EnglishText text) {
		this.feed = feed;
		this.feeds = feeds;
		this.site = site;
		this.text = text;
	}

	@GetMapping("/meetings.ics")
	ResponseEntity<byte[]> calendar(@RequestParam(defaultValue = "") String body) throws IOException {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//OpenScrutiny//Meetings//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(ImmutableMethod.PUBLISH);
		calendar.add(new XProperty("X-WR-CALNAME", "Meetings – " + this.site.name()));
		calendar.add(new XProperty("X-WR-TIMEZONE", this.feed.zone().getId()));
		calendar.add(this.zones.getTimeZone(this.feed.zone().getId()).getVTimeZone());
		this.feed.events(body.isBlank() ? null : new BodyId(body)).forEach((event) -> calendar.add(event(event)));
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		new CalendarOutputter(false, LINE).output(calendar, written);
		return ResponseEntity.ok().contentType(CALENDAR).body(written.toByteArray());
	}

	private VEvent event(MeetingFeed.Event meeting) {
		VEvent event = new VEvent(false);
		event.add(new Uid(meeting.id() + "@openscrutiny.org"));
		event.add(new DtStamp(meeting.changedAt()));
		event.add(new LastModified(meeting.changedAt()));
		event.add(new Sequence(meeting.changes()));
		event.add(new DtStart<>(start(meeting)));
		LocalTime ends = meeting.endsAt();
		if (meeting.startsAt() != null && ends != null && ends.isAfter(meeting.startsAt())) {
			event.add(new DtEnd<>(ZonedDateTime.of(meeting.heldOn(), ends, this.feed.zone())));
		}
		event.add(new Summary(switch (meeting.status()) {
			case CANCELLED -> "Cancelled: " + meeting.bodyName();
			case POSTPONED -> "Postponed: " + meeting.bodyName();
			case SCHEDULED, HELD -> meeting.bodyName();
		}));
		String place = place(meeting.venue(), meeting.address());
		if (!place.isEmpty()) {
			event.add(new Location(place));
		}
		event.add(new Description("Agenda and papers: " + this.site.link(meeting.getHref())));
		event.add(new Url(URI.create(this.site.link(meeting.getHref()))));
		event.add(meeting.isCalledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
		return event;
	}

	/** A meeting whose time is not recorded fills the day. */
	private Temporal start(MeetingFeed.Event meeting) {
		return (meeting.startsAt() != null) ? ZonedDateTime.of(meeting.heldOn(), meeting.startsAt(), this.feed.zone())
				: meeting.heldOn();
	}

	private static String place(@Nullable String venue, @Nullable String address) {
		return Stream.of(venue, address)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(", "));
	}

	@GetMapping("/meetings.atom")
	ResponseEntity<byte[]> news() {
		return this.feeds.answer("/meetings", "Meetings", this.feed.news(ENTRIES).stream().map(this::entry).toList());
	}

	private Entry entry(MeetingFeed.News news) {
		return this.feeds.entry(news.getHref(), "#" + news.getAnchor(),
				news.bodyName() + ", " + this.text.date(news.heldOn()) + ": " + news.kind().getLabel(), news.at(),
				summary(news));
	}

	private String summary(MeetingFeed.News news) {
		String when = this.text.longDate(news.heldOn())
				+ ((news.startsAt() != null) ? ", " + this.text.time(news.startsAt()) : "")
				+ ((news.venue() != null) ? ", " + news.venue() : "") + ".";
		String moved = (news.kind() == MeetingFeed.News.Kind.MOVED && news.before() != null
				&& !news.before().equals(news.heldOn())) ? " Moved from " + this.text.date(news.before()) + "." : "";
		return when + moved + ((news.text() != null) ? " " + news.text() : "");
	}

}
