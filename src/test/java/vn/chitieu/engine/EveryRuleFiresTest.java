package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.slf4j.LoggerFactory;
import vn.chitieu.length.Slow;

/**
 * No rule of {@code rules/logic} stands there unproved: between them the hand-computed cases below fire every one. The
 * tests run again inside this one, their results being their own business, while the log says which rules fired.
 */
@Slow
class EveryRuleFiresTest {
    private static final Pattern NAME = Pattern.compile("^rule \"(.+)\"", Pattern.MULTILINE);
    private static final List<Class<?>> CASES = List.of(
            BesideTheRowsTest.class,
            ChecksTest.class,
            CommuneTargetsTest.class,
            DeadlinesTest.class,
            DutiesAndDataTest.class,
            DutyCountsTest.class,
            EndedUnitTest.class,
            LatenessTest.class,
            MissingReturnsTest.class,
            PathArithmeticTest.class,
            PeriodsTest.class,
            PromiseStatesTest.class,
            ProvinceTargetsTest.class,
            RequestsTest.class,
            SeldomRulesTest.class,
            ShapesTest.class,
            SilentReturnsTest.class,
            TasksTest.class);

    @Test
    void betweenThemTheCasesFireEveryRule() {
        Set<String> fired = firedBy(Stream.concat(
                CASES.stream().map(c -> selectClass(c)),
                Stream.of(
                        selectMethod(ChangedRulesTest.class, "everyYearOfAnEachYearTargetIsAHorizon"),
                        selectMethod(ChangedRulesTest.class, "aFigureOfADraftAnnexMarksItsFindingAndNoOther"))));
        Set<String> never = new TreeSet<>(written());
        never.removeAll(fired);
        assertThat(never).as("rules that no case fires").isEmpty();
    }

    /** Names stand once in all files: the compiler sees to that. */
    private static Set<String> written() {
        // what the templates make of rows is held by NormRulesTest
        Set<String> names = ShippedRules.BOOK.logic().stream()
                .filter(file -> file.name().endsWith(".drl"))
                .flatMap(file -> NAME.matcher(new String(file.content(), StandardCharsets.UTF_8))
                        .results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(150);
        return names;
    }

    private static Set<String> firedBy(Stream<? extends DiscoverySelector> tests) {
        Logger log = (Logger) LoggerFactory.getLogger(Trace.class);
        Names names = new Names();
        names.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(names);
        try {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(tests.toArray(DiscoverySelector[]::new))
                    .build();
            LauncherFactory.create().execute(request);
        } finally {
            log.detachAppender(names);
            log.setAdditive(true);
            log.setLevel(null);
        }
        return names.seen;
    }

    private static final class Names extends AppenderBase<ILoggingEvent> {
        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        @Override
        protected void append(ILoggingEvent event) {
            seen.add(event.getFormattedMessage());
        }
    }
}
