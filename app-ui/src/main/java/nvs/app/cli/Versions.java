package nvs.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/nvs/app/build.properties")) {
            build.load(in);
        }
        return new String[] {"nvs " + build.getProperty("version"), "Java " + Runtime.version()};
    }
}
