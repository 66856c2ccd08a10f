package de.lenkungsportal.platform.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A single record over HTTP, which is answered with an ETag. */
public interface Tagged {

    /** A strong ETag with its quotation marks. */
    String tag();

    /**
     * The answer to a request that created the record: 201, with the address where it can be read.
     *
     * @param address path of the record with places for ids, for example {@code /api/v1/measures/{id}}
     */
    static <R extends Tagged> ResponseEntity<R> created(R record, String address, Object... ids) {
        return ResponseEntity.created(UriComponentsBuilder.fromPath(address).build(ids))
                .body(record);
    }
}
