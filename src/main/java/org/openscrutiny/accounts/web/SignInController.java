package org.openscrutiny.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.openscrutiny.accounts.AccountAttributes;
import org.openscrutiny.accounts.LinkDelivery;
import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-in page. The form itself is taken by the security filters.
 */
@Controller
class SignInController {

	private final Demonstration demonstration;

	private final LinkDelivery delivery;

	SignInController(Demonstration demonstration, LinkDelivery delivery) {
		this.demonstration = demonstration;
		this.delivery = delivery;
	}

	@GetMapping("/sign-in")
	String page(Model model) {
		if (this.demonstration.on()) {
			model.addAttribute("accounts", DemonstrationAccount.ALL);
		}
		model.addAttribute("breadcrumbs", Link.trail());
		return "accounts/sign-in";
	}

	/** Reached by forward from the filters only: no rule lets anybody ask for it. */
	@PostMapping("/sign-in/failed")
	String failed(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
		boolean throttled = request.getAttribute(AccountAttributes.FAILED_SIGN_IN) == HttpStatus.TOO_MANY_REQUESTS;
		model.addAttribute("email", email);
		model.addAttribute("error",
				throttled ? "There were too many attempts to sign in. Wait 15 minutes, or " + wayOut()
						: "The e-mail address or the password is not right");
		return page(model);
	}

	private String wayOut() {
		return this.delivery.sendsMail() ? "choose a new password by e-mail"
				: "ask an administrator of this site for a link to choose a new password";
	}

	/**
	 * An account that exists only in a demonstration.
	 *
	 * @param role what it may do
	 * @param email the address to sign in with
	 */
	record DemonstrationAccount(String role, String email) {

		static final List<DemonstrationAccount> ALL = Arrays.stream(Role.values())
			.map((role) -> new DemonstrationAccount(role.getLabel(),
					role.name().substring(role.name().indexOf('_') + 1).toLowerCase(Locale.ROOT)
							+ "@demonstration.example"))
			.toList();

	}

}
