package org.greenloop.config;

import java.security.cert.X509Certificate;
import java.time.Clock;
import org.greenloop.accounting.transparency.LogKey;
import org.greenloop.batch.issuing.OfflineVerification;
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
  StoreConfiguration.class,
  IntakeConfiguration.class,
  ClosingConfiguration.class,
  AssessmentConfiguration.class,
  DocumentConfiguration.class,
  FootprintConfiguration.class,
  GraphConfiguration.class,
  CustodyConfiguration.class
})
public class GreenloopApplication {

  /// Checks labels where there is nothing but files.
  public static OfflineVerification offline(X509Certificate certificate, LogKey key) {
    return new OfflineVerification(certificate, key, Clock.systemUTC());
  }
}
