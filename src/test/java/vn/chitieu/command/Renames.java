package vn.chitieu.command;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Stops a process at one of the steps by which a night's folder takes its place, too quick for any clock: through the
 * debugger's door of the very jar.
 */
final class Renames implements AutoCloseable {
    private static final String TYPE = "vn.chitieu.report.folder.NightFolder";
    private static final String PLACING = "put";
    private static final List<String> STEPS = List.of("move", "sync", "delete");
    /** Away with a leftover; old one aside; new one in its place; on the disk; old one away. */
    static final int POINTS = 5;

    private final ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(c -> c.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    private final Map<String, Connector.Argument> arguments = connector.defaultArguments();
    private final String address;

    Renames() throws IOException, IllegalConnectorArgumentsException {
        arguments.get("port").setValue("0");
        arguments.get("localAddress").setValue("localhost");
        address = connector.startListening(arguments);
    }

    /** What the process must be started with. */
    String option() {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
    }

    /** Kills the process right before the given step, counted from 1; says whether it came to it. */
    boolean killBefore(int point, Process process) throws Exception {
        VirtualMachine machine = connector.accept(arguments);
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(TYPE);
        loaded.enable();
        machine.resume();
        int passed = 0;
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof VMDisconnectEvent) return false;
                    if (event instanceof ClassPrepareEvent prepared) breakpoints(machine, prepared.referenceType());
                    if (event instanceof BreakpointEvent here && placing(here) && ++passed == point) {
                        process.destroyForcibly();
                        process.waitFor();
                        return true;
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            return false;
        }
    }

    private static void breakpoints(VirtualMachine machine, ReferenceType type) {
        for (String step : STEPS)
            type.methodsByName(step).forEach(m -> machine.eventRequestManager()
                    .createBreakpointRequest(m.location())
                    .enable());
    }

    private static boolean placing(BreakpointEvent here) throws IncompatibleThreadStateException {
        return here.thread().frame(1).location().method().name().equals(PLACING);
    }

    @Override
    public void close() throws IOException {
        try {
            connector.stopListening(arguments);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IOException(e);
        }
    }
}
