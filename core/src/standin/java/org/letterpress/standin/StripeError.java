package org.letterpress.standin;

/** Stripe's no. */
final class StripeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final String param;

    private StripeError(int status, String type, String code, String param) {
        super(type + " " + code + " " + param);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static StripeError invalid(String code, String param) {
        return new StripeError(400, "invalid_request_error", code, param);
    }

    static StripeError missing(String what) {
        return new StripeError(404, "invalid_request_error", "resource_missing", what);
    }

    static StripeError of(int status, String type) {
        return new StripeError(status, type, "", "");
    }

    Reply reply() {
        Sheet error = new Sheet()
                .with("type", type)
                .with("message", "No such thing, as somebody@example.org might read it")
                .with("request_log_url", "https://dashboard.stripe.com/test/logs/req_0");
        if (!code.isEmpty()) {
            error.with("code", code).with("doc_url", "https://stripe.com/docs/error-codes/" + code);
        }
        if (!param.isEmpty()) {
            error.with("param", param);
        }
        return Reply.json(status, new Sheet().with("error", error).json());
    }
}
