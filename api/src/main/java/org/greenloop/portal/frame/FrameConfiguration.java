package org.greenloop.portal.frame;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Language, words and static files. What the framework itself is told stands in `web.properties`.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:web.properties")
@ComponentScan("org.greenloop.access")
class FrameConfiguration implements WebMvcConfigurer {

  private final PortalLanguage language = new PortalLanguage();

  @Bean
  PortalLanguage localeResolver() {
    return language;
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("portal");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    words.setDefaultLocale(Locale.CHINESE);
    return words;
  }

  /// Writes the hashed name of an asset into pages.
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> assetNames() {
    return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(language);
  }

  /// The name of an asset carries the hash of its content, so it may be kept for good.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
