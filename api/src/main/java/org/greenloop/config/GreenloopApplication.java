package org.greenloop.config;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Everything but pages: what every command needs, named one by one so that a command starts fast.
/// [ServeApplication] adds the web.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(GreenloopSettings.class)
@Import({
  DatabaseConfiguration.class,
  BatchConfiguration.class,
  AccountingConfiguration.class,
  GraphConfiguration.class,
  CustodyConfiguration.class
})
public class GreenloopApplication {}
