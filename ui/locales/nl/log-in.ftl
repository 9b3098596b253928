# De eerste stap van het inloggen.

log-in-address = E-mailadres
log-in-address-missing = Vul je e-mailadres of inlognaam in
forgot-password = Wachtwoord vergeten?
have-a-code = Ik heb een welkomstcode of wachtwoordcode
