package org.letterpress.screening;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The screens that an application brings along as CDI beans. */
final class AddedScreens {

    /** Those without a priority come last. */
    static final Comparator<Class<?>> ORDER =
            Comparator.<Class<?>>comparingInt(AddedScreens::priority).thenComparing(Class::getName);

    private AddedScreens() {}

    static List<Screen> in(Instance<Screen> beans) {
        List<Added> added = new ArrayList<>();
        beans.handles().forEach(handle -> added.add(new Added(handle)));
        added.sort(Comparator.comparing(Added::type, ORDER));
        return List.copyOf(added);
    }

    private static int priority(Class<?> type) {
        Priority priority = type.getAnnotation(Priority.class);
        return priority == null ? Integer.MAX_VALUE : priority.value();
    }

    /** The class as written, not the container's proxy; a bean that cannot even be made fails when it is asked. */
    private record Added(Instance.Handle<Screen> handle) implements Screen {

        Class<?> type() {
            return handle.getBean().getBeanClass();
        }

        @Override
        public String name() {
            return handle.get().name();
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return handle.get().examine(suspect);
        }

        @Override
        public boolean isTimeless() {
            return handle.get().isTimeless();
        }
    }
}
