package org.openscrutiny.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountAttributes;
import org.openscrutiny.accounts.KeptForm;
import org.openscrutiny.shared.web.Link;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Offers a form that was sent too late once more, after signing in where that is needed,
 * to whoever may send it.
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
	ModelAndView page(@SessionAttribute(name = AccountAttributes.KEPT_FORM, required = false) @Nullable KeptForm form,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (form == null) {
			return new ModelAndView("redirect:/");
		}
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		model.addAttribute("breadcrumbs", Link.trail());
		if (this.addresses.isAllowed("", form.action(), "POST", authentication)) {
			model.addAttribute("form", form);
			return new ModelAndView("accounts/kept-form");
		}
		if (request.getUserPrincipal() == null) {
			this.requests.saveRequest(request, response);
			return new ModelAndView("redirect:/sign-in?kept");
		}
		request.getSession().removeAttribute(AccountAttributes.KEPT_FORM);
		return new ModelAndView("accounts/kept-form-of-another", HttpStatus.FORBIDDEN);
	}

	@PostMapping("/kept-form/discard")
	String discard(HttpSession session, RedirectAttributes redirect) {
		session.removeAttribute(AccountAttributes.KEPT_FORM);
		redirect.addFlashAttribute("notice", "The form was discarded");
		return "redirect:/";
	}

}
