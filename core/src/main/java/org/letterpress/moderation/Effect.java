package org.letterpress.moderation;

import java.util.List;
import org.letterpress.comment.Patch;

/**
 * What a change of the rules would have done.
 *
 * @param compared the rules as they are, against which it was tried
 * @param patch what it changes; empty when it changes nothing that screens or holds comments
 * @param decided the comments that people decided about lately
 * @param waiting those that wait for a person
 * @param affected how many of all these would be treated or judged otherwise
 * @param list the first of them: the latest decided first, then those that wait
 * @param bygone the names of the screens that cannot be tried on comments of the past
 */
public record Effect(
        RulesVersion compared,
        Patch patch,
        Sample decided,
        Sample waiting,
        int affected,
        List<Affected> list,
        List<String> bygone) {}
