package org.letterpress.screening;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds the model that comments are judged by; empty until the application has one. */
@ApplicationScoped
public class Classifier {
    private volatile ClassifierModel model = ClassifierModel.EMPTY;

    /** From now on, on this server. */
    public void use(ClassifierModel newModel) {
        this.model = newModel;
    }

    public ClassifierModel model() {
        return model;
    }
}
