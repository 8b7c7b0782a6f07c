package org.greenloop.config;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The application with its portal and its interface.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({GreenloopApplication.class, GraphFollower.class, DailyCheckpoint.class})
@ComponentScan({
  "org.greenloop.portal",
  "org.greenloop.api",
  "org.greenloop.feed",
  "org.greenloop.problem"
})
public class ServeApplication {}
