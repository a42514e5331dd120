package org.openscrutiny.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Implemented by the module that follows up what minutes ask of somebody.
 */
public interface MinuteActions {

	/**
	 * What was raised by entries.
	 * @return the actions that every reader may see, by entry, in a fixed number of
	 * statements; entries without any may be missing
	 */
	Map<MinuteEntryId, List<Line>> of(Collection<MinuteEntryId> entries);

	/**
	 * What was raised by minutes whose text may not be held.
	 * @return the actions that every reader may see, by number
	 */
	Map<MinuteNumber, List<Line>> ofNumbers(Collection<MinuteNumber> numbers);

	/**
	 * The page on which an officer raises an action by an entry, or one resolution of it.
	 */
	String raiseHref(MinuteEntryId entry, @Nullable ResolutionId resolution);

	/**
	 * An action.
	 *
	 * @param reference what it is cited by, such as {@code 630-2}
	 * @param text what is to be done
	 * @param status how far it has come, in words
	 * @param href its page
	 */
	record Line(String reference, String text, String status, String href) {
	}

}
