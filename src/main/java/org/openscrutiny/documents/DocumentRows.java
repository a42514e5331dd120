package org.openscrutiny.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Versions as the database has them.
 */
final class DocumentRows {

	static final String SELECT = """
			select d.id as document_id, d.owner_kind, d.owner_id, d.title, v.id as version_id, v.number, v.filename,
			       v.kind, v.size, v.sha256, v.pages, v.scan, v.stored_at, v.reason, w.reason as withdrawn, w.withdrawn_at
			  from document d
			  join document_version v on v.document_id = d.id
			  left join document_withdrawal w on w.version_id = v.id
			""";

	private DocumentRows() {
	}

	static DocumentSummary summary(ResultSet row) throws SQLException {
		return new DocumentSummary(new DocumentId(row.getObject("document_id", UUID.class)),
				new VersionId(row.getObject("version_id", UUID.class)), row.getObject("owner_id", UUID.class),
				row.getString("title"), row.getString("filename"), DocumentKind.valueOf(row.getString("kind")),
				row.getLong("size"), row.getObject("pages", Integer.class), Scan.valueOf(row.getString("scan")),
				row.getInt("number"), row.getObject("stored_at", OffsetDateTime.class).toInstant(),
				row.getString("reason"), row.getString("withdrawn"));
	}

}
