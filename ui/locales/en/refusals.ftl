# What was refused: the message says what is wrong, its .fix what to do.

refusal-wrong-credentials = The address or the password is not right
    .fix = Check both and try again.
refusal-wrong-password = This password is not right
    .fix = Check the Caps Lock key and try again.
refusal-empty = Fill this in
refusal-malformed =
    { $what ->
        [length] Use exactly 6 digits
        [characters] Use 6 digits only
       *[check_symbol] This code has a typing mistake
    }
    .fix = Read the code once more.
refusal-wrong-code = This code is not right or has expired
    .fix = Try again with the newest code.
refusal-used-already = This code was used already
    .next =
        Wait for the next one: { $seconds ->
            [one] { $seconds } second
           *[other] { $seconds } seconds
        }.
    .other = Use another one from your list.
refusal-wait =
    { $counter ->
        [password] Too many wrong passwords
        [code] Too many wrong codes
        [recovery_code] Too many wrong recovery codes
       *[recovery_key] Too many wrong recovery keys
    }
    .until = Wait until { TIME($at) }
    .recovery = Or use a recovery code.
refusal-suspended = Codes from your app are stopped
    .why = There were too many wrong codes in a row
    .fix = Use a recovery code: after that the app works again.
    .new-phone = Use a recovery code, then connect the app anew.
refusal-closed = There were too many wrong passwords for this account
    .fix = Choose “Forgot password?”.
refusal-fields = Some answers are not right
refusal-required-here = Two-step is required for you
    .fix = You cannot switch it off, but you can connect another phone.
refusal-longer-password-first = Without two-step your password is too short here
    .fix = Keep two-step on, or choose a password of at least 15 characters first.
refusal-session-ended = You are not logged in any more
    .fix = Log in again.
refusal-locked = The window is locked
    .fix = Unlock it first.
refusal-enrol-first = Switch on two-step first
    .fix = After that everything else is open to you.
refusal-out-of-order = This page is out of date
    .fix = Go back and start again. Nothing was changed.
refusal-not-allowed = You may not do this
    .fix = Ask the help desk.
refusal-switch-on-first = This needs two-step
    .fix = Switch it on for your own account first.
refusal-expired = This took too long
    .fix = Start again. Nothing was changed.
refusal-not-available = This is not available here
    .fix = Ask the help desk.
refusal-cancelled = Stopped, nothing was changed
refusal-wrong-key = This is not the recovery key of this organisation
    .group = Group { $group } has a typing mistake
    .fix = Check it against the paper.
refusal-wrong-passphrase = This passphrase does not open the file
    .fix = Check capitals and spaces, and that it is the right file.
refusal-not-a-locked-file = This is not a locked file
    .fix = Choose the file you saved with a passphrase: its name ends in .age.
refusal-damaged-file = This file is damaged
    .fix = Use another copy of it.
refusal-backup =
    { $why ->
        [not_one] This is not a backup of Tweestap
        [damaged] This backup is damaged
        [newer] A newer version of Tweestap made this backup
        [another_organisation] This backup is of another organisation
        [practice] This is a backup of a practice organisation
       *[real] This is a backup of a real organisation
    }
    .fix =
        { $why ->
            [not_one] Choose the file that was saved as a backup: its name ends in .tweestap.
            [damaged] Use another copy of it, or an older backup.
            [newer] Install the newest version, then choose the file again.
            [another_organisation] It opens only on a computer where nothing is set up yet, with the recovery key of that day.
            [practice] Open it in the practice organisation.
           *[real] Choose a backup of the practice organisation.
        }
refusal-passphrase-short = Use at least { $min } characters
refusal-passphrase-long = This passphrase is too long
    .fix = Use a shorter one.
password-too-short = Use at least { $min } characters.
password-too-long = Use at most { $max } characters.
password-needs-special = Use at least one character that is not a letter or digit.
password-common = Many people use this password. Choose another one.
password-guessable =
    { $why ->
        [own_words] Easy to guess: it holds your name, address or organisation.
        [words] Easy to guess: it is a known word or name. Use a few words that don’t belong together.
        [keyboard_row] Easy to guess: keys beside each other.
        [repeats] Easy to guess: the same again and again.
        [sequences] Easy to guess: a row like abcd or 1234.
        [dates] Easy to guess: it is mostly a date or a year.
       *[plain] Easy to guess. Make it longer, with a few words that don’t belong together.
    }
fault-store = The data could not be read or written
    .fix = Nothing was changed. Try again. If it happens again, call the help desk.
fault-disk_full = The disk of this computer is full
    .fix = Free some space, then try again. Nothing is lost.
fault-tampered = The data was changed outside Tweestap
    .fix = Stop working and call the help desk.
fault-keyring = This computer’s keyring does not answer
    .fix = Unlock it, then try again. Nothing is lost.
fault-closed = The data is not open
    .fix = Close the window and start Tweestap again.
fault-file = The file could not be read or written
    .fix = Choose another place or another file.
fault-clipboard = The clipboard cannot be used
    .fix = Save or print instead.
fault-print = The page could not be printed
    .fix = Check the printer, or save the page as a file.
fault-answer_lost = The answer to this did not arrive
    .fix = Look whether it was done before you try again.
fault-internal = Something went wrong in Tweestap
    .fix = Nothing was changed. Try again. If it happens again, call the help desk.
