package org.openscrutiny.accounts;

import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.UserId;
import org.springframework.security.authentication.AuthenticationProvider;
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

/**
 * Signs people in by e-mail address and password. Whatever is wrong, the answer is the
 * same, so that nobody learns which addresses have an account.
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
		UserDetailsService byEmail = (email) -> accounts.findByEmail(email.strip())
			.map(SignedInUser::new)
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
		this.byPassword = new DaoAuthenticationProvider(byEmail);
		this.byPassword.setPasswordEncoder(encoder);
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String email = attempt.getName();
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
