package io.github.sscop.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program: a buyer's desk in a browser, on a PostgreSQL that it brings with it, or on another by its URL.
 *
 * <p>{@code java -jar sscop-portal.jar --server.port=8081 --portal.folder=data}
 */
@SpringBootApplication
public class Portal {

    /** Starts the portal. */
    public static void main(String[] args) {
        ConfigurableApplicationContext portal = start(args);
        if (portal.getBean(PortalCommand.class).isOver()) {
            portal.close();
        }
    }

    /** Starts the portal and returns what it consists of, to be closed. */
    static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(Portal.class);
        application.addInitializers(EmbeddedDatabase::startUnlessGiven);
        return application.run(args);
    }
}
