package kr.onjari.server.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import kr.onjari.server.Installation;

/** What of a local system to run, and where: by default all parts on the standard ports with the data in {@code .local}. */
public final class LocalPlan {
    /** Facilities generated at the first start; a country has 40,000, a demonstration is quick with fewer. */
    private static final int SAMPLE_FACILITIES = 3_000;

    final Installation installation;
    Path folder;
    Path tenants;
    LocalPorts ports = LocalPorts.standard();
    Set<LocalStack.Part> parts = EnumSet.allOf(LocalStack.Part.class);
    int sampleFacilities = SAMPLE_FACILITIES;
    Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    LocalPlan(Installation installation) {
        this.installation = installation;
        this.folder = installation.localData();
        this.tenants = installation.tenants();
    }

    /** Where the data is kept. */
    public LocalPlan folder(Path path) {
        this.folder = path;
        return this;
    }

    public LocalPlan tenants(Path path) {
        this.tenants = path;
        return this;
    }

    public LocalPlan ports(LocalPorts value) {
        this.ports = value;
        return this;
    }

    /** The parts to run; the others are expected to be running already, or not needed. */
    public LocalPlan parts(Collection<LocalStack.Part> value) {
        this.parts = EnumSet.copyOf(value);
        return this;
    }

    /** How many facilities a fresh registry is given; 0 for none. */
    public LocalPlan sampleFacilities(int number) {
        this.sampleFacilities = number;
        return this;
    }

    public LocalPlan progress(Progress value) {
        this.progress = value;
        return this;
    }

    public LocalStack build() {
        return new LocalStack(this);
    }
}
