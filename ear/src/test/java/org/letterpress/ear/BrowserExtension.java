package org.letterpress.ear;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser for all tests that want one, and closes it after the last. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("There is a browser");
        }
        if (Chromium.isDemanded()) {
            throw new IllegalStateException(Chromium.howToGetIt());
        }
        return ConditionEvaluationResult.disabled(Chromium.howToGetIt());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium =
                context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        return context.getStore(OURS)
                .computeIfAbsent(
                        Visitors.class, key -> new Visitors(chromium.browser(), Site.underTest()), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors != null && context.getExecutionException().isEmpty()) {
            visitors.shouldHaveSeenNothingWrong();
        }
    }
}
