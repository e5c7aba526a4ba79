package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as the page has it, hidden fields and all, filled in by the words beside its fields. */
final class Form {
    private final FormElement form;
    private final List<KeyVal> pressed = new ArrayList<>();

    Form(FormElement form) {
        this.form = form;
    }

    Form fill(String label, String value) {
        field(label).val(value);
        return this;
    }

    /** Fills in all fields that take what is typed. */
    Form fillAll(String value) {
        form.select("input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea")
                .forEach(field -> field.val(value));
        return this;
    }

    /** Ticks the box beside this word. */
    Form tick(String label) {
        Element box = labelled(label).selectFirst("input");
        if (box == null) {
            throw new AssertionError("No box beside " + label);
        }
        box.attr("checked", true);
        return this;
    }

    /** Clears the box beside this word. */
    Form untick(String label) {
        labelled(label).select("input").removeAttr("checked");
        return this;
    }

    /** Chooses one of the buttons, or of the lines of a list, of that name. */
    Form choose(String name, String value) {
        form.select("input[type=radio][name=" + name + "]").removeAttr("checked");
        form.select("input[type=radio][name=" + name + "][value=" + value + "]").attr("checked", "checked");
        form.select("select[name=" + name + "] option").removeAttr("selected");
        form.select("select[name=" + name + "] option[value=" + value + "]").attr("selected", "selected");
        return this;
    }

    /** Sends what no browser would. */
    Form set(String name, String value) {
        form.select("[name=" + name + "]").val(value);
        return this;
    }

    /** Sends something more, as no browser would. */
    Form and(String name, String value) {
        pressed.add(HttpConnection.KeyVal.create(name, value));
        return this;
    }

    Form press(Element button) {
        if (button.hasAttr("name")) {
            pressed.add(HttpConnection.KeyVal.create(button.attr("name"), button.val()));
        }
        return this;
    }

    Element field(String label) {
        Element field = form.getElementById(labelled(label).attr("for"));
        if (field == null) {
            throw new AssertionError("No field labelled " + label);
        }
        return field;
    }

    private Element labelled(String label) {
        return form.select("label").stream()
                .filter(candidate -> candidate.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No label " + label + " in " + form.select("label").eachText()));
    }

    /** Path and query. */
    String action() {
        URI action = URI.create(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"));
        return action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery());
    }

    String encoded() {
        List<KeyVal> all = new ArrayList<>(form.formData());
        List<String> buttons = form.select("input[type=submit]").eachAttr("name");
        all.removeIf(pair -> buttons.contains(pair.key()));
        all.addAll(pressed);
        return all.stream()
                .map(pair -> URLEncoder.encode(pair.key(), UTF_8) + "=" + URLEncoder.encode(pair.value(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
