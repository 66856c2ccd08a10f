package de.lenkungsportal.measure.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.NotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A chain that was deleted comes back as it was, to those who keep it. Each test is rolled back. */
@PortalTest
@Transactional
class DeletedChainTest {

    @Autowired
    ChainService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aDeletedChainComesBackAsItWas() throws Exception {
        ChainContent content = signIn.as(
                Who.STEERING,
                () -> service.page(java.util.Set.of(), 0, 1)
                        .items()
                        .getFirst()
                        .chain()
                        .content());
        ChainContent own = new ChainContent(
                "Probekette",
                "05913000",
                content.plan(),
                content.items(),
                "Notiz",
                content.asOf(),
                null,
                content.basis());
        ChainView created = signIn.as(Who.COORDINATOR_OWN, () -> service.create(own));
        String id = created.chain().id();
        signIn.as(Who.COORDINATOR_OWN, () -> {
            service.delete(id, 1);
            return null;
        });
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> service.get(id))).isInstanceOf(NotFoundException.class);
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.deleted()))
                .extracting(DeletedChain::title)
                .contains("Probekette");
        assertThat(signIn.as(Who.COORDINATOR_FOREIGN, () -> service.deleted()))
                .extracting(DeletedChain::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.restore(id)))
                .isInstanceOf(NotFoundException.class);
        ChainView restored = signIn.as(Who.COORDINATOR_OWN, () -> service.restore(id));
        assertThat(restored.chain().content()).isEqualTo(created.chain().content());
        assertThat(restored.chain().version()).isEqualTo(3);
        assertThat(signIn.as(Who.STEERING, () -> service.history(id))).hasSize(3);
        assertThat(sql.queryForList(
                        "select action from audit_entry where subject_id = ? order by id", String.class, id))
                .containsExactly("CHAIN_CREATED", "CHAIN_DELETED", "CHAIN_RESTORED");
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_OWN, () -> service.restore(id)))
                .as("it is there")
                .isInstanceOf(NotFoundException.class);
    }
}
