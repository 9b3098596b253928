# Words that every screen uses.

continue = Continue
back = Back
stop = Stop
try-again = Try again
log-in = Log in
log-out = Log out
print = Print
saved-as = Saved as { $file }
password = Password
password-missing = Enter the password
code = Code
step-password = Password
step-code = Code
stair = The two steps of logging in
step-done = , done
step-now = , now
step-one-of-two = Step 1 of 2: password
step-two-of-two = Step 2 of 2: code
step-of = Step { $step } of { $of }
steps-of = Steps { $first } and { $second } of { $of }
field-optional = (may stay empty)
field-missing = Fill this in
field-missing-at = { $label }: fill this in
field-show = Show
error-heading = There is a problem
error-mark = Error:
title-error = Error: { $heading }
# Between what is wrong and what to do.
sentence-end = .
busy-checking = Checking…
busy-opening = Opening…
busy-saving = Saving…
language-now = Language: { $name }
opening = Tweestap is opening
opening-long = This computer’s keyring has not answered yet. Another window may be asking for the keyring’s password.
wait-until = You can try again at { TIME($at) }
wait-seconds =
    In { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
wait-minutes =
    In { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
wait-free = You don’t have to stay on this page.
practice = Practice
role-client = Client
role-therapist = Therapist
role-help_desk = Help desk
