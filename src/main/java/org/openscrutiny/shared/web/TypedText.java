package org.openscrutiny.shared.web;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;

/**
 * Takes text without the white space around it. A text of which nothing can be seen, such
 * as one zero-width space, is empty.
 */
final class TypedText extends StringTrimmerEditor {

	TypedText() {
		super(false);
	}

	@Override
	public void setAsText(@Nullable String text) {
		super.setAsText((text != null && text.codePoints().noneMatch(TypedText::isVisible)) ? "" : text);
	}

	private static boolean isVisible(int sign) {
		return !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && !Character.isISOControl(sign)
				&& Character.getType(sign) != Character.FORMAT;
	}

}
