package org.openscrutiny.meetings.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Who comes to which address. Whose office runs a body is checked where it is changed.
 */
@Configuration(proxyBeanMethods = false)
class AttendanceUrlRules {

	private static final int PLACE = 12;

	private static final int OWN_PLACE = 6;

	@Bean
	Customizer<HttpSecurity> attendanceUrls() {
		String officer = Role.PANEL_OFFICER.name();
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/meetings.ics", "/meetings.atom", "/meetings/attendance", "/meetings/attendance.csv")
			.permitAll()
			.requestMatchers("/manage/notice/holidays", "/manage/notice/holidays/**")
			.hasRole(officer)
			.requestMatchers(NoticeController.PATH, NoticeController.PATH + "/**", "/manage/meetings/*/attendance")
			.hasAnyRole(officer, Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name())
			.requestMatchers("/account/meetings", "/account/meetings/*")
			.hasRole(Role.PANEL_MEMBER.name()));
	}

	@Bean
	NavigationItem noticeNavigation() {
		return NavigationItem.forStaff(PLACE, NoticeController.PATH, "Notice", Role.PANEL_OFFICER,
				Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER);
	}

	@Bean
	NavigationItem ownMeetingsNavigation() {
		return NavigationItem.forStaff(OWN_PLACE, "/account/meetings", "Your meetings", Role.PANEL_MEMBER);
	}

}
