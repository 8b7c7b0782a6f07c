package org.greenloop.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.greenloop.config.ServeApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    header = {
      "Example:  ./greenloop serve --port 8080",
      "",
      "Runs the portal, the public register and the interface until it is stopped. 启动服务。",
      ""
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(
      names = "--port",
      defaultValue = "${env:GREENLOOP_PORT:-8080}",
      description = "Default: 8080")
  int port = 8080;

  @Option(
      names = "--address",
      defaultValue = "${env:GREENLOOP_ADDRESS:-127.0.0.1}",
      description = "Address to listen on. Default: 127.0.0.1; put a proxy with TLS in front.")
  String address = "127.0.0.1";

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    ConfigurableApplicationContext context =
        workplace.application(
            ServeApplication.class,
            WebApplicationType.SERVLET,
            Map.of("server.port", port, "server.address", address));
    context.addApplicationListener(
        event -> {
          if (event instanceof org.springframework.context.event.ContextClosedEvent) {
            stopped.countDown();
          }
        });
    int bound =
        Optional.ofNullable(((WebServerApplicationContext) context).getWebServer())
            .map(WebServer::getPort)
            .orElse(port);
    System.err.println(
        (workplace.isChinese() ? "绿环已启动：" : "Greenloop is up: ")
            + "http://"
            + address
            + ":"
            + bound
            + "/");
    stopped.await();
    return ExitCode.OK;
  }
}
