package de.lenkungsportal.survey.answer;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people of one municipality who else is at its answers. */
@Service
@Transactional
public class PresenceService {

    private final PresenceRepository repository;
    private final CurrentUser currentUser;

    PresenceService(PresenceRepository repository, CurrentUser currentUser) {
        this.repository = repository;
        this.currentUser = currentUser;
    }

    /**
     * Says that this window has the form open.
     *
     * @param window a key of its own, since one account may be used by several people
     * @param question code of the one that has the focus, null for none
     * @return who else has it open
     * @throws NotFoundException when the municipality is not the own one
     */
    @Coordinators
    public List<Present> enter(String round, String ags, String window, @Nullable String question) {
        PortalUser user = currentUser.requireOwn(ags, AnswerDesk.KIND, round + "." + ags);
        repository.put(round, ags, window, user.displayName(), question);
        return repository.others(round, ags, window);
    }

    /** @throws NotFoundException when the municipality is not the own one */
    @Coordinators
    public void leave(String round, String ags, String window) {
        currentUser.requireOwn(ags, AnswerDesk.KIND, round + "." + ags);
        repository.remove(round, ags, window);
    }
}
