package org.greenloop.portal.published;

import java.util.List;
import java.util.stream.Stream;
import org.greenloop.batch.proposing.CurrentTurtle;
import org.greenloop.batch.reference.ReferenceData;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// What is published, put together out of the standards, the reference data and the words of the
/// portal.
@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {

  @Bean
  CurrentPublication publication(CurrentTurtle turtle, MessageSource messages) {
    NamedCodes codes = new NamedCodes(messages);
    return new CurrentPublication(
        turtle,
        Stream.of(ReferenceData.codeLists(), codes.lists()).flatMap(List::stream).toList(),
        codes.accounts());
  }

  /// `ETag` by the content, and 304 where nothing changed.
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> publishedTags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns(
        "/catalog",
        "/ns",
        "/ns/*",
        "/scheme",
        "/scheme/*",
        "/indicator",
        "/indicator/*",
        "/account",
        "/account/*",
        "/code",
        "/code/*",
        "/shapes/*");
    return filter;
  }
}
