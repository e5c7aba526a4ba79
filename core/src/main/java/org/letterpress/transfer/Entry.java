package org.letterpress.transfer;

/** A record of the file, with the item it is or belongs to. */
record Entry(WxrRecord record, Post post) {
    boolean isItem() {
        return record instanceof WxrRecord.Item;
    }

    boolean isComment() {
        return record instanceof WxrRecord.Comment;
    }

    /** Characters, roughly: so that a chunk of long articles is cut shorter. */
    int weight() {
        if (record instanceof WxrRecord.Item item) {
            return item.fields().weight();
        }
        return record instanceof WxrRecord.Comment comment ? comment.fields().weight() : 0;
    }
}
