package org.openscrutiny.testing;

import java.io.ByteArrayOutputStream;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that keeps cookies, follows redirects and has no JavaScript.
 */
public class Visitor {

	private static final int REDIRECTS = 5;

	private static final String BOUNDARY = "----OpenScrutinyTest";

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
		return follow(request("GET", resolve(path), HttpRequest.BodyPublishers.noBody(), Map.of()));
	}

	/** The form of a page that is sent to the address of the page itself. */
	public Page.Form form(String path) {
		return get(path).form(path);
	}

	/** Searches the portal, and tells what is shown of each record that is found. */
	public List<String> search(String words) {
		return get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).texts(".os-hit");
	}

	/** Asks for an address and nothing more: redirects are not followed. */
	public Page getOnly(String path) {
		return request("GET", resolve(path), HttpRequest.BodyPublishers.noBody(), Map.of());
	}

	public Page send(String method, String path, Map<String, String> headers) {
		return request(method, resolve(path), HttpRequest.BodyPublishers.noBody(), headers);
	}

	/** Sends fields that no page offered. */
	public Page post(String path, Map<String, List<String>> fields) {
		return follow(postOnly(path, fields));
	}

	public Page postOnly(String path, Map<String, List<String>> fields) {
		return postOnly(path, fields, Map.of());
	}

	public Page postOnly(String path, Map<String, List<String>> fields, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(headers);
		all.put("Origin", this.portal.toString());
		all.put("Content-Type", "application/x-www-form-urlencoded");
		return request("POST", resolve(path), HttpRequest.BodyPublishers.ofString(encode(fields)), all);
	}

	/** Sends a body of any kind. */
	public Page sendBody(String path, String contentType, String body) {
		return request("POST", resolve(path), HttpRequest.BodyPublishers.ofString(body),
				Map.of("Origin", this.portal.toString(), "Content-Type", contentType));
	}

	/** Sends a form with files. */
	Page sendFiles(String path, Map<String, List<String>> fields, Map<String, Page.Form.File> files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, values) -> values.forEach((value) -> {
			body.writeBytes(part(name, ""));
			body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
		}));
		files.forEach((name, file) -> {
			body.writeBytes(part(name, "; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream"));
			body.writeBytes(file.content());
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return follow(request("POST", resolve(path), HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
				Map.of("Origin", this.portal.toString(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)));
	}

	private static byte[] part(String name, String rest) {
		return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + rest + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private URI resolve(String path) {
		return this.portal.resolve(path);
	}

	private Page follow(Page page) {
		Page current = page;
		for (int i = 0; i < REDIRECTS && current.isRedirect(); i++) {
			current = request("GET", current.url().resolve(current.header("Location").orElseThrow()),
					HttpRequest.BodyPublishers.noBody(), Map.of());
		}
		return current;
	}

	private Page request(String method, URI url, HttpRequest.BodyPublisher body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
		headers.forEach(request::header);
		request.method(method, body);
		try {
			return new Page(this, url, this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String encode(Map<String, List<String>> fields) {
		return fields.entrySet()
			.stream()
			.flatMap((field) -> field.getValue()
				.stream()
				.map((value) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
						+ URLEncoder.encode(value, StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&"));
	}

}
