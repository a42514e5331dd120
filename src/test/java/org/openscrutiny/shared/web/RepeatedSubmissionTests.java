package org.openscrutiny.shared.web;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class RepeatedSubmissionTests {

	private static final String TOKEN = "8f0e0a52-8d7e-4a51-9df5-6a3f0f9f5c11";

	@Autowired
	private Portal portal;

	@Test
	void carriesOutOnceWhatIsSentTwiceAtOneMoment() throws Exception {
		Page.Form form = form("one");
		Callable<String> send = () -> location(form.sendOnly());
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> answers = people.invokeAll(List.of(send, send));
			assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get()).startsWith("/testing/count/");
		}
		finally {
			people.shutdown();
		}
	}

	@Test
	void takesAFormThatWasFilledInOtherwise() {
		Page.Form form = form("first");
		String first = location(form.sendOnly());
		assertThat(location(form.sendOnly())).isEqualTo(first);
		assertThat(location(form.with("note", "corrected").sendOnly())).isNotEqualTo(first);
	}

	@Test
	void tellsNobodyWhereSomebodyElsesFormLed() {
		assertThat(location(form("same").sendOnly())).isNotEqualTo(location(form("same").sendOnly()));
	}

	/** A form with the same token, of a visitor of its own. */
	private Page.Form form(String note) {
		return this.portal.reader()
			.get("/sign-in")
			.form("/sign-in")
			.sentTo("/testing/count")
			.with("submission", TOKEN)
			.with("note", note);
	}

	private static String location(Page page) {
		return page.header("Location").orElseThrow(() -> new AssertionError(page.status() + " " + page.h1()));
	}

}
