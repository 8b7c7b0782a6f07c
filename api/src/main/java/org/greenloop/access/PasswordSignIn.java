package org.greenloop.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Signs an account holder in, from the form and from HTTP Basic alike.
final class PasswordSignIn implements AuthenticationProvider {

  private static final int LONGEST_PASSWORD = 256;

  private final AccountHolders accountHolders;
  private final PasswordEncoder encoder;
  private final SignInThrottle throttle;
  private final String nobodysPassword;

  PasswordSignIn(AccountHolders accountHolders, PasswordEncoder encoder, SignInThrottle throttle) {
    this.accountHolders = accountHolders;
    this.encoder = encoder;
    this.throttle = throttle;
    this.nobodysPassword = Optional.ofNullable(encoder.encode("nobody")).orElseThrow();
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String username = request.getName().strip();
    String password = String.valueOf(request.getCredentials());
    String key = username.toLowerCase(Locale.ROOT);
    String address =
        request.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    if (throttle.isExhausted(key, address)) {
      throw new TooManyTries();
    }
    Optional<AccountHolder> holder = accountHolders.find(username);
    // An unknown name takes as long as a wrong password, so that names cannot be found by the
    // clock.
    boolean fits =
        password.length() <= LONGEST_PASSWORD
            && encoder.matches(
                password, holder.map(AccountHolder::password).orElse(nobodysPassword));
    if (!fits || holder.isEmpty()) {
      throttle.failed(key, address);
      throw new BadCredentialsException("user name or password is wrong");
    }
    throttle.succeeded(key, address);
    UsernamePasswordAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            Viewer.of(holder.get()),
            "",
            List.of(new SimpleGrantedAuthority("ROLE_" + holder.get().role().name())));
    signedIn.setDetails(request.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
