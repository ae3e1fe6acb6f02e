package vn.chitieu.account;

/** What was asked of the accounts cannot be done; its message is a sentence for whoever asked. */
public final class AccountRefusedException extends RuntimeException {
    AccountRefusedException(String sentence) {
        super(sentence);
    }
}
