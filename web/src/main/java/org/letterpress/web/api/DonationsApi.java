package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.ExportingGifts;
import org.letterpress.donation.GiftBook;
import org.letterpress.donation.GiftFilter;
import org.letterpress.donation.GiftLine;
import org.letterpress.donation.GiftPage;
import org.letterpress.donation.GiftQuery;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Gifts and who gave them, for the programs of treasurers. */
@Path("")
@RequestScoped
public class DonationsApi {
    @Inject
    private Caller caller;

    @Inject
    private GiftBook book;

    @Inject
    private ExportingGifts exporting;

    /** All gifts, newest first. */
    @GET
    @Path("donations")
    @Produces(MediaType.APPLICATION_JSON)
    public Listing<GiftAnswer> newest(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("20") int limit) {
        Staff treasurer = caller.with(Role.TREASURER);
        GiftPage page = book.page(new GiftQuery(GiftFilter.NONE, place(after), Listing.limit(limit)), treasurer);
        return new Listing<>(
                page.gifts().stream().map(GiftAnswer::of).toList(),
                page.next().isEmpty()
                        ? null
                        : cursor(page.gifts().get(page.gifts().size() - 1)));
    }

    private static long place(@Nullable String after) {
        Cursor cursor = Cursor.parse(after);
        try {
            return cursor == null ? GiftQuery.START : Long.parseLong(cursor.name());
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    private static String cursor(GiftLine last) {
        return new Cursor(last.times().createdAt(), Long.toString(last.id())).text();
    }

    /** All gifts as a table, newest first, written piece by piece. */
    @GET
    @Path("donations.csv")
    @Produces("text/csv")
    public Response table() {
        Staff treasurer = caller.with(Role.TREASURER);
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            exporting.export(GiftFilter.NONE, writer, treasurer);
            writer.flush();
        };
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"donations.csv\"")
                .build();
    }

    /**
     * A gift, for treasurers alone.
     *
     * @param id by which treasurers and providers know it
     * @param reference of its transfer (ISO 11649); null for what comes by other ways
     * @param createdAt in UTC (RFC 3339)
     * @param paidAt likewise; null while it is not paid
     * @param live false for what was given to try
     * @param amount in major units, with a point, as {@code 12.50}
     * @param currency ISO 4217
     * @param refunded as amount
     * @param anonymous whether nobody but treasurers may know who gave
     * @param receipt the number of the receipt that holds; null when there is none
     */
    public record GiftAnswer(
            String id,
            @Nullable String reference,
            String createdAt,
            @Nullable String paidAt,
            String state,
            String method,
            boolean live,
            String fund,
            String amount,
            String currency,
            String refunded,
            DonorAnswer donor,
            boolean anonymous,
            @Nullable String receipt) {

        static GiftAnswer of(GiftLine gift) {
            return new GiftAnswer(
                    gift.publicId(),
                    gift.reference(),
                    gift.times().createdAt().toString(),
                    Objects.toString(gift.times().paidAt(), null),
                    gift.state().name(),
                    gift.method().name(),
                    gift.live(),
                    gift.fund(),
                    gift.sums().amount().decimal().toPlainString(),
                    gift.sums().amount().currency().getCurrencyCode(),
                    gift.sums().refunded().decimal().toPlainString(),
                    new DonorAnswer(gift.donor().name(), gift.donor().email()),
                    gift.donor().anonymous(),
                    gift.receipt());
        }
    }

    /**
     * Who gave.
     *
     * @param name empty once it is erased
     * @param email null when there is none
     */
    public record DonorAnswer(String name, @Nullable String email) {}
}
