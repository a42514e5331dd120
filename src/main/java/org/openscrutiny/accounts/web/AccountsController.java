package org.openscrutiny.accounts.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.Account;
import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.accounts.AccountManagement;
import org.openscrutiny.accounts.AccountStatus;
import org.openscrutiny.accounts.LinkDelivery;
import org.openscrutiny.accounts.LinkDelivery.Delivery;
import org.openscrutiny.accounts.MemberDirectory;
import org.openscrutiny.accounts.PasswordLink;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrators' pages about accounts.
 */
@Controller
@RequestMapping("/manage/accounts")
class AccountsController {

	private static final Link LIST = Link.to("/manage/accounts", "Accounts");

	private static final String TO_ACCOUNT = "redirect:/manage/accounts/{id}";

	private final AccountManagement management;

	private final AccountDirectory directory;

	private final LinkDelivery delivery;

	private final ObjectProvider<MemberDirectory> members;

	AccountsController(AccountManagement management, AccountDirectory directory, LinkDelivery delivery,
			ObjectProvider<MemberDirectory> members) {
		this.management = management;
		this.directory = directory;
		this.delivery = delivery;
		this.members = members;
	}

	@GetMapping
	String list(@ModelAttribute("form") AccountListForm form, @RequestParam(defaultValue = "1") String page,
			Model model) {
		AccountDirectory.Page found = this.directory.list(form.filter(), Pages.number(page));
		model.addAttribute("list", found);
		model.addAttribute("pages", Pages.of(found.number(), found.pages(), form.address()));
		model.addAttribute("byName", new Sorting(form.orderedBy("name"), form.direction("name")));
		model.addAttribute("bySignIn", new Sorting(form.orderedBy("signed-in"), form.direction("signed-in")));
		model.addAttribute("roles", Option.of(Role.values(), Role::getLabel));
		model.addAttribute("statuses", Option.of(AccountStatus.values(), AccountStatus::getLabel));
		model.addAttribute("breadcrumbs", Link.trail());
		return "accounts/list";
	}

	@GetMapping("/new")
	String invitation(Model model) {
		model.addAttribute("form", AccountForm.empty());
		return invitationForm(model);
	}

	@PostMapping
	ModelAndView invite(@ModelAttribute("form") AccountForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean done = Rejection.none(errors, () -> {
			AccountManagement.Invitation invitation = this.management.invite(person, form.details());
			redirect.addAttribute("id", invitation.account());
			tell(invitation.link(), redirect);
		});
		return done ? new ModelAndView(TO_ACCOUNT) : Rejection.of(invitationForm(model));
	}

	@GetMapping("/{id}")
	String account(@PathVariable UserId id, ActingPerson person, Model model) {
		Account account = this.directory.get(id);
		model.addAttribute("account", account);
		model.addAttribute("roles", account.getRoles().stream().sorted().map(Role::getLabel).toList());
		model.addAttribute("member", nameOf(account.getMember()));
		model.addAttribute("sendsMail", this.delivery.sendsMail());
		model.addAttribute("own", person.id().equals(id));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "accounts/show";
	}

	@GetMapping("/{id}/edit")
	String details(@PathVariable UserId id, Model model) {
		Account account = this.directory.get(id);
		model.addAttribute("form", AccountForm.of(account));
		return detailsForm(account, model);
	}

	@PostMapping("/{id}/edit")
	ModelAndView change(@PathVariable UserId id, @ModelAttribute("form") AccountForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean done = Rejection.none(errors, () -> {
			this.management.change(person, id, form.seenVersion(), form.details());
			redirect.addFlashAttribute("notice", "The account of " + form.name() + " was changed");
		});
		return done ? new ModelAndView(TO_ACCOUNT) : Rejection.of(detailsForm(this.directory.get(id), model));
	}

	@GetMapping("/{id}/disablement")
	String disablement(@PathVariable UserId id, Model model) {
		model.addAttribute("form", new ReasonForm(""));
		return disablementForm(id, model);
	}

	@PostMapping("/{id}/disablement")
	ModelAndView disable(@PathVariable UserId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		boolean done = Rejection.none(errors, () -> {
			this.management.disable(person, id, form.reason());
			redirect.addFlashAttribute("notice", "The account is disabled, and its sessions have ended");
		});
		return done ? new ModelAndView(TO_ACCOUNT) : Rejection.of(disablementForm(id, model));
	}

	@PostMapping("/{id}/enablement")
	String enable(@PathVariable UserId id, ActingPerson person, RedirectAttributes redirect) {
		this.management.enable(person, id);
		redirect.addFlashAttribute("notice", "The account is enabled");
		return TO_ACCOUNT;
	}

	@PostMapping("/{id}/password-link")
	String renewLink(@PathVariable UserId id, ActingPerson person, RedirectAttributes redirect) {
		try {
			tell(this.management.renewLink(person, id), redirect);
		}
		catch (RuleBroken ex) {
			redirect.addFlashAttribute("problem", ex.getMessage());
		}
		return TO_ACCOUNT;
	}

	private void tell(PasswordLink link, RedirectAttributes redirect) {
		Delivery delivered = this.delivery.deliver(link);
		redirect.addFlashAttribute("notice", switch (delivered.outcome()) {
			case SENT -> "A link was sent to " + link.name() + " by e-mail";
			case NO_MAIL_SERVER -> "A link was made for " + link.name();
			case FAILED -> "A link was made for " + link.name() + ", but the e-mail could not be sent";
		});
		if (delivered.address() != null) {
			redirect.addFlashAttribute("link", delivered.address());
			redirect.addFlashAttribute("linkValidity", link.purpose().getValidityInWords());
		}
	}

	private String invitationForm(Model model) {
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return choices(model);
	}

	private String detailsForm(Account account, Model model) {
		model.addAttribute("account", account);
		model.addAttribute("breadcrumbs", Link.trail(LIST, toAccount(account)));
		return choices(model);
	}

	private String choices(Model model) {
		MemberDirectory known = this.members.getIfAvailable();
		model.addAttribute("roles",
				Option.of(Arrays.stream(Role.values())
					.filter((role) -> known != null || role != Role.PANEL_MEMBER)
					.toArray(Role[]::new), Role::getLabel));
		if (known != null) {
			model.addAttribute("members",
					known.choices()
						.stream()
						.map((choice) -> new Option(choice.id().toString(), choice.name()))
						.toList());
		}
		return "accounts/edit";
	}

	private String disablementForm(UserId id, Model model) {
		Account account = this.directory.get(id);
		model.addAttribute("account", account);
		model.addAttribute("breadcrumbs", Link.trail(LIST, toAccount(account)));
		return "accounts/disable";
	}

	private static Link toAccount(Account account) {
		return Link.to("/manage/accounts/" + account.getId(), account.getName());
	}

	private @Nullable String nameOf(@Nullable MemberId member) {
		MemberDirectory known = this.members.getIfAvailable();
		if (member == null || known == null) {
			return null;
		}
		return known.find(member).map(MemberDirectory.Choice::name).orElse(null);
	}

	/**
	 * A column by which the list can be ordered.
	 *
	 * @param href the address of the list in that order
	 * @param direction how it is ordered now, or null if it is not
	 */
	record Sorting(String href, @Nullable String direction) {
	}

	/**
	 * Why an account is disabled.
	 *
	 * @param reason as it was typed
	 */
	record ReasonForm(String reason) {

		ReasonForm(@Nullable String reason) {
			this.reason = (reason != null) ? reason : "";
		}

	}

}
