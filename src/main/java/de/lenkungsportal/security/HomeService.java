package de.lenkungsportal.security;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which municipalities the portal begins with for the current user. A coordinator begins with the own one; a steering group
 * with those of its account, and may choose one of them, or all municipalities, until it chooses anew.
 */
@Service
@Readers
public class HomeService {

    private final HomeRepository repository;
    private final CurrentUser currentUser;

    HomeService(HomeRepository repository, CurrentUser currentUser) {
        this.repository = repository;
        this.currentUser = currentUser;
    }

    /** The municipalities of the account, by name; empty for one that begins with all. */
    public List<Home> all() {
        Set<String> homes = currentUser.get().homes();
        return homes.isEmpty() ? List.of() : repository.named(homes);
    }

    /** The current user, who begins with what they chose last. */
    public PortalUser current() {
        PortalUser user = currentUser.get();
        if (user.role() != Role.STEERING || user.homes().isEmpty()) {
            return user;
        }
        return repository
                .chosen(user.username())
                .filter(user.homes()::containsAll)
                .map(user::beginningWith)
                .orElse(user);
    }

    /**
     * Begins from now on with these.
     *
     * @param homes one municipality of the account, all of them, or none: then all municipalities there are
     * @throws IllegalArgumentException when they are neither
     */
    @SteeringGroup
    @Transactional
    public void choose(Set<String> homes) {
        PortalUser user = currentUser.get();
        if (homes.isEmpty()) {
            repository.choose(user.username(), null);
        } else if (homes.equals(user.homes())) {
            repository.forget(user.username());
        } else if (homes.size() == 1 && user.homes().containsAll(homes)) {
            repository.choose(user.username(), homes.iterator().next());
        } else {
            throw new IllegalArgumentException("not the municipalities of this account: " + homes);
        }
    }
}
