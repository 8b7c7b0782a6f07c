package org.greenloop.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.greenloop.store.Store;
import org.greenloop.store.embedded.EmbeddedPostgres;
import org.greenloop.store.embedded.ServerCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database: the embedded one of the data folder, or an outside one. Its schema is brought up
/// to date before anything else sees it.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// Eight for the locks of the four jobs that run at once, and as many for their work and the
  /// pages.
  private static final int CONNECTIONS = 16;

  /// A command whose server died asks for a connection several times before it gives up.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  @Primary
  DataSource dataSource(GreenloopSettings settings) throws SQLException {
    HikariConfig config = new HikariConfig();
    if (settings.databaseUrl() == null) {
      // The pool is closed by the context's own shutdown hook; the server goes after it.
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(
              settings.data(), close -> SpringApplication.getShutdownHandlers().add(close));
      config.setJdbcUrl(postgres.jdbcUrl());
      config.setUsername(postgres.user());
      config.setPassword(postgres.password());
    } else {
      config.setJdbcUrl(jdbcUrl(settings.databaseUrl()));
      if (!settings.databaseUser().isEmpty()) {
        config.setUsername(settings.databaseUser());
        config.setPassword(settings.databasePassword());
      }
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setMinimumIdle(1);
    config.setPoolName("greenloop");
    HikariDataSource dataSource = new HikariDataSource(config);
    try (Connection connection = dataSource.getConnection()) {
      ServerCheck.require(connection);
    }
    Store.migrate(dataSource);
    return dataSource;
  }

  /// `jdbc:postgresql://host/db?user=…` as it is; `postgresql://user:password@host/db`, as other
  /// programs write it, turned into that form.
  static String jdbcUrl(String url) {
    if (url.startsWith("jdbc:")) {
      return url;
    }
    URI uri = URI.create(url);
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
    if (uri.getPort() >= 0) {
      jdbc.append(':').append(uri.getPort());
    }
    jdbc.append(uri.getRawPath());
    List<String> parameters = new ArrayList<>();
    if (uri.getRawQuery() != null) {
      parameters.add(uri.getRawQuery());
    }
    if (uri.getRawUserInfo() != null) {
      int colon = uri.getRawUserInfo().indexOf(':');
      parameters.add(
          colon < 0
              ? "user=" + uri.getRawUserInfo()
              : "user="
                  + uri.getRawUserInfo().substring(0, colon)
                  + "&password="
                  + uri.getRawUserInfo().substring(colon + 1));
    }
    return parameters.isEmpty() ? jdbc.toString() : jdbc + "?" + String.join("&", parameters);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }
}
