package org.letterpress.provider;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.money.Money;

/** What PayPal's JSON is made of. A path is names and, within arrays, places from zero, with slashes between. */
final class PayPalJson {
    /** <a href="https://developer.paypal.com/api/rest/reference/currency-codes/">Currency codes</a>: "does not support decimals". */
    private static final Set<String> WHOLE = Set.of("HUF", "JPY", "TWD");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,3})?");

    private PayPalJson() {}

    static Optional<JsonValue> at(JsonValue from, String path) {
        @Nullable JsonValue found = from;
        for (String step : path.split("/", -1)) {
            found = inner(found, step);
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable JsonValue inner(@Nullable JsonValue of, String step) {
        if (of instanceof JsonObject object) {
            return object.get(step);
        }
        if (of instanceof JsonArray array && step.matches("\\d{1,3}") && Integer.parseInt(step) < array.size()) {
            return array.get(Integer.parseInt(step));
        }
        return null;
    }

    static Optional<String> text(JsonValue from, String path) {
        return at(from, path)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .filter(text -> !text.isEmpty());
    }

    static Stream<JsonObject> objects(JsonValue from, String path) {
        return at(from, path)
                .filter(JsonArray.class::isInstance)
                .map(array -> (List<JsonValue>) (JsonArray) array)
                .orElse(List.of())
                .stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    static Optional<Instant> time(JsonValue from, String path) {
        try {
            return text(from, path).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty too for what is no amount. */
    static Optional<Money> money(JsonValue from, String path) {
        Optional<String> value = text(from, path + "/value").filter(DECIMAL.asMatchPredicate());
        Optional<String> currency = text(from, path + "/currency_code");
        try {
            return value.flatMap(
                    amount -> currency.map(code -> Money.of(new BigDecimal(amount), Currency.getInstance(code))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** @throws ProviderRefused when it has decimals that PayPal does not take */
    static JsonObject money(Money amount) {
        String currency = amount.currency().getCurrencyCode();
        BigDecimal value = amount.decimal();
        if (WHOLE.contains(currency)) {
            if (value.stripTrailingZeros().scale() > 0) {
                throw new ProviderRefused("PayPal takes whole " + currency + " only");
            }
            value = value.setScale(0);
        }
        return Json.createObjectBuilder()
                .add("currency_code", currency)
                .add("value", value.toPlainString())
                .build();
    }

    /** Where a link of that relation leads, as in {@code "links":[{"rel":"up","href":"https://…"}]}. */
    static Optional<String> link(JsonValue from, String relation) {
        return objects(from, "links")
                .filter(link -> text(link, "rel").filter(relation::equals).isPresent())
                .flatMap(link -> text(link, "href").stream())
                .findFirst();
    }

    /** The name at the end of such an address. */
    static Optional<String> linkedId(JsonValue from, String relation, String collection) {
        return link(from, relation)
                .filter(address -> address.contains(collection))
                .map(address -> address.substring(address.lastIndexOf('/') + 1));
    }
}
