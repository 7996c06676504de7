package kr.onjari.systemtest.support;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the stack before Arquillian reads where WildFly is to find it. */
public final class StackFirst implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Stack.running();
    }
}
