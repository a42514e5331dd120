package org.openscrutiny.accounts;

import java.util.Objects;
import java.util.function.Supplier;

import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.UserId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs people in by e-mail address and password. Whatever is wrong, the answer is the
 * same and takes as long, so that nobody learns which addresses have an account.
 */
@Component
class SignIn implements AuthenticationProvider {

	private final Accounts accounts;

	private final SignInThrottle throttle;

	private final RealTime realTime;

	private final TransactionTemplate transaction;

	private final DaoAuthenticationProvider byPassword;

	SignIn(Accounts accounts, SignInThrottle throttle, RealTime realTime, TransactionTemplate transaction,
			PasswordEncoder encoder) {
		this.accounts = accounts;
		this.throttle = throttle;
		this.realTime = realTime;
		this.transaction = transaction;
		// Hashing takes long on purpose: the start does not wait for it.
		Supplier<String> hashOfNoPassword = SingletonSupplier
			.of(() -> Objects.requireNonNull(encoder.encode("no password was chosen yet")));
		UserDetailsService byEmail = (email) -> accounts.findByEmail(email.strip())
			.map((account) -> new SignedInUser(account, hashOfNoPassword.get()))
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
		this.byPassword = new DaoAuthenticationProvider(byEmail);
		this.byPassword.setPasswordEncoder(encoder);
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String email = attempt.getName();
		if (email.length() > Account.LONGEST_EMAIL) {
			throw new BadCredentialsException("No account can have such an address");
		}
		this.throttle.attempt(email, addressOf(attempt));
		Authentication signedIn = this.byPassword.authenticate(attempt);
		this.throttle.succeeded(email);
		UserId account = UserId.valueOf(signedIn.getName());
		Integer open = this.transaction.execute((status) -> this.accounts.signedIn(account, this.realTime.now()));
		if (!Integer.valueOf(1).equals(open)) {
			throw new DisabledException("Disabled at this moment");
		}
		return signedIn;
	}

	private static String addressOf(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "unknown";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
