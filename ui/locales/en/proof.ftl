# The second step, the lock, and the proofs that are asked before something that matters.

code-heading = Enter the code from your app
code-hint = Open the authenticator app on your phone and find { $issuer }. The code has 6 digits.
code-missing = Enter the code
no-phone = I don’t have my phone
not-you-start-again = Not { $name }? Start again
use-recovery-code = Use a recovery code
while-you-wait = While you wait
while-clock = Check that your phone shows the same time as this computer: { TIME($at) }.
while-account = In your app, look for the name <b>{ $issuer }</b> and { $account }.
while-issuer = In your app, look for the name <b>{ $issuer }</b>.
clock-compare = Still not right? Compare the clocks: this computer says <b>{ $time }</b>.
clock-hint =
    { $side ->
        [ahead] Your codes fit a clock { $minutes } min ahead. This computer’s clock is probably behind.
       *[behind] Your codes fit a clock { $minutes } min behind. This computer’s clock is probably ahead.
    }
clock-hint-mend = Let both the phone and the computer set their time automatically. Then try again with a new code.
recovery-heading = Enter a recovery code
recovery-lead = One of the six codes you saved when you switched two-step on. Each works once.
recovery-code = Recovery code
recovery-hint = 15 letters and digits. Dashes and capitals don’t matter.
recovery-missing = Enter a recovery code
recovery-wrong = This recovery code is not right
    .fix = Read it once more, or use another one from your list.
recovery-malformed = This is not one of your recovery codes, or it has a typing mistake
    .fix = Check each group against your list.
recovery-back = Use the code from my app
no-codes-either = I don’t have recovery codes either
open-locked-file = Open a locked file with recovery codes
lost-heading = You have no phone and no recovery codes
lost-lead = Someone in your organisation checks who you are and resets two-step. Call them.
call-outside = Outside these hours: { $words }
call-at-hand = Have at hand
call-at-hand-name = your name and the e-mail address you log in with
call-at-hand-number = the phone number your organisation has for you: they may call you back on it
call-never = Nobody ever needs your <b>password</b> or a <b>code</b> from you. Never give them to a caller.
locked-heading = Welcome back, { $name }
locked-idle =
    Locked at { TIME($at) }, after { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } without input
locked-asked = Locked at { TIME($at) }
locked-screen = Locked with the screen at { TIME($at) }
locked-lead-code = Enter the code from your app to go on.
locked-lead-password = Enter your password to go on.
locked-return = You return to where you were.
locked-draft = You return to where you were, and what you typed is still there.
locked-someone-else = Someone else? Log out
locked-sure = Log out and lose what was typed?
locked-sure-text = { $name } has unfinished input. It is gone after logging out.
locked-stay = Stay locked
unlock = Unlock
challenge-password = Enter your password
challenge-lead = You are logged in. This is asked once more because it matters.
challenge-subject = This concerns { $name }.
locked-file-heading = Open a locked file
locked-file-lead = Enter the passphrase, then choose the file. Its recovery codes are shown here and kept nowhere.
locked-file-choose = Choose the file
locked-file-text = What the file says
passphrase = Passphrase
passphrase-missing = Enter the passphrase
