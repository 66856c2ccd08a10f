package de.lenkungsportal.municipality;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Readers;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads municipalities, in the order of their German names. */
@Service
@Readers
public class MunicipalityService {

    private final MunicipalityRepository repository;

    MunicipalityService(MunicipalityRepository repository) {
        this.repository = repository;
    }

    public List<Municipality> peerGroup(String peerGroup) {
        return repository.peerGroup(peerGroup);
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
        return repository.institutions(null);
    }

    /** The institutions of one area, in the order of their names. */
    public List<Institution> institutions(String ags) {
        return repository.institutions(ags);
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
