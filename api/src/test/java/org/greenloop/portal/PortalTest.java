package org.greenloop.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.greenloop.config.ServeApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// The service as it is served, on a database of its own under `target`. All such tests of a run
/// share one start and one world.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {ServeApplication.class, PortalWorld.Maker.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "greenloop.data=target/portal-world")
public @interface PortalTest {}
