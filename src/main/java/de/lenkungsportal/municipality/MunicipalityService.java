package de.lenkungsportal.municipality;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads municipalities, in the order of their German names. */
@Service
@Readers
public class MunicipalityService {

    private final MunicipalityRepository repository;
    private final PeerGroupRepository groups;
    private final InstitutionRepository institutions;

    MunicipalityService(
            MunicipalityRepository repository, PeerGroupRepository groups, InstitutionRepository institutions) {
        this.repository = repository;
        this.groups = groups;
        this.institutions = institutions;
    }

    /** The members of a peer group; none where there is no such group. */
    public List<Municipality> peerGroup(String peerGroup) {
        return repository.peerGroup(peerGroup);
    }

    /** Every peer group, in the order of their German names. */
    public List<PeerGroup> peerGroups() {
        return groups.all();
    }

    /** The group that is compared where nobody chose one: the 14 cities, else the first; empty where there is none. */
    public Optional<PeerGroup> mainGroup() {
        List<PeerGroup> all = groups.all();
        return all.stream()
                .filter(group -> group.id().equals(Municipality.GROSSSTADT_14))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Who is compared where nobody chose a group: the members of {@link #mainGroup}, without one every municipality. */
    public List<Municipality> compared() {
        return mainGroup().map(group -> peerGroup(group.id())).orElseGet(this::all);
    }

    /** Every municipality; in NRW never more than 450. Land and Bund are none. */
    public List<Municipality> all() {
        return repository.all();
    }

    /** Everything that figures can be about: the municipalities, the Land, the Bund. */
    public List<Municipality> areas() {
        return repository.areas();
    }

    /** The institutions of all areas, in the order of areas and names. */
    public List<Institution> institutions() {
        return institutions.list(null);
    }

    /** The institutions of one area, in the order of their names. */
    public List<Institution> institutions(String ags) {
        return institutions.list(ags);
    }

    public Page<Municipality> page(int page, int size) {
        return repository.page(page, size);
    }

    /** @throws NotFoundException when there is no such municipality */
    public Municipality get(String ags) {
        return repository.find(ags).orElseThrow(() -> new NotFoundException("municipality", ags));
    }

    /** @throws NotFoundException when there is no such municipality, Land or Bund */
    public Municipality area(String ags) {
        return repository.findArea(ags).orElseThrow(() -> new NotFoundException("area", ags));
    }
}
