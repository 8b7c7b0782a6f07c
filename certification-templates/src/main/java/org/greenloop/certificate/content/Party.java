package org.greenloop.certificate.content;

/// A company, site or park.
///
/// @param creditCode unified social credit code 统一社会信用代码, GB 32100; empty where there is none
public record Party(String code, String name, String nameEnglish, String creditCode)
    implements Named {}
