package org.openscrutiny.accounts.web;

import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.LinkDelivery;
import org.openscrutiny.accounts.LinkVoid;
import org.openscrutiny.accounts.Passwords;
import org.openscrutiny.accounts.SignInThrottled;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking for a link to choose a password, and choosing one. The address is a secret, so
 * no page here is stored or tells the next one where the reader came from.
 */
@Controller
@RequestMapping("/password")
class PasswordController {

	private final Passwords passwords;

	private final LinkDelivery delivery;

	PasswordController(Passwords passwords, LinkDelivery delivery) {
		this.passwords = passwords;
		this.delivery = delivery;
	}

	@InitBinder
	void keepSpaces(WebDataBinder binder) {
		TypedExactly.register(binder);
	}

	@ModelAttribute
	void page(HttpServletResponse response, Model model) {
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("breadcrumbs", Link.trail());
		model.addAttribute("sendsMail", this.delivery.sendsMail());
	}

	@GetMapping("/forgotten")
	String forgotten(@RequestParam(required = false) @Nullable String asked, Model model) {
		model.addAttribute("form", new ForgottenForm(""));
		return (asked != null) ? "accounts/link-asked" : "accounts/forgotten";
	}

	@PostMapping("/forgotten")
	ModelAndView ask(@ModelAttribute("form") ForgottenForm form, BindingResult errors, HttpServletRequest request) {
		try {
			boolean done = Rejection.none(errors,
					() -> this.passwords.forgotten(form.email(), request.getRemoteAddr()));
			return done ? new ModelAndView("redirect:/password/forgotten?asked") : Rejection.of("accounts/forgotten");
		}
		catch (SignInThrottled ex) {
			errors.reject("throttled", "There were too many requests. Wait 15 minutes, then try again");
			return new ModelAndView("accounts/forgotten", HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	@GetMapping("/{token}")
	ModelAndView choice(@PathVariable String token, Model model) {
		model.addAttribute("form", new ChoiceForm("", "", "", ""));
		return unlessVoid(() -> new ModelAndView(choiceForm(token, model)));
	}

	@PostMapping("/{token}")
	ModelAndView choose(@PathVariable String token, @ModelAttribute("form") ChoiceForm form, BindingResult errors,
			Model model) {
		return unlessVoid(() -> {
			String view = choiceForm(token, model);
			NewPassword.requireTwice(errors, form.password(), form.repeatedPassword());
			boolean done = Rejection.none(errors,
					() -> this.passwords.choose(token, form.password(), form.ownDetails()));
			return done ? new ModelAndView("redirect:/sign-in?password-chosen") : Rejection.of(view);
		});
	}

	private String choiceForm(String token, Model model) {
		model.addAttribute("chooser", this.passwords.chooser(token));
		model.addAttribute("token", token);
		return "accounts/choose-password";
	}

	private static ModelAndView unlessVoid(Supplier<ModelAndView> answer) {
		try {
			return answer.get();
		}
		catch (LinkVoid ex) {
			return new ModelAndView("accounts/link-void", HttpStatus.GONE);
		}
	}

	/**
	 * Whose password was forgotten.
	 *
	 * @param email as it was typed
	 */
	record ForgottenForm(String email) {

		ForgottenForm(@Nullable String email) {
			this.email = Objects.requireNonNullElse(email, "").strip();
		}

	}

	/**
	 * A password that is chosen by a link.
	 *
	 * @param name asked for only where the account has none yet
	 * @param email likewise
	 * @param password as it was typed
	 * @param repeatedPassword the same once more
	 */
	record ChoiceForm(String name, String email, String password, String repeatedPassword) {

		ChoiceForm(@Nullable String name, @Nullable String email, @Nullable String password,
				@Nullable String repeatedPassword) {
			this.name = Objects.requireNonNullElse(name, "").strip();
			this.email = Objects.requireNonNullElse(email, "").strip();
			this.password = Objects.requireNonNullElse(password, "");
			this.repeatedPassword = Objects.requireNonNullElse(repeatedPassword, "");
		}

		Passwords.OwnDetails ownDetails() {
			return new Passwords.OwnDetails(this.name, this.email);
		}

	}

}
