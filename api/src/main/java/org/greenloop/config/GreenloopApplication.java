package org.greenloop.config;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Everything but pages: what every command needs. [ServeApplication] adds the web.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(GreenloopSettings.class)
@Import({DatabaseConfiguration.class, BatchConfiguration.class, AccountingConfiguration.class})
public class GreenloopApplication {}
