package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.source.KeptSource;
import de.lenkungsportal.source.SourceUpkeepService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sources as an administrator keeps them. */
public final class SourceAccess {

    private static final String SOURCE = "000";
    private static final String PATH = "/api/v1/sources/" + SOURCE;
    private static final byte[] NO_PDF = "kein PDF".getBytes(StandardCharsets.ISO_8859_1);

    /** Can be read, and breaks a rule. */
    private static final String BODY = "{\"title\": \"\"}";

    public static List<Row> rows() {
        return List.of(
                service(SourceUpkeepService.class, "all", s -> s.all(), READERS),
                service(SourceUpkeepService.class, "get", s -> s.get(SOURCE), READERS),
                service(SourceUpkeepService.class, "history", s -> s.history(SOURCE), READERS),
                service(SourceUpkeepService.class, "mayKeep", s -> s.mayKeep(), READERS),
                service(SourceUpkeepService.class, "file", s -> s.file(SOURCE), READERS),
                service(
                        SourceUpkeepService.class,
                        "add",
                        s -> s.add("000", s.get(SOURCE).content()),
                        ADMINS),
                service(
                        SourceUpkeepService.class,
                        "change",
                        s -> s.change(SOURCE, -1, s.get(SOURCE).content(), null),
                        ADMINS),
                service(SourceUpkeepService.class, "delete", s -> s.delete(SOURCE, -1, "Doppelt"), ADMINS),
                service(SourceUpkeepService.class, "deleted", s -> s.deleted(), ADMINS),
                service(
                        SourceUpkeepService.class,
                        "restore",
                        s -> {
                            KeptSource added = s.add(null, s.get(SOURCE).content());
                            s.delete(added.number(), 1, "Doppelt");
                            s.restore(added.number());
                        },
                        ADMINS),
                service(
                        SourceUpkeepService.class,
                        "put",
                        s -> s.put(
                                SOURCE,
                                "",
                                ReceivedFile.of(new ByteArrayInputStream(NO_PDF), SourceUpkeepService.LARGEST_FILE)),
                        ADMINS),
                api("GET /api/v1/sources", "/api/v1/sources", READERS),
                api("GET /api/v1/sources/{id}", PATH, READERS),
                api("GET /api/v1/sources/{id}/history", PATH + "/history", READERS),
                api("POST /api/v1/sources", "/api/v1/sources", BODY, ADMINS),
                api("PUT /api/v1/sources/{id}", PATH, BODY, ADMINS),
                api("DELETE /api/v1/sources/{id}", PATH, ADMINS),
                api("GET /api/v1/sources/deleted", "/api/v1/sources/deleted", ADMINS),
                api("POST /api/v1/sources/{id}/restore", PATH + "/restore", "", NOBODY, ADMINS),
                api("GET /api/v1/sources/{id}/file", PATH + "/file", "", NOBODY, READERS),
                api("PUT /api/v1/sources/{id}/file", PATH + "/file", "kein PDF", ADMINS));
    }

    private SourceAccess() {}
}
