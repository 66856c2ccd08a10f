package de.lenkungsportal.roundtable;

import de.lenkungsportal.security.Readers;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the records that agreements are linked to, and finds records to link them to. */
@Service
@Readers
@Transactional(readOnly = true)
public class AgreementLinkService {

    private static final int MOST = 8;

    private final LinkRepository repository;

    AgreementLinkService(LinkRepository repository) {
        this.repository = repository;
    }

    /** Those of these records that exist, by municipality and title; one query. */
    public List<LinkedRecord> records(Collection<AgreementLink> links) {
        return links.isEmpty() ? List.of() : repository.records(links);
    }

    /** Records of one kind whose title or municipality has the text, at most {@value #MOST}; none for an empty text. */
    public List<LinkedRecord> find(AgreementLink.Kind kind, String text) {
        return text.isBlank() ? List.of() : repository.find(kind, text.strip(), MOST);
    }
}
