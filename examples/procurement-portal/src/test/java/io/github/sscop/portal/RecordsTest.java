package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself keeps records as they are, whatever program asks. */
class RecordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplier",
                "account",
                "submission",
                "counterpart",
                "assessment_version",
                "assessment",
                "assessment_change",
                "evidence_request",
                "nightly_run",
                "audit_entry"
            })
    void refusesTheProgramEveryChange(String table) {
        String column = table.equals("account") ? "name" : table.equals("assessment_version") ? "version" : "made_by";
        for (String statement : new String[] {
            "update " + table + " set " + column + " = " + column,
            "delete from " + table,
            "truncate " + table + " cascade"
        }) {
            assertThatThrownBy(() -> PortalFixture.sql().sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied for table " + table);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "account", "submission", "assessment_version", "assessment", "audit_entry"})
    void refusesEvenTheOwnerEveryChange(String table) {
        String refused = "Rows of " + table + " are added, and never changed or removed";
        String column = table.equals("account") ? "name" : table.equals("assessment_version") ? "version" : "made_by";
        for (String statement :
                new String[] {"update " + table + " set " + column + " = " + column, "delete from " + table}) {
            assertThatThrownBy(() -> PortalFixture.asOwner(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(refused);
        }
        assertThatThrownBy(() -> PortalFixture.asOwner("truncate " + table + " cascade"))
                .hasMessageContaining("are added, and never changed or removed");
    }

    @Test
    void coversEveryTableThatIsNoIndex() {
        Stream<String> unguarded = PortalFixture.sql().sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                        and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('kept', 'kept_whole')) < 2""").query(String.class).stream();

        assertThat(unguarded).containsExactlyInAnyOrder("verdict_index", "risk_index");
    }

    @Test
    void refusesADocumentThatIsNotThatOfItsDigest() {
        assertThatThrownBy(() -> PortalFixture.sql().sql("""
                                insert into counterpart (supplier_id, version, document, document_digest, made_by)
                                values (1, 900, 'other bytes', 'sha256:00', 'test')""").update())
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void refusesAnAssessmentOfWhatAnotherSupplierSent() {
        assertThatThrownBy(() -> PortalFixture.asOwner("""
                        insert into assessment (supplier_id, version, code, code_digest, policy_id, policy_digest, submission_row,
                            as_of, verdict, produced_by, document, document_digest, made_by)
                        select 1, version, 'other', code_digest, policy_id, policy_digest,
                            (select min(id) from submission where supplier_id = 2), as_of, verdict, produced_by, document,
                            document_digest, made_by
                        from assessment where supplier_id = 1 limit 1""")).hasMessageContaining("violates foreign key constraint");
    }

    @Test
    void refusesASuppliersAccountWithoutASupplier() {
        assertThatThrownBy(() -> PortalFixture.asOwner(
                        "insert into account (name, password, role) values ('x', 'y', 'SUPPLIER')"))
                .hasMessageContaining("account_check");
        assertThatThrownBy(() -> PortalFixture.asOwner(
                        "insert into account (name, password, role, supplier_id) values ('x', 'y', 'ASSESSOR', 1)"))
                .hasMessageContaining("account_check");
    }
}
