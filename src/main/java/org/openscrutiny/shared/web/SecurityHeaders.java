package org.openscrutiny.shared.web;

import java.util.Map;

/**
 * The headers of every answer. No page has inline script or style, and none may be
 * framed.
 */
public final class SecurityHeaders {

	public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'; object-src 'none'";

	public static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	public static final String REFERRER_POLICY = "strict-origin-when-cross-origin";

	public static final String CROSS_ORIGIN_OPENER_POLICY = "same-origin";

	/** All of them by name, for answers that are given before the security filters. */
	public static final Map<String, String> ALL = Map.of("Content-Security-Policy", CONTENT_SECURITY_POLICY,
			"Permissions-Policy", PERMISSIONS_POLICY, "Referrer-Policy", REFERRER_POLICY, "Cross-Origin-Opener-Policy",
			CROSS_ORIGIN_OPENER_POLICY, "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY");

	private SecurityHeaders() {
	}

}
