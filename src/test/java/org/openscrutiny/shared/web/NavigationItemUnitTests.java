package org.openscrutiny.shared.web;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

class NavigationItemUnitTests {

	private static final List<NavigationItem> ITEMS = List.of(
			NavigationItem.forStaff(1, "/returns", "Figures", Role.OPCC_CONTRIBUTOR),
			NavigationItem.forStaff(2, "/returns/approvals", "Approvals", Role.OPCC_APPROVER),
			NavigationItem.forStaff(3, "/manage/plan", "Plan", Role.OPCC_APPROVER),
			NavigationItem.forStaff(4, "/manage/meetings", "Prepare meetings", Role.PANEL_OFFICER),
			NavigationItem.forStaff(5, "/manage/minutes", "Write minutes", Role.PANEL_OFFICER)
				.alsoFor("/manage/meetings/{reference}/minutes"));

	@ParameterizedTest
	@CsvSource({ "/returns,Figures", "/returns/2021-22-q4,Figures", "/returns/approvals,Approvals",
			"/returns/approvals/2021-22-q4/robbery,Approvals", "/manage/plan/kpis/x,Plan",
			"/manage/meetings/panel-2022-03-14/attendance,Prepare meetings",
			"/manage/meetings/panel-2022-03-14/minutes,Write minutes",
			"/manage/meetings/panel-2022-03-14/minutes/entries/x,Write minutes" })
	void oneEntryIsCurrent(String path, String current) {
		assertThat(NavigationItem.menu(ITEMS, path)).hasSameSizeAs(ITEMS)
			.filteredOn(Link::current)
			.extracting(Link::label)
			.containsExactly(current);
	}

	@ParameterizedTest
	@CsvSource({ "/", "/manage/planning", "/return" })
	void noneIsCurrentElsewhere(String path) {
		assertThat(NavigationItem.menu(ITEMS, path)).noneMatch(Link::current);
	}

}
