package org.greenloop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/// People of the demo who can sign in: an operator, two reviewers, and a clerk of each company,
/// with random passwords in a file that only its owner reads. People who are there already stay.
final class DemoAccounts {

  static final String FIRST_REVIEWER = "reviewer-a";
  static final String SECOND_REVIEWER = "reviewer-b";

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final AccountHolders holders;
  private final Path file;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final SecureRandom random = new SecureRandom();

  DemoAccounts(AccountHolders holders, Path data) {
    this.holders = holders;
    this.file = data.resolve("demo-accounts.csv");
  }

  /// @return the file with names and passwords
  Path create(SubjectDirectory directory) throws IOException {
    List<AccountHolder> wanted = new ArrayList<>();
    wanted.add(holder("operator", "运维 Operator", Role.OPERATOR, Optional.empty()));
    wanted.add(holder(FIRST_REVIEWER, "评审员甲 Reviewer A", Role.REVIEWER, Optional.empty()));
    wanted.add(holder(SECOND_REVIEWER, "评审员乙 Reviewer B", Role.REVIEWER, Optional.empty()));
    for (Subject company : directory.list(SubjectKind.COMPANY)) {
      wanted.add(
          holder(
              "clerk-" + company.code().toLowerCase(Locale.ROOT),
              company.name(),
              Role.CLERK,
              Optional.of(company.id())));
    }
    for (AccountHolder holder : wanted) {
      if (holders.find(holder.username()).isEmpty()) {
        String password = password();
        remember(holder.username() + "," + password);
        holders.save(
            new AccountHolder(
                holder.username(),
                holder.name(),
                holder.role(),
                holder.companyId(),
                java.util.Objects.requireNonNull(encoder.encode(password))));
      }
    }
    return file;
  }

  private static AccountHolder holder(
      String username, String name, Role role, Optional<Integer> company) {
    return new AccountHolder(username, name, role, company, "");
  }

  private String password() {
    StringBuilder password = new StringBuilder(16);
    for (int i = 0; i < 16; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  private void remember(String line) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
