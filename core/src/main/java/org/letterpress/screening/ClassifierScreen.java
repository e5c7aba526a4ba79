package org.letterpress.screening;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A comment like those that moderators of this site refused. It says nothing until the model has learnt enough and was
 * right often enough, and never more than that a person should look.
 */
final class ClassifierScreen implements Screen {
    private final Classifier classifier;

    ClassifierScreen(Classifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public String name() {
        return "classifier";
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        ClassifierModel model = classifier.model();
        if (!model.lessons().suffice(suspect.rules())) {
            return Optional.empty();
        }
        return model.find(Tokens.of(suspect.author(), suspect.prose()))
                .map(score -> finding(score, model.lessons().evaluation()));
    }

    private Finding finding(Score score, Evaluation evaluation) {
        String reasons = score.reasons().stream().map(Tokens::inWords).collect(Collectors.joining(", "));
        Share precision = evaluation.precision();
        int percent = (int) (precision.atLeast() * 100);
        return Words.finding(Advice.HOLD, name(), reasons, precision.part(), precision.whole(), percent);
    }
}
