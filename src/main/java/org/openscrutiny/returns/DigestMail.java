package org.openscrutiny.returns;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.shared.Site;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Sends reminders by e-mail, where a mail server is set.
 */
@Component
class DigestMail {

	private static final Logger logger = LoggerFactory.getLogger(DigestMail.class);

	private final @Nullable MailSender mail;

	private final Site site;

	private final String from;

	DigestMail(ObjectProvider<MailSender> mail, Site site, @Value("${spring.mail.host:}") String host,
			@Value("${openscrutiny.mail.from:}") String from) {
		this.mail = StringUtils.hasText(host) ? mail.getIfAvailable() : null;
		this.site = site;
		this.from = StringUtils.hasText(from) ? from : "no-reply@" + site.address().getHost();
	}

	/** Whether a mail server is set. */
	boolean isOn() {
		return this.mail != null;
	}

	/**
	 * Sends a text to one person.
	 * @return whether the mail server took it
	 */
	boolean send(String address, String subject, String text) {
		if (this.mail == null) {
			return false;
		}
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		if (StringUtils.hasText(this.site.contact())) {
			message.setReplyTo(this.site.contact());
		}
		message.setTo(address);
		message.setSubject(subject);
		message.setText(text);
		try {
			this.mail.send(message);
			return true;
		}
		catch (MailException ex) {
			// Messages of mail servers repeat the address, so only the kind is kept.
			logger.warn("A reminder could not be sent by e-mail: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

}
