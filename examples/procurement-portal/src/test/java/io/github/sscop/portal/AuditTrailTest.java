package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.portal.store.AuditTrail;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private final AuditTrail trail = PortalFixture.bean(AuditTrail.class);

    private static final String OFF = "alter table audit_entry disable trigger user";
    private static final String ON = "alter table audit_entry enable trigger user";

    @Test
    void hasAnEntryForEachDocumentWithItsDigest() {
        for (String table :
                List.of("submission", "counterpart", "assessment", "assessment_change", "evidence_request")) {
            assertThat(PortalFixture.sql()
                            .sql("select count(*) from " + table + " d where not exists (select from audit_entry e"
                                    + " where e.subject = '" + table + " ' || d.id and e.digest = d.document_digest"
                                    + " and e.made_by = d.made_by and e.supplier_id = d.supplier_id)")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 100; i++) {
            writers.execute(() -> trail.enter("test", "TRIED", Optional.empty(), "many at once"));
        }
        writers.shutdown();

        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(trail.breaks()).isEmpty();
    }

    @Test
    void showsAChangedAndARemovedEntry() throws SQLException {
        trail.enter("test", "TRIED", Optional.empty(), "first");
        trail.enter("test", "TRIED", Optional.empty(), "second");
        trail.enter("test", "TRIED", Optional.empty(), "third");
        long third = trail.newest(Long.MAX_VALUE, 1).get(0).seq();

        PortalFixture.asOwner(OFF, "update audit_entry set made_by = 'other' where seq = " + (third - 1), ON);
        assertThat(trail.breaks()).containsExactly(third - 1);
        assertThat(PortalUser.signedIn("assessor").get("/audit").body()).contains("The chain of entries is broken");

        PortalFixture.asOwner(OFF, "update audit_entry set made_by = 'test' where seq = " + (third - 1), ON);
        assertThat(trail.breaks()).isEmpty();

        PortalFixture.asOwner(
                OFF,
                "create table removed as select * from audit_entry where seq = " + (third - 1),
                "delete from audit_entry where seq = " + (third - 1),
                ON);
        assertThat(trail.breaks()).containsExactly(third);

        PortalFixture.asOwner(OFF, "insert into audit_entry select * from removed", "drop table removed", ON);
        assertThat(trail.breaks()).isEmpty();
    }

    @Test
    void takesNoNumberAndNoHashFromAProgram() {
        PortalFixture.sql()
                .sql("insert into audit_entry (seq, made_at, made_by, action, subject, previous, hash)"
                        + " values (1, 'epoch', 'test', 'FORGED', 'nothing', 'none', 'none')")
                .update();

        assertThat(trail.breaks()).isEmpty();
        assertThat(trail.newest(Long.MAX_VALUE, 1).get(0).action()).isEqualTo("FORGED");
    }
}
