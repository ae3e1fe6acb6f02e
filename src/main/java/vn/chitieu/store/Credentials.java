package vn.chitieu.store;

import java.util.Properties;

/** A role of the database and its password, which is never printed. */
record Credentials(String user, String password) {

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    @Override
    public String toString() {
        return user;
    }
}
