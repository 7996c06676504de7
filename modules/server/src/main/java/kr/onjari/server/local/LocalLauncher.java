package kr.onjari.server.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.keycloak.DemoAccounts;

/** Runs parts of the local system in the foreground until Ctrl-C. */
public final class LocalLauncher {
    private final Installation installation;
    private final Set<LocalStack.Part> parts;
    private final PrintStream out;

    public LocalLauncher(Installation installation, Set<LocalStack.Part> parts, PrintStream out) {
        this.installation = installation;
        this.parts = parts;
        this.out = out;
    }

    /**
     * Starts the parts, says where they are, and returns only when one of them has ended by itself; Ctrl-C and SIGTERM
     * stop them in order and end this process.
     *
     * @throws ToolFailure when they can't be started, or one ended by itself
     */
    public void run() {
        Progress progress = new Progress(out);
        LocalStack stack =
                LocalStack.of(installation).parts(parts).progress(progress).build();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onSignal = new Thread(
                () -> {
                    out.println();
                    progress.say("Stopping …");
                    stack.close();
                    progress.say("Everything is stopped; the data is kept in " + installation.localData());
                    stopped.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            stack.start();
        } catch (ToolFailure failure) {
            if (stopped.getCount() > 0 && forget(onSignal)) {
                throw failure;
            }
            // Broken off by Ctrl-C: the hook is at work and says the rest.
            awaitStop(stopped);
            return;
        }
        try {
            progress.close();
            welcome(stack);
            LocalStack.Part ended = stack.awaitEnd();
            if (stack.isClosing()) {
                awaitStop(stopped);
                return;
            }
            stack.close();
            forget(onSignal);
            throw new ToolFailure(
                    "The part \"" + ended.key() + "\" has ended by itself: see " + stack.log(ended) + ".");
        } finally {
            progress.close();
        }
    }

    /** Takes the hook back; false when this process is already being ended. */
    private static boolean forget(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void awaitStop(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void welcome(LocalStack stack) {
        String line = "─".repeat(78);
        out.println(line);
        out.println("  온자리 Onjari is running on this machine.");
        if (parts.contains(LocalStack.Part.PORTAL)) {
            out.println();
            for (TenantDefinition tenant : stack.tenants()) {
                for (Site site : tenant.sites()) {
                    out.printf(
                            "  %-44s %s%s%n",
                            "http://" + site.host() + ":" + stack.ports().portal() + "/",
                            tenant.name(),
                            site.kind() == SiteKind.PORTAL ? "" : " (육아종합지원센터)");
                }
            }
        }
        if (parts.contains(LocalStack.Part.KEYCLOAK)) {
            out.println();
            out.printf(
                    "  Login     http://localhost:%d/  (realm onjari)%n",
                    stack.ports().keycloak());
            out.printf("  Accounts  password \"%s\"; for demonstration only (시연용)%n", DemoAccounts.PASSWORD);
            out.println("            parent1 … parent9                  parents");
            for (String prefix : List.of("director", "official", "inspector", "admin")) {
                out.printf("            %-34s %s%n", prefix + ".<tenant>", example(prefix, stack));
            }
            out.println("            analyst.kr                         ministry");
        }
        if (parts.contains(LocalStack.Part.SMS)) {
            out.println();
            out.println("  SMS       shown here and in .local/sms.log; none leaves this machine");
        }
        out.println("  Logs      .local/log");
        out.println("  Stop      Ctrl-C, or deploy/bin/onjari stop");
        out.println(line);
    }

    private static String example(String prefix, LocalStack stack) {
        return stack.tenants().stream()
                .map(tenant -> prefix + "." + tenant.code())
                .filter(username -> DemoAccounts.of(stack.tenants()).stream()
                        .anyMatch(account -> account.username().equals(username)))
                .skip(2)
                .findFirst()
                .map(username -> "such as " + username)
                .orElse("");
    }
}
