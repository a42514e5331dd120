package org.openscrutiny.shared.web;

import org.openscrutiny.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a controller does with a form that cannot be accepted.
 */
public final class Rejection {

	private Rejection() {
	}

	/**
	 * Carries out what the form asks, and puts a broken rule beside the field that it is
	 * about.
	 * @param errors the errors of the form
	 * @param act what the form asks
	 * @return whether it was carried out; never when the form had errors before
	 */
	public static boolean none(BindingResult errors, Runnable act) {
		if (errors.hasErrors()) {
			return false;
		}
		try {
			act.run();
			return true;
		}
		catch (RuleBroken ex) {
			if (ex.getField() != null) {
				errors.rejectValue(ex.getField(), "rule", ex.getMessage());
			}
			else {
				errors.reject("rule", ex.getMessage());
			}
			return false;
		}
	}

	/** The form again, complete, with status 422. */
	public static ModelAndView of(String view) {
		return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
