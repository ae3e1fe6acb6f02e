package vn.chitieu.store;

import javax.sql.DataSource;

/** An open database. Closing it gives back all connections; an embedded server that nobody else uses is stopped. */
public interface Database extends AutoCloseable {

    DataSource dataSource();

    /** Where the data lie, for people: a folder or an address, never a password. */
    String place();

    /** What version its tables are of, for people. */
    String version();

    @Override
    void close();
}
