package vn.chitieu.night;

import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.rules.RulesetStore;

/**
 * Everything that nights need, given a data source: Spring Batch on the same transaction manager as the data, the job,
 * and {@link Nights}. Schema and properties are not its business: Flyway has made the tables when the database was
 * opened. An application imports it; {@link NightContext} is a small one.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
public class NightSetup {

    @Bean
    Nights nights(
            DataSource source,
            JobOperator operator,
            JobRepository repository,
            PlatformTransactionManager transactions,
            ObjectProvider<Parallelism> parallelism,
            RulesetStore rules,
            ProgressBoard board) {
        return new Nights(
                source,
                operator,
                new NightJob(repository, transactions, parallelism.getIfAvailable(Parallelism::ofEnvironment)),
                new Recovery(repository, operator, JdbcClient.create(source)),
                rules,
                board);
    }

    @Bean
    RulesetStore rulesetStore(DataSource source) {
        return new RulesetStore(JdbcClient.create(source));
    }

    @Bean
    ProgressBoard progressBoard() {
        return new ProgressBoard();
    }
}
