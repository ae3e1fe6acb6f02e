package vn.chitieu.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountRefusedException;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.PeopleFile;
import vn.chitieu.account.Person;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code accounts}: who may enter the desk of {@code serve}. Passwords to begin with are printed once. */
@Command(
        name = "accounts",
        resourceBundle = "vn.chitieu.command.help",
        mixinStandardHelpOptions = true,
        subcommands = {
            AccountsCommand.Add.class,
            AccountsCommand.Reset.class,
            AccountsCommand.Erase.class,
            AccountsCommand.Show.class,
            AccountsCommand.Import.class
        })
final class AccountsCommand implements Runnable {
    private static final Messages MESSAGES = Messages.beside(AccountsCommand.class);
    private static final Clock CLOCK = Clock.system(Vietnamese.ZONE);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is required");
    }

    /** What all of them need: the accounts of a database, and a place to print. */
    private abstract static class OfAccounts implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Mixin
        CommonOptions common;

        final int with(Function<Accounts, List<String>> work) {
            common.requireDatabase(spec.commandLine().getErr());
            try (Database database = Databases.open(common.database)) {
                work.apply(new Accounts(database.dataSource(), CLOCK))
                        .forEach(spec.commandLine().getOut()::println);
                spec.commandLine().getOut().flush();
                return ExitCodes.DONE;
            } catch (AccountRefusedException e) {
                throw new UsageException(e.getMessage());
            }
        }

        /** A code that no rule file knows would see nothing, and nobody would know why. */
        final void requireUnit(List<Person> people) {
            var registry = Rulebooks.read(common.rules).registry();
            for (Person person : people)
                if (!person.unitCode().isEmpty()
                        && registry.unit(person.unitCode()).isEmpty())
                    throw new UsageException(MESSAGES.get("accounts.unit", person.login(), person.unitCode()));
        }
    }

    @Command(name = "add", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Add extends OfAccounts {
        @Parameters(index = "0", paramLabel = "LOGIN", descriptionKey = "param.login")
        private String login = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "option.person")
        private String name = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "option.role")
        private String role = "";

        @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.accountunit")
        private @Nullable String unit;

        @Option(names = "--mail", paramLabel = "MAIL", descriptionKey = "option.mail")
        private @Nullable String mail;

        @Override
        public Integer call() {
            return with(accounts -> {
                Person person = Person.of(login, name, mail == null ? "" : mail, role, unit == null ? "" : unit);
                requireUnit(List.of(person));
                return List.of(MESSAGES.get("accounts.added", person.login(), accounts.add(person)));
            });
        }
    }

    @Command(name = "reset", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Reset extends OfAccounts {
        @Parameters(index = "0", paramLabel = "LOGIN", descriptionKey = "param.login")
        private String login = "";

        @Override
        public Integer call() {
            return with(accounts -> List.of(MESSAGES.get("accounts.reset", login, accounts.reset(login))));
        }
    }

    @Command(name = "erase", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Erase extends OfAccounts {
        @Parameters(index = "0", paramLabel = "LOGIN", descriptionKey = "param.login")
        private String login = "";

        @Override
        public Integer call() {
            return with(accounts -> {
                accounts.erase(login);
                return List.of(MESSAGES.get("accounts.erased", login));
            });
        }
    }

    @Command(name = "list", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Show extends OfAccounts {
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnamese.ZONE);

        @Override
        public Integer call() {
            return with(accounts -> {
                List<Account> all = accounts.all();
                return all.isEmpty()
                        ? List.of(MESSAGES.get("accounts.none"))
                        : all.stream().map(Show::line).toList();
            });
        }

        private static String line(Account a) {
            String entered = a.lastSignIn() == null ? MESSAGES.get("accounts.never") : MOMENT.format(a.lastSignIn());
            String shut = a.lockedAt(CLOCK.instant()) ? MESSAGES.get("accounts.shut") : "";
            return MESSAGES.get(
                            "accounts.line",
                            a.login(),
                            a.role().text(),
                            a.unitCode().isEmpty() ? "-" : a.unitCode(),
                            a.name(),
                            a.mail().isEmpty() ? "-" : a.mail(),
                            entered,
                            shut)
                    .strip();
        }
    }

    @Command(name = "import", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
    static final class Import extends OfAccounts {
        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.people")
        private Path file = Path.of("");

        /** Whoever is there already is passed over: the same list may be given again when somebody is new. */
        @Override
        public Integer call() {
            return with(accounts -> {
                List<Person> people = PeopleFile.read(file);
                requireUnit(people);
                return people.stream()
                        .map(p -> accounts.find(p.login()).isPresent()
                                ? MESSAGES.get("accounts.there", p.login())
                                : MESSAGES.get("accounts.added", p.login(), accounts.add(p)))
                        .toList();
            });
        }
    }
}
