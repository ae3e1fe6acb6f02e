package vn.chitieu.night.parts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.ChannelMessageStorePreparedStatementSetter;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

/** The table of requests. What is taken comes back when the transaction it was taken in does not end well. */
final class PartQueue {
    /** Who may take a request. */
    enum Line {
        /** The share of the workbooks that needs the inbox: the night's own process alone has it. */
        OWN,
        ASSESS,
        WRITE
    }

    private static final String PREFIX = "night_";
    private static final String REGION = "night";

    private final JdbcChannelMessageStore store;
    private final JdbcClient sql;

    /** @param source on whose transactions requests are taken */
    PartQueue(DataSource source) {
        this.sql = JdbcClient.create(source);
        this.store = new JdbcChannelMessageStore(source);
        store.setTablePrefix(PREFIX);
        store.setRegion(REGION);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setPreparedStatementSetter(new AsText());
        store.setMessageRowMapper(
                (row, n) -> PartRequest.of(row.getString("message_content")).message());
        store.afterPropertiesSet();
    }

    void put(Line line, PartRequest request) {
        store.addMessageToGroup(line.name(), request.message());
    }

    /** The next request of the first of these lines that has one nobody holds. */
    Optional<PartRequest> take(List<Line> lines) {
        for (Line line : lines) {
            @Nullable Message<?> message = store.pollMessageFromGroup(line.name());
            if (message != null) return Optional.of((PartRequest) message.getPayload());
        }
        return Optional.empty();
    }

    /** Whether any waits or is held. */
    boolean any(Line line) {
        return store.messageGroupSize(line.name()) > 0;
    }

    boolean any() {
        return sql.sql("select exists (select from night_channel_message)")
                .query(Boolean.class)
                .single();
    }

    void clear() {
        sql.sql("delete from night_channel_message").update();
    }

    private static final class AsText extends ChannelMessageStorePreparedStatementSetter {
        private static final int CONTENT = 6;

        @Override
        public void setValues(
                PreparedStatement statement, Message<?> message, Object group, String region, boolean priority)
                throws SQLException {
            super.setValues(statement, message, group, region, priority);
            statement.setString(CONTENT, ((PartRequest) message.getPayload()).text());
        }
    }
}
