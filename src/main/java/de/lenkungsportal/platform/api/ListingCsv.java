package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes a {@link Listing} as CSV: whole, row by row, and never a page of it. */
@Component
class ListingCsv extends AbstractHttpMessageConverter<Listing<?>> {

    ListingCsv() {
        super(StandardCharsets.UTF_8, MediaType.valueOf(GetListing.CSV));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Listing.class;
    }

    @Override
    protected Listing<?> readInternal(Class<? extends Listing<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("no list is read", message);
    }

    @Override
    protected void writeInternal(Listing<?> listing, HttpOutputMessage message) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        refuse(request, listing.pageOnly());
        listing.csv(dialect(request), () -> new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8));
    }

    private static CsvDialect dialect(HttpServletRequest request) {
        String asked = request.getParameter(CsvDialect.PARAMETER);
        if (asked == null) {
            return CsvDialect.MACHINE;
        }
        return Arrays.stream(CsvDialect.values())
                .filter(dialect -> dialect.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new MalformedRequestException(
                        List.of(new Problem(CsvDialect.PARAMETER, "platform.problem.field"))));
    }

    private static void refuse(HttpServletRequest request, Set<String> parameters) {
        List<Problem> asked = parameters.stream()
                .sorted()
                .filter(name -> request.getParameter(name) != null)
                .map(name -> new Problem(name, "platform.problem.unknown"))
                .toList();
        if (!asked.isEmpty()) {
            throw new MalformedRequestException(asked);
        }
    }
}
