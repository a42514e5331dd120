package org.openscrutiny.accounts.web;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;

/**
 * Takes text as it was typed, with the spaces around it, which may be part of a password.
 */
final class TypedExactly extends PropertyEditorSupport {

	static void register(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new TypedExactly());
	}

	@Override
	public void setAsText(String text) {
		setValue(text);
	}

}
