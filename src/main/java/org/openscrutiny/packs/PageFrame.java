package org.openscrutiny.packs;

import java.awt.Color;
import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Prints the number of a page outside what is on it: the page grows by a strip at the
 * foot, as a reader sees it, and its content is kept to where it was.
 */
class PageFrame {

	/** Of an A4 page, in points; larger pages have a larger strip. */
	private static final float STRIP = 24;

	private static final float SIZE = 9;

	private static final float MARGIN = 36;

	private static final float A4_WIDTH = 595;

	/** The middle of the letters in the strip. */
	private static final float BASELINE = 0.62f;

	private static final float PER_MILLE = 1000;

	private static final Color INK = new Color(0x14, 0x20, 0x2b);

	private static final Color RULE = new Color(0xb8, 0xc2, 0xca);

	private final PDDocument document;

	private final PDFont font;

	PageFrame(PDDocument document, PDFont font) {
		this.document = document;
		this.font = font;
	}

	/**
	 * Frames a page.
	 * @param about what stands at the left of the strip
	 * @param number what stands at the right
	 * @param mark under what the content is found in the structure of the document; null
	 * where it is tagged, or no tags are wanted
	 */
	void put(PDPage page, String about, String number, @Nullable Integer mark) throws IOException {
		if (page.getResources() == null) {
			page.setResources(new PDResources());
		}
		Strip strip = Strip.of(page);
		try (PDPageContentStream before = new PDPageContentStream(this.document, page, AppendMode.PREPEND, true)) {
			print(before, strip, about, number);
			before.saveGraphicsState();
			before.addRect(strip.content().getLowerLeftX(), strip.content().getLowerLeftY(), strip.content().getWidth(),
					strip.content().getHeight());
			before.clip();
			if (mark != null) {
				before.beginMarkedContent(COSName.P, mark);
			}
		}
		try (PDPageContentStream after = new PDPageContentStream(this.document, page, AppendMode.APPEND, true)) {
			if (mark != null) {
				after.endMarkedContent();
			}
			after.restoreGraphicsState();
		}
		strip.grow(page);
	}

	private void print(PDPageContentStream content, Strip strip, String about, String number) throws IOException {
		content.saveGraphicsState();
		content.beginMarkedContent(COSName.ARTIFACT);
		content.transform(strip.matrix());
		float height = strip.height();
		float size = SIZE * height / STRIP;
		float margin = Math.min(MARGIN * height / STRIP, strip.width() / 10);
		content.setStrokingColor(RULE);
		content.setLineWidth(0.5f);
		content.moveTo(0, height);
		content.lineTo(strip.width(), height);
		content.stroke();
		content.setNonStrokingColor(INK);
		float numberWidth = width(number, size);
		text(content, number, strip.width() - margin - numberWidth, height * (1 - BASELINE), size);
		text(content, shorten(about, strip.width() - 3 * margin - numberWidth, size), margin, height * (1 - BASELINE),
				size);
		content.endMarkedContent();
		content.restoreGraphicsState();
	}

	private void text(PDPageContentStream content, String text, float x, float y, float size) throws IOException {
		content.beginText();
		content.setFont(this.font, size);
		content.newLineAtOffset(x, y);
		content.showText(text);
		content.endText();
	}

	private String shorten(String text, float most, float size) throws IOException {
		String shown = printable(text);
		while (!shown.isEmpty() && width(shown, size) > most) {
			shown = shown.substring(0, shown.length() - 1);
		}
		return shown;
	}

	private String printable(String text) throws IOException {
		StringBuilder printable = new StringBuilder();
		for (int sign : text.codePoints().toArray()) {
			try {
				this.font.encode(Character.toString(sign));
				printable.appendCodePoint(sign);
			}
			catch (IllegalArgumentException ex) {
				printable.append('?');
			}
		}
		return printable.toString();
	}

	private float width(String text, float size) throws IOException {
		return this.font.getStringWidth(text) / PER_MILLE * size;
	}

	/**
	 * The strip at the foot of a page, as a reader sees it who may have the page turned.
	 *
	 * @param content where the content of the page is
	 * @param turn by how many degrees it is shown turned: 0, 90, 180 or 270
	 * @param height of the strip, in the units of the page
	 */
	private record Strip(PDRectangle content, int turn, float height) {

		static Strip of(PDPage page) {
			PDRectangle content = page.getCropBox();
			float shorter = Math.min(content.getWidth(), content.getHeight());
			return new Strip(content, Math.floorMod(page.getRotation(), 360),
					Math.max(STRIP, STRIP * shorter / A4_WIDTH));
		}

		float width() {
			return (this.turn % 180 == 0) ? this.content.getWidth() : this.content.getHeight();
		}

		/** From the lower left corner of the strip, as it is seen, to the page. */
		Matrix matrix() {
			return switch (this.turn) {
				case 90 -> Matrix.getRotateInstance(Math.PI / 2, this.content.getUpperRightX() + this.height,
						this.content.getLowerLeftY());
				case 180 -> Matrix.getRotateInstance(Math.PI, this.content.getUpperRightX(),
						this.content.getUpperRightY() + this.height);
				case 270 -> Matrix.getRotateInstance(-Math.PI / 2, this.content.getLowerLeftX() - this.height,
						this.content.getUpperRightY());
				default -> Matrix.getTranslateInstance(this.content.getLowerLeftX(),
						this.content.getLowerLeftY() - this.height);
			};
		}

		void grow(PDPage page) {
			PDRectangle grown = new PDRectangle(this.content.getLowerLeftX() - ((this.turn == 270) ? this.height : 0),
					this.content.getLowerLeftY() - ((this.turn == 0) ? this.height : 0),
					this.content.getWidth() + ((this.turn % 180 == 0) ? 0 : this.height),
					this.content.getHeight() + ((this.turn % 180 == 0) ? this.height : 0));
			PDRectangle paper = page.getMediaBox();
			PDRectangle around = new PDRectangle();
			around.setLowerLeftX(Math.min(paper.getLowerLeftX(), grown.getLowerLeftX()));
			around.setLowerLeftY(Math.min(paper.getLowerLeftY(), grown.getLowerLeftY()));
			around.setUpperRightX(Math.max(paper.getUpperRightX(), grown.getUpperRightX()));
			around.setUpperRightY(Math.max(paper.getUpperRightY(), grown.getUpperRightY()));
			page.setMediaBox(around);
			page.setCropBox(grown);
		}

	}

}
