package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that keeps cookies, follows redirects and has no JavaScript.
 */
public class Visitor {

	private static final int REDIRECTS = 5;

	private final URI portal;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	Visitor(URI portal) {
		this.portal = portal;
	}

	public List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	public void forgetCookies() {
		this.cookies.getCookieStore().removeAll();
	}

	/** Opens a page, following redirects. */
	public Page get(String path) {
		return follow(request("GET", resolve(path), null, Map.of()));
	}

	/** Asks for an address and nothing more: redirects are not followed. */
	public Page getOnly(String path) {
		return request("GET", resolve(path), null, Map.of());
	}

	public Page send(String method, String path, Map<String, String> headers) {
		return request(method, resolve(path), null, headers);
	}

	/** Sends fields that no page offered. */
	public Page post(String path, Map<String, List<String>> fields) {
		return follow(postOnly(path, fields));
	}

	public Page postOnly(String path, Map<String, List<String>> fields) {
		return request("POST", resolve(path), encode(fields),
				Map.of("Origin", this.portal.toString(), "Content-Type", "application/x-www-form-urlencoded"));
	}

	/** Sends a body of any kind. */
	public Page sendBody(String path, String contentType, String body) {
		return request("POST", resolve(path), body,
				Map.of("Origin", this.portal.toString(), "Content-Type", contentType));
	}

	private URI resolve(String path) {
		return this.portal.resolve(path);
	}

	private Page follow(Page page) {
		Page current = page;
		for (int i = 0; i < REDIRECTS && current.isRedirect(); i++) {
			current = request("GET", current.url().resolve(current.header("Location").orElseThrow()), null, Map.of());
		}
		return current;
	}

	private Page request(String method, URI url, String body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
		headers.forEach(request::header);
		if (body != null) {
			request.method(method, HttpRequest.BodyPublishers.ofString(body));
		}
		else {
			request.method(method, HttpRequest.BodyPublishers.noBody());
		}
		try {
			return new Page(this, url,
					this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(Map<String, List<String>> fields) {
		return fields.entrySet()
			.stream()
			.flatMap((field) -> field.getValue()
				.stream()
				.map((value) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
						+ URLEncoder.encode(value, StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&"));
	}

}
