package org.openscrutiny.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openscrutiny.plan.IndicatorAddition;
import org.openscrutiny.plan.KpiPage;
import org.openscrutiny.plan.KpiReading;
import org.openscrutiny.plan.MilestonePage;
import org.openscrutiny.plan.MilestoneReading;
import org.openscrutiny.plan.PlanPage;
import org.openscrutiny.plan.PlanReading;
import org.openscrutiny.plan.Reporting;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Plans, KPIs and milestones, as readers see them.
 */
@Controller
@PublicPage
class PlanController {

	private static final SheetWriter<Row> SHEET = SheetWriter.<Row>named("Plan")
		.text("Section", (row) -> row.section().title())
		.text("Objective", (row) -> row.kpi().objective())
		.text("KPI", (row) -> row.kpi().title())
		.text("Intent", (row) -> row.kpi().intent().getLabel())
		.text("Status", (row) -> row.kpi().reporting().getLabel())
		.text("Monitored by or waiting for", (row) -> row.kpi().detail())
		.text("Frequency", (row) -> (row.kpi().frequency() != null) ? row.kpi().frequency().getLabel() : null)
		.text("Lead", (row) -> row.kpi().lead())
		.text("Owner", (row) -> row.kpi().owner())
		.text("Data source", (row) -> row.kpi().dataSource())
		.text("Targets", (row) -> row.kpi().targets().isEmpty() ? null : String.join("; ", row.kpi().targets()))
		.text("Address", (row) -> row.kpi().getHref());

	private final PlanReading reading;

	private final KpiReading kpis;

	private final MilestoneReading milestones;

	private final List<IndicatorAddition> additions;

	private final Clock clock;

	PlanController(PlanReading reading, KpiReading kpis, MilestoneReading milestones, List<IndicatorAddition> additions,
			Clock clock) {
		this.reading = reading;
		this.kpis = kpis;
		this.milestones = milestones;
		this.additions = additions;
		this.clock = clock;
	}

	@GetMapping("/plan")
	String current(@RequestParam(name = "status", defaultValue = "") String status, Model model) {
		Optional<PlanPage> plan = this.reading.current();
		model.addAttribute("breadcrumbs", Link.trail());
		return plan.map((page) -> show(page, "/plan", status, model)).orElse("plan/none");
	}

	@GetMapping("/plan/{slug}")
	String plan(@PathVariable String slug, @RequestParam(name = "status", defaultValue = "") String status,
			Model model) {
		PlanPage page = this.reading.plan(slug);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/plan", "Plan")));
		return show(page, page.plan().getHref(), status, model);
	}

	private String show(PlanPage page, String address, String status, Model model) {
		Optional<Reporting> asked = Stream.of(Reporting.values())
			.filter((each) -> each.getParameter().equals(status))
			.findFirst();
		model.addAttribute("plan", page);
		model.addAttribute("shown", asked.map(page::only).orElse(page));
		model.addAttribute("asked", asked.orElse(null));
		model.addAttribute("address", address);
		model.addAttribute("today", LocalDate.now(this.clock));
		return "plan/show";
	}

	@GetMapping("/plan.csv")
	ResponseEntity<byte[]> currentCsv() {
		return csv(this.reading.current().orElseThrow(() -> new NotFound("plan")));
	}

	@GetMapping("/plan/{slug}.csv")
	ResponseEntity<byte[]> planCsv(@PathVariable String slug) {
		return csv(this.reading.plan(slug));
	}

	private static ResponseEntity<byte[]> csv(PlanPage plan) {
		List<Row> rows = plan.sections()
			.stream()
			.flatMap((section) -> section.kpis().stream().map((kpi) -> new Row(section, kpi)))
			.toList();
		return SheetDownload.of(SHEET, SheetFormat.CSV, rows, "plan-" + plan.plan().slug());
	}

	@GetMapping("/plan/{plan}/milestones/{slug}")
	String milestone(@PathVariable String plan, @PathVariable String slug, Model model) {
		MilestonePage page = this.milestones.milestone(plan, slug);
		model.addAttribute("page", page);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("breadcrumbs",
				Link.trail(Link.to("/plan", "Plan"), Link.to(page.plan().getHref(), page.plan().period())));
		return "plan/milestone";
	}

	@GetMapping("/indicators/{slug}")
	String kpi(@PathVariable String slug, Model model) {
		KpiPage page = this.kpis.kpi(slug);
		model.addAttribute("page", page);
		model.addAttribute("additions",
				this.additions.stream().flatMap((each) -> each.of(slug, this.clock.instant()).stream()).toList());
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("breadcrumbs",
				Link.trail(Link.to("/plan", "Plan"), Link.to(page.plan().getHref(), page.plan().period())));
		return "plan/kpi";
	}

	private record Row(PlanPage.Section section, PlanPage.KpiLine kpi) {
	}

}
