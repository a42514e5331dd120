package org.openscrutiny.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountAttributes;
import org.openscrutiny.accounts.KeptForm;
import org.openscrutiny.shared.web.Link;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * Offers a form that was sent too late once more, after signing in where that is needed.
 */
@Controller
class KeptFormController {

	private final WebInvocationPrivilegeEvaluator addresses;

	private final RequestCache requests;

	KeptFormController(WebInvocationPrivilegeEvaluator addresses, RequestCache requests) {
		this.addresses = addresses;
		this.requests = requests;
	}

	@GetMapping("/kept-form")
	String page(@SessionAttribute(name = AccountAttributes.KEPT_FORM, required = false) @Nullable KeptForm form,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (form == null) {
			return "redirect:/";
		}
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (request.getUserPrincipal() == null
				&& !this.addresses.isAllowed("", form.action(), "POST", authentication)) {
			this.requests.saveRequest(request, response);
			return "redirect:/sign-in?kept";
		}
		model.addAttribute("form", form);
		model.addAttribute("breadcrumbs", Link.trail());
		return "accounts/kept-form";
	}

}
