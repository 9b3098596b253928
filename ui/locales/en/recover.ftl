# Forgot password, "I have a code", a new password after it, and the page after a reset.

forgot-ask-heading = Forgot your password?
forgot-ask-lead = Enter the address you log in with.
forgot-ask-submit = Ask for a code
busy-asking = Asking…
forgot-asked-heading = Look for a code in your mail
forgot-asked-lead = If this address has an account and your organisation has mail, a code is on its way. It works for one hour.
forgot-no-mail = No mail?
forgot-no-mail-text = Your organisation can check who you are and read a code to you. Call them.

have-code-heading = Enter the code you got
have-code-lead = A welcome code, or a code because you forgot your password. After that you choose a password.
have-code = Code
have-code-hint = 8 letters and digits. Dashes and capitals don’t matter.
have-code-missing = Enter the code you got
have-code-malformed = This code has a typing mistake
    .fix = Read it once more: it has 8 letters and digits.
have-code-wrong = Address and code do not belong together, or the code has expired
    .fix = Check both. If it stays wrong, ask for a new code.
have-code-none = I don’t have a code

recover-code-lead = Your two-step stays on, so the code is asked for as well.
recover-password-lead = For { $address }. Everyone who is logged in with this account is logged out.
recover-first-heading = Choose your password
recover-first-lead = The first one for { $address }. Only you know it.
recover-again-heading = Choose a new password
recover-save = Save the password
recover-stop = Stop, change nothing
recover-title = A new password
recover-first-title = Your first password
recover-step-issued = The code you got
recover-step-code = Your code
recover-step-password = New password
recover-done-heading = Your new password is saved
recover-done-lead = The code is used up, and two-step has not changed. Log in now with the new password.

handed-over = This is the page for { $name }. Nobody else is logged in.
handed-over-reset = Log in with your password first. Then choose “I don’t have my phone” and enter the reset code.

after-reset-title = After the reset
after-reset-heading = Two-step was reset for you
after-reset-lead = Switch it on again with your new phone. Your old phone and your old recovery codes work until you finish here.
after-reset-on = Switch on again
after-reset-off = Leave it off
after-reset-off-heading = Leave two-step off?
after-reset-off-text = From then on your password alone opens your account. Your old phone and your old recovery codes stop working.
after-reset-step-choice = On again or off

rescue-link = Nobody at the help desk can log in
rescue-heading = Use the recovery key of your organisation
rescue-lead = For the day when nobody at the help desk can log in any more.
rescue-what = The key makes one new help-desk account. You switch on two-step for it at once, and you get a new key on paper: the old one stops working. All this is written in the log.
rescue-submit = Make the account
