package org.letterpress.standin;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.letterpress.standin.CertificateAuthority.Issued;
import org.letterpress.standin.CertificateAuthority.Wanted;

/** PayPal: its REST interface, the page on which a payer consents, and its webhooks. */
public final class PayPalStandIn extends StandIn {
    private static final String CERTIFICATES = "/v1/notifications/certs/";
    private static final Duration HOLDS = Duration.ofHours(9);

    private final Account account;
    private final Clock clock;
    private final CertificateAuthority authority;
    private final Issued certificate;
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final PayPalWebhooks webhooks;
    private final PayPalBooks books;

    /** @param live whether it is made out to PayPal itself or to its sandbox */
    public record Account(String clientId, String clientSecret, String merchantId, String webhookId, boolean live) {
        String subject() {
            return live ? "messageverificationcerts.paypal.com" : "messageverificationcerts.sandbox.paypal.com";
        }
    }

    /** @param port zero for any that is free */
    public PayPalStandIn(Account account, Clock clock, int port) {
        super(port);
        this.account = account;
        this.clock = clock;
        this.authority = new CertificateAuthority("Stand-in root", clock.instant());
        this.certificate = issue(authority, account.subject());
        this.webhooks = new PayPalWebhooks(clock, this::address, this::signing);
        this.books = new PayPalBooks(clock, this::address, webhooks::happened);
        files.put("CERT-1", certificate.pem());
        start();
    }

    /** In PEM: who is to be believed for the certificates of this one. */
    public String rootPem() {
        return authority.rootPem();
    }

    public X509Certificate root() {
        return authority.root();
    }

    public CertificateAuthority authority() {
        return authority;
    }

    public PayPalWebhooks webhooks() {
        return webhooks;
    }

    /** For a year around now. */
    public Issued issue(CertificateAuthority by, String subject) {
        Instant now = clock.instant();
        return by.issue(new Wanted(subject, now.minus(Duration.ofDays(180)), now.plus(Duration.ofDays(180))));
    }

    /**
     * Serves any text where certificates are.
     *
     * @return where it is
     */
    public String serve(String text) {
        String name = "CERT-" + UUID.randomUUID();
        files.put(name, text);
        return address() + CERTIFICATES + name;
    }

    /** Of messages that are sent now. */
    public PayPalSigning signing() {
        return new PayPalSigning(
                clock.instant(),
                account.webhookId(),
                "SHA256withRSA",
                address() + CERTIFICATES + "CERT-1",
                certificate.key());
    }

    /** From now on every request needs a new token. */
    public void forgetTokens() {
        tokens.clear();
    }

    /** The payer consents, without the page. */
    public void approve(String order) {
        books.approve(order, false);
    }

    /** As {@link #approve}, with money that comes later. */
    public void approveForLater(String order) {
        books.approve(order, true);
    }

    /** The money of a capture that is pending came, or never will. */
    public void settle(String capture, boolean paid) {
        books.settle(capture, paid);
    }

    /** From now on payers consent in vain. */
    public void decline(boolean from) {
        books.decline(from);
    }

    /** @return the name of the capture, empty when there is none */
    public String captureOf(String order) {
        return books.sale(order).map(sale -> sale.capture).orElse("");
    }

    /**
     * The merchant refunds on PayPal's pages.
     *
     * @return the refund's name
     */
    public String refund(String capture, String value) {
        return books.refund(capture, new BigDecimal(value));
    }

    public void failRefund(String refund) {
        books.failRefund(refund);
    }

    /** @return the reversal's name */
    public String reverse(String capture) {
        return books.reverse(capture);
    }

    /** @return the dispute's name */
    public String dispute(String capture) {
        return books.dispute(capture);
    }

    /** @param outcome as PayPal names it, for example {@code RESOLVED_BUYER_FAVOUR} */
    public void resolve(String dispute, String outcome) {
        books.resolve(dispute, outcome);
    }

    /** From now on an order is of another amount, currency and payee than was asked for. */
    public void falsify(String order, String value, String currency, String merchant) {
        books.change(order, sale -> {
            sale.value = new BigDecimal(value);
            sale.currency = currency;
            sale.merchant = merchant;
            return sale;
        });
    }

    @Override
    protected Reply answer(Asked request) {
        String path = request.path();
        if (path.startsWith(CERTIFICATES)) {
            return Optional.ofNullable(files.get(path.substring(CERTIFICATES.length())))
                    .map(pem -> Reply.text(200, "application/x-pem-file", pem))
                    .orElse(PayPalReplies.unknown());
        }
        if (path.equals("/moved")) {
            return Reply.elsewhere(address() + CERTIFICATES + "CERT-1");
        }
        if (path.equals("/checkoutnow")) {
            return PayPalPage.answer(request, books);
        }
        if (path.equals("/v1/oauth2/token")) {
            return token(request);
        }
        boolean known = request.header("Authorization")
                .map(value -> value.startsWith("Bearer ") && tokens.contains(value.substring(7)))
                .orElse(false);
        return known ? api(request) : PayPalReplies.unauthorized();
    }

    private Reply token(Asked request) {
        String pair = account.clientId() + ":" + account.clientSecret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        if (!request.header("Authorization").map(basic::equals).orElse(false)
                || !"client_credentials".equals(request.parameters().get("grant_type"))) {
            return Reply.json(
                    401,
                    Json.createObjectBuilder().add("error", "invalid_client").build());
        }
        String token = "A21AA" + UUID.randomUUID();
        tokens.add(token);
        return Reply.json(
                200,
                Json.createObjectBuilder()
                        .add("access_token", token)
                        .add("token_type", "Bearer")
                        .add("expires_in", HOLDS.toSeconds())
                        .build());
    }

    private Reply api(Asked request) {
        String[] path = request.path().split("/", -1);
        String call = request.method() + " " + request.path().replaceAll("^(/v\\d/[^/]+/[^/]+)/[^/]+", "$1/*");
        String id = path.length > 4 ? path[4] : "";
        return switch (call) {
            case "POST /v2/checkout/orders" -> books.open(request);
            case "GET /v2/checkout/orders/*" -> books.order(id);
            case "POST /v2/checkout/orders/*/capture" -> books.capture(id, request);
            case "GET /v2/payments/captures/*" -> books.captured(id);
            case "POST /v2/payments/captures/*/refund" -> books.refund(id, request);
            case "GET /v2/payments/refunds/*" -> books.refunded(id);
            case "GET /v1/customer/disputes" ->
                books.disputesOf(request.parameters().getOrDefault("disputed_transaction_id", ""));
            case "GET /v1/customer/disputes/*" -> books.disputed(id);
            case "GET /v1/notifications/webhooks-events" -> Reply.json(200, webhooks.page(request.parameters()));
            case "GET /v1/notifications/webhooks-events/*" ->
                webhooks.find(id)
                        .map(webhook -> Reply.json(200, PayPalReplies.read(webhook.body())))
                        .orElse(PayPalReplies.unknown());
            default -> PayPalReplies.unknown();
        };
    }

    @Override
    public void close() {
        webhooks.close();
        super.close();
    }
}
