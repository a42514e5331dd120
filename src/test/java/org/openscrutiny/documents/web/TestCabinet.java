package org.openscrutiny.documents.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentAccess;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A record with documents, as other modules have them: one for everybody, one for panel
 * officers. Its page takes files from anybody.
 */
@Controller
public class TestCabinet implements DocumentAccess {

	public static final String KIND = "test-cabinet";

	public static final UUID OPEN = UUID.fromString("00000000-0000-0000-0000-00000000000a");

	public static final UUID FOR_OFFICERS = UUID.fromString("00000000-0000-0000-0000-00000000000b");

	private final DocumentManagement documents;

	private final Clock clock;

	TestCabinet(DocumentManagement documents, Clock clock) {
		this.documents = documents;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean mayRead(UUID owner, @Nullable ActingPerson reader) {
		return owner.equals(OPEN) || (owner.equals(FOR_OFFICERS) && reader != null && reader.is(Role.PANEL_OFFICER));
	}

	@GetMapping("/testing/cabinet")
	String form(Model model) {
		model.addAttribute("form", new Form("", List.of()));
		return page(model);
	}

	@PostMapping(path = "/testing/cabinet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView add(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
		By by = By.theSystem(this.clock.instant());
		if (!Rejection.none(errors,
				() -> this.documents.storeAll(Upload.of(form.files())
					.stream()
					.map((upload) -> new NewDocument(KIND, OPEN, form.title(), upload))
					.toList(), by))) {
			return Rejection.of(page(model));
		}
		return new ModelAndView("redirect:/testing/cabinet");
	}

	private String page(Model model) {
		model.addAttribute("documents", this.documents.of(KIND, OPEN));
		return "testing/cabinet";
	}

	public record Form(@Nullable String title, @Nullable List<MultipartFile> files) {
	}

}
