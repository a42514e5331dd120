package org.openscrutiny.accounts.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.accounts.MemberDirectory;
import org.openscrutiny.accounts.OwnSessions;
import org.openscrutiny.accounts.Passwords;
import org.openscrutiny.accounts.SignInThrottled;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own account.
 */
@Controller
class OwnAccountController {

	private final AccountDirectory directory;

	private final Passwords passwords;

	private final OwnSessions sessions;

	private final ObjectProvider<MemberDirectory> members;

	OwnAccountController(AccountDirectory directory, Passwords passwords, OwnSessions sessions,
			ObjectProvider<MemberDirectory> members) {
		this.directory = directory;
		this.passwords = passwords;
		this.sessions = sessions;
		this.members = members;
	}

	@InitBinder
	void keepSpaces(WebDataBinder binder) {
		TypedExactly.register(binder);
	}

	@GetMapping("/account")
	String page(ActingPerson person, HttpServletRequest request, Model model) {
		model.addAttribute("form", new PasswordForm("", "", ""));
		return page(model, person, request);
	}

	@PostMapping("/account/sessions/{id}/ending")
	ModelAndView endSession(@PathVariable UUID id, ActingPerson person, RedirectAttributes redirect) {
		this.sessions.end(person, id);
		redirect.addFlashAttribute("notice", "That session has ended");
		return new ModelAndView("redirect:/account");
	}

	/** The form stands on the page of the account. */
	@GetMapping("/account/password")
	String passwordForm() {
		return "redirect:/account";
	}

	@PostMapping("/account/password")
	ModelAndView changePassword(@ModelAttribute("form") PasswordForm form, BindingResult errors, ActingPerson person,
			HttpServletRequest request, Model model, RedirectAttributes redirect) {
		String view = page(model, person, request);
		if (form.currentPassword().isEmpty()) {
			errors.rejectValue("currentPassword", "missing", "Enter your current password");
		}
		NewPassword.requireTwice(errors, form.password(), form.repeatedPassword());
		try {
			boolean done = Rejection.none(errors, () -> {
				this.passwords.change(person, form.change(), request.getRemoteAddr(), request.getSession().getId());
				redirect.addFlashAttribute("notice", "Your password was changed. Sessions on other devices have ended");
			});
			return done ? new ModelAndView("redirect:/account") : Rejection.of(view);
		}
		catch (SignInThrottled ex) {
			errors.rejectValue("currentPassword", "throttled",
					"There were too many wrong passwords. Wait 15 minutes, then try again");
			return new ModelAndView(view, HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	private String page(Model model, ActingPerson person, HttpServletRequest request) {
		model.addAttribute("sessions", this.sessions.of(person, request.getSession().getId()));
		model.addAttribute("account", this.directory.get(person.id()));
		model.addAttribute("roles", person.roles().stream().sorted().map(Role::getLabel).toList());
		MemberDirectory known = this.members.getIfAvailable();
		MemberId linked = person.member();
		if (known != null && linked != null) {
			known.find(linked).ifPresent((member) -> model.addAttribute("member", member));
		}
		model.addAttribute("breadcrumbs", Link.trail());
		return "accounts/own";
	}

	/**
	 * A change of one's own password.
	 *
	 * @param currentPassword the password until now
	 * @param password the password from now on
	 * @param repeatedPassword the same once more
	 */
	record PasswordForm(String currentPassword, String password, String repeatedPassword) {

		PasswordForm(@Nullable String currentPassword, @Nullable String password, @Nullable String repeatedPassword) {
			this.currentPassword = Objects.requireNonNullElse(currentPassword, "");
			this.password = Objects.requireNonNullElse(password, "");
			this.repeatedPassword = Objects.requireNonNullElse(repeatedPassword, "");
		}

		Passwords.PasswordChange change() {
			return new Passwords.PasswordChange(this.currentPassword, this.password);
		}

	}

}
