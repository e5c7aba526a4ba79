package org.letterpress.staff;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list of people.
 *
 * @param next the id after which the next page starts; empty on the last
 */
public record StaffPage(List<StaffCard> people, Optional<Long> next) {}
