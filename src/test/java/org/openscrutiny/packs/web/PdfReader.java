package org.openscrutiny.packs.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who reads files, which are no text, with or without an account.
 */
class PdfReader {

	private final Portal portal;

	private final Map<String, String> headers = new LinkedHashMap<>();

	PdfReader(Portal portal) {
		this.portal = portal;
	}

	PdfReader signedIn(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		visitor.get("/account");
		return with("Cookie",
				visitor.cookies()
					.stream()
					.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
					.collect(Collectors.joining("; ")));
	}

	PdfReader with(String name, String value) {
		PdfReader other = new PdfReader(this.portal);
		other.headers.putAll(this.headers);
		other.headers.put(name, value);
		return other;
	}

	/** A file that is there. */
	byte[] read(String address) {
		HttpResponse<byte[]> response = get(address);
		assertThat(response.statusCode()).as(address).isIn(200, 206);
		return response.body();
	}

	int status(String address) {
		return get(address).statusCode();
	}

	/** Null if there is none. */
	String header(String address, String name) {
		return get(address).headers().firstValue(name).orElse(null);
	}

	private HttpResponse<byte[]> get(String address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.portal.address() + address));
		this.headers.forEach(request::header);
		try {
			return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
