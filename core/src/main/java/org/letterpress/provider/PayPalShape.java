package org.letterpress.provider;

/** What PayPal's interface has of concern here, and where in its JSON what matters stands. */
enum PayPalShape {
    ORDER(
            "checkout-order",
            "/v2/checkout/orders/",
            "id",
            "purchase_units/0/amount",
            "purchase_units/0/payee/merchant_id",
            "purchase_units/0/custom_id"),
    CAPTURE("capture", "/v2/payments/captures/", "id", "amount", "payee/merchant_id", "custom_id"),
    REFUND("refund", "/v2/payments/refunds/", "id", "amount", "payee/merchant_id", "custom_id"),
    DISPUTE(
            "dispute",
            "/v1/customer/disputes/",
            "dispute_id",
            "dispute_amount",
            "disputed_transactions/0/seller/merchant_id",
            "disputed_transactions/0/custom");

    /** As messages name it. */
    final String type;
    /** What comes before the name of one in the path by which it is asked for. */
    final String path;

    final String id;
    final String amount;
    final String payee;
    final String gift;

    PayPalShape(String type, String path, String id, String amount, String payee, String gift) {
        this.type = type;
        this.path = path;
        this.id = id;
        this.amount = amount;
        this.payee = payee;
        this.gift = gift;
    }
}
