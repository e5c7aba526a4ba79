package org.letterpress.web.page;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a route that this bean is the {@link Page} of. */
@Qualifier
@Repeatable(PageOf.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PageOf {
    Route value();

    /** Holds several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        PageOf[] value();
    }

    /** For looking the bean up. */
    @SuppressWarnings("BadAnnotationImplementation") // the way of CDI; equals and hashCode are inherited
    final class Literal extends AnnotationLiteral<PageOf> implements PageOf {
        private static final long serialVersionUID = 1L;
        private final Route route;

        Literal(Route route) {
            this.route = route;
        }

        @Override
        public Route value() {
            return route;
        }
    }
}
