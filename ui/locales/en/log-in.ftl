# The first step of a log-in.

log-in-address = E-mail address
log-in-address-missing = Enter your e-mail address or log-in name
forgot-password = Forgot password?
have-a-code = I have a welcome code or a password code
