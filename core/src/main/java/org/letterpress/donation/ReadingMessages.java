package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Decides what of donors' messages the world may read: moderators about the words, treasurers about the names. */
@ApplicationScoped
@Transactional
public class ReadingMessages {
    private GiftMessages messages;
    private Donations donations;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ReadingMessages() {}

    @Inject
    ReadingMessages(GiftMessages messages, Donations donations, Clock clock, Audit audit) {
        this.messages = messages;
        this.donations = donations;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Approves, rejects, or lays back among those that wait.
     *
     * @param version of the message that was seen
     * @throws NoSuchGift when there is no such message
     * @throws GiftChanged when somebody has decided meanwhile
     */
    public void decide(long message, int version, MessageState verdict, Staff moderator) {
        moderator.require(Role.MODERATOR);
        GiftMessage found = messages.locked(message).orElseThrow(NoSuchGift::new);
        if (found.version() != version) {
            throw new GiftChanged();
        }
        MessageState before = found.state();
        found.decide(verdict, moderator.id(), clock.instant());
        audit.record(Act.of(Deed.MESSAGE_DECIDED, moderator.actor(), Subject.of(Subject.Kind.MESSAGE, message))
                .changed("state", before, verdict));
    }

    /**
     * Lets the donor's name stand beside the message, or not; of an anonymous donor it never does.
     *
     * @throws NoSuchGift when there is no such gift, or it came without a message
     */
    public void name(GiftId gift, boolean allowed, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Donation found = donations.byPublicId(gift).orElseThrow(NoSuchGift::new);
        GiftMessage message =
                messages.of(found).flatMap(of -> messages.locked(of.id())).orElseThrow(NoSuchGift::new);
        if (allowed && donations.donor(found.donorId()).isAnonymous()) {
            throw new GiftNotPossible();
        }
        message.name(allowed);
        audit.record(Act.of(Deed.MESSAGE_NAMED, treasurer.actor(), Subject.of(Subject.Kind.GIFT, gift.value()))
                .with("named", allowed));
    }
}
