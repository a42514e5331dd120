package org.openscrutiny.shared.web;

import java.util.Map;

/**
 * The headers of every answer. No page has inline script or style, and none may be
 * framed.
 */
final class SecurityHeaders {

	static final Map<String, String> ALL = Map.of("Content-Security-Policy",
			"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
			"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()", "Referrer-Policy",
			"strict-origin-when-cross-origin", "Cross-Origin-Opener-Policy", "same-origin", "X-Content-Type-Options",
			"nosniff", "X-Frame-Options", "DENY");

	private SecurityHeaders() {
	}

}
