package org.openscrutiny.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetFile;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class PlanImportTests {

	@Autowired
	private PlanImports imports;

	@Autowired
	private PlanManagement plans;

	@Autowired
	private PlanDesk desk;

	@Autowired
	private Clock clock;

	private final UserId sender = UserId.create();

	private By by() {
		return new By(this.sender, "Contributor", this.clock.instant());
	}

	private ImportId receive(String plan, String file) {
		return this.imports.receive(plan,
				new SheetFile("plan.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))), by());
	}

	@Test
	void previewsEveryKindOfRow() {
		String file = "KPI,Section,Sub-objective,Intent,Status,Monitored by\n"
				+ "Homicide,Reducing violence,,Monitor,Reported,\n"
				+ "Gun crime and firearms recovered,Safer travel,,Monitor,Reported,\n"
				+ "Monitor litter,Safer travel,Streets,,,\n" + "Litter,Safer travel,Streets,,,\n"
				+ "Noise,Safer travel,,Shout,,\n" + ",Safer travel,,Monitor,,\n"
				+ "Parks,Safer travel,,Monitor,Monitored elsewhere,\n" + "monitor LITTER,Safer travel,,Monitor,,\n";
		ImportPreview<ImportedKpi> preview = this.imports.preview("2021-25", receive("2021-25", file), this.sender);
		assertThat(preview.unchanged()).isEqualTo(1);
		assertThat(preview.added()).isEqualTo(1);
		assertThat(preview.warned()).isEqualTo(1);
		assertThat(preview.rows().stream().flatMap((row) -> row.rejections().stream()).map(Object::toString))
			.anySatisfy((remark) -> assertThat(remark).startsWith("A3: This KPI is published"))
			.anySatisfy((remark) -> assertThat(remark).startsWith("D5: Enter what the plan wants"))
			.anySatisfy((remark) -> assertThat(remark).startsWith("D6: “Shout” is not known"))
			.anySatisfy((remark) -> assertThat(remark).isEqualTo("A7: KPI is empty"))
			.anySatisfy((remark) -> assertThat(remark).isEqualTo("F8: Enter by whom it is monitored"))
			.anySatisfy((remark) -> assertThat(remark).contains("row 4"));
	}

	@Test
	void bringsInAWholePlanAndChangesItsDrafts() {
		String plan = this.plans.draft(new Plan.Details("A plan brought in", "2040", null, null, null, null), by());
		String file = "KPI,Section,Objective,Intent,Status,Lead\n"
				+ "Litter,Streets,Clean,Reduce,In development,Head of streets\n" + "Noise,Streets,Quiet,Reduce,,\n"
				+ "Trust,People,,Increase,,\n";
		assertThat(confirm(plan, file)).isEqualTo(new PendingImports.Imported(3, 0));
		PlanDesk.PlanSheet sheet = this.desk.plan(plan);
		assertThat(sheet.plan().getSections()).extracting(PlanSection::getTitle).containsExactly("Streets", "People");
		assertThat(sheet.kpisOf(sheet.plan().getSections().get(0))).extracting(PlanDesk.Part::objective)
			.containsExactly("Clean", "Quiet");
		assertThat(this.imports.preview(plan, receive(plan, file), this.sender).unchanged()).isEqualTo(3);
		assertThat(confirm(plan, "KPI,Section,Lead\nLitter,Streets,Somebody else\nNoise,People,\n"))
			.isEqualTo(new PendingImports.Imported(0, 2));
		Kpi litter = this.desk.kpi("litter").kpi();
		assertThat(litter.getContent().lead()).isEqualTo("Somebody else");
		assertThat(litter.getContent().objective()).isNotNull();
		assertThat(litter.getContent().intent()).isEqualTo(Kpi.Intent.REDUCE);
	}

	private PendingImports.Imported confirm(String plan, String file) {
		ImportId id = receive(plan, file);
		return this.imports.confirm(plan, id, this.imports.preview(plan, id, this.sender).fingerprint(), by());
	}

	@Test
	void keepsImportsToTheirPlanAndSender() {
		ImportId id = receive("2021-25", "KPI,Section,Intent\nOne,Two,Monitor\n");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.imports.preview("2014-15", id, this.sender));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.imports.preview("2021-25", id, UserId.create()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> receive("1999", "KPI,Section\nOne,Two\n"));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> receive("2021-25", "Name\nOne\n"))
			.withMessageContaining("KPI");
	}

}
