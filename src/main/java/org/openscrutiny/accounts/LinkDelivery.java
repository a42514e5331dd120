package org.openscrutiny.accounts;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.accounts.PasswordLink.Purpose;
import org.openscrutiny.shared.Site;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;

/**
 * Hands password links over: by e-mail where a mail server is set, else to whoever asked.
 * To be called after the transaction that made the link.
 */
@Service
public class LinkDelivery {

	private static final Logger logger = LoggerFactory.getLogger(LinkDelivery.class);

	private final @Nullable MailSender mail;

	private final Site site;

	private final String from;

	LinkDelivery(ObjectProvider<MailSender> mail, Site site, @Value("${spring.mail.host:}") String host,
			@Value("${openscrutiny.mail.from:}") String from) {
		this.mail = StringUtils.hasText(host) ? mail.getIfAvailable() : null;
		this.site = site;
		this.from = StringUtils.hasText(from) ? from : "no-reply@" + site.address().getHost();
	}

	/** Whether a mail server is set. */
	public boolean sendsMail() {
		return this.mail != null;
	}

	/**
	 * Sends a link, or says that it has to be handed over in another way.
	 */
	public Delivery deliver(PasswordLink link) {
		String address = this.site.link(link.path());
		if (this.mail == null) {
			return new Delivery(Outcome.NO_MAIL_SERVER, address);
		}
		try {
			this.mail.send(message(link, address));
			return new Delivery(Outcome.SENT, null);
		}
		catch (MailException ex) {
			// Messages of mail servers repeat the address, so only the kind is kept.
			Throwable cause = ex.getMostSpecificCause();
			logger.warn("A password link could not be sent by e-mail: {} ({})", ex.getClass().getSimpleName(),
					cause.getClass().getSimpleName());
			return new Delivery(Outcome.FAILED, address);
		}
	}

	private SimpleMailMessage message(PasswordLink link, String address) {
		boolean invited = link.purpose() == Purpose.INVITATION;
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		if (StringUtils.hasText(this.site.contact())) {
			message.setReplyTo(this.site.contact());
		}
		message.setTo(link.email());
		message.setSubject((invited ? "Your account: " : "Choose a new password: ") + this.site.name());
		message.setText("""
				Hello %s,

				%s

				%s

				The link works once, for %s. %s

				%s
				%s
				""".formatted(link.name(),
				invited ? "An account was opened for you at the site below. To use it, choose a password here:"
						: "Somebody asked for a new password for your account. If it was you, choose one here:",
				address, link.purpose().getValidityInWords(),
				invited ? "After that, ask for a new one on the sign-in page."
						: "If it was not you, do nothing: your password stays as it is.",
				this.site.name(), this.site.link("/")));
		return message;
	}

	/** How handing over a link ended. */
	public enum Outcome {

		/** An e-mail is on its way. */
		SENT,

		/** No mail server is set. */
		NO_MAIL_SERVER,

		/** The mail server could not be reached, or refused. */
		FAILED

	}

	/**
	 * What became of a link.
	 *
	 * @param outcome how it ended
	 * @param address the address to hand over in another way, unless it was sent
	 */
	public record Delivery(Outcome outcome, @Nullable String address) {

		@Override
		public String toString() {
			return "Delivery[" + this.outcome + "]";
		}

	}

}
