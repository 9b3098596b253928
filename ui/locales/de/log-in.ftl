# Der erste Schritt der Anmeldung.

log-in-address = E-Mail-Adresse
log-in-address-missing = Geben Sie Ihre E-Mail-Adresse oder Ihren Anmeldenamen ein
forgot-password = Passwort vergessen?
have-a-code = Ich habe einen Willkommens- oder Passwortcode
