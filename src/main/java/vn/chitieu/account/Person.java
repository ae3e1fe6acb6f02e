package vn.chitieu.account;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;

/**
 * A person to be entered.
 *
 * @param login letters, digits, {@code . - _}; lower case
 * @param mail office mail, or empty
 * @param unitCode empty where the role names no unit
 */
public record Person(String login, String name, String mail, Role role, String unitCode) {
    private static final Messages MESSAGES = Messages.beside(Person.class);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST = 200;

    /**
     * As typed by an operator.
     *
     * @throws AccountRefusedException with what is wrong
     */
    public static Person of(String login, String name, String mail, String role, String unitCode) {
        String plain = Vietnamese.clean(login).toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(plain).matches()) throw refused("login.wrong", login);
        String called = Vietnamese.cut(Vietnamese.clean(name), LONGEST);
        if (called.isEmpty()) throw refused("name.missing", plain);
        String address = Vietnamese.cut(Vietnamese.clean(mail), LONGEST);
        if (!address.isEmpty() && !MAIL.matcher(address).matches()) throw refused("mail.wrong", plain, mail);
        Role may = Role.of(role).orElseThrow(() -> refused("role.wrong", plain, role));
        String unit = Vietnamese.clean(unitCode);
        if (may.ofUnit() && unit.isEmpty()) throw refused("unit.missing", plain, may.text());
        if (!may.ofUnit() && !unit.isEmpty()) throw refused("unit.odd", plain, may.text());
        return new Person(plain, called, address, may, unit);
    }

    private static AccountRefusedException refused(String key, Object... args) {
        return new AccountRefusedException(MESSAGES.get(key, args));
    }
}
