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

    /** Every municipality; in NRW never more than 450. */
    public List<Municipality> all() {
        return repository.all();
    }

    public Page<Municipality> page(int page, int size) {
        return repository.page(page, size);
    }

    /** @throws NotFoundException when there is no such municipality */
    public Municipality get(String ags) {
        return repository.find(ags).orElseThrow(() -> new NotFoundException("municipality", ags));
    }
}
