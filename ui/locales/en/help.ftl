# Help, "When am I asked for what?", and "What this protects".

rules-heading = When am I asked for what?
rules-lead = The marked column is yours. What you enter counts for that one thing only, for five minutes.
rules-want = You want to
rules-off = Two-step off
rules-off-yours = Two-step off (you)
rules-on = Two-step on
rules-on-yours = Two-step on (you)
rules-step-password = password
rules-step-code = code
rules-step-first_code = first code, new phone
rules-step-one_time_code = one-time code
rules-then = then
rules-and = and
rules-session = nothing more
rules-does_not_apply = does not apply
rules-switch_on_first = switch on two-step first
rules-code = <b>Code</b> is the code from your app or SMS, or one of your recovery codes.
rules-profile =
    { $profile ->
        [strict] Your organisation uses the <b>strict</b> profile.
       *[standard] Your organisation uses the <b>standard</b> profile.
    }
operation-log_in = Log in
operation-resume =
    Go on after { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } without input
operation-change_password = Change your password
operation-recover_password = Replace a forgotten password
operation-switch_on = Switch on two-step
operation-switch_on_at_log_in = Switch on two-step when logging in asks for it
operation-change_two_step = Change method or phone
operation-change_two_step_after_recovery = New phone right after a recovery code
operation-renew_recovery_codes = Request new recovery codes
operation-switch_off = Switch off two-step
operation-reset_two_step = Reset two-step for someone
operation-hand_out_password_code = Hand out a password code
operation-issue_welcome_code = Hand out a welcome code
operation-withdraw_code = Withdraw a code
operation-create_account = Make an account
operation-deactivate_account = Deactivate an account
operation-reactivate_account = Reactivate an account
operation-remove_account = Remove an account
operation-change_address = Change someone’s address
operation-change_role = Change someone’s role
operation-assign_client = Add a therapist to a client
operation-release_client = Remove a therapist from a client
operation-import_people = Import people
operation-export_data = Export data or make a backup
operation-change_settings = Change the organisation’s settings
operation-renew_recovery_key = Renew the recovery key
operation-use_recovery_key = Use the recovery key
operation-restore_backup = Put a backup back
operation-read_own = Read your profile and log
operation-search = Search
operation-check_log = Check the log

protects-heading = What this protects
protects-lead = Two-step makes a stolen password useless. It cannot do everything. This is what it can and cannot do.
protects-password = Someone saw your password
protects-password-answer = They cannot log in: they also need your phone or a recovery code. Wrong codes are counted and soon mean a wait.
protects-laptop = The computer is stolen while it is off
protects-laptop-answer = Everything is encrypted. It is as safe as the log-in and the disk encryption of the computer.
protects-folder = Someone copies the folder of Tweestap
protects-folder-answer = They can read nothing: the key is not in it.
protects-open = You walk away and Tweestap is open
protects-open-answer = Partly protected. Tweestap locks after a while, and asks for your password or a code again before anything that matters. Lock it yourself with Ctrl+L.
protects-malware = A harmful program runs under your account on this computer
protects-malware-answer = Not protected. It can see what you see. Keep the computer up to date.
protects-staff = Someone calls and says they are you
protects-staff-answer = The help desk calls back on the number on file. It is written down who helped whom and why.
protects-crash = The power goes off in the middle
protects-crash-answer = What Tweestap said was done is done. A used code stays used.

help-new-phone = I have a new phone
help-new-phone-answer = Keep the old one for now. On the security page choose “Change” next to “Authenticator app”.
help-lost-phone = I lost my phone
help-lost-phone-answer = Log in with your password, choose “I don’t have my phone” and enter a recovery code. Then connect your new phone.
help-lost-both = I lost my phone and my recovery codes
help-lost-both-answer = Call the help desk. As a client, you can also ask your therapist. They check who you are and reset two-step.
help-wrong-code = My code is refused
help-wrong-code-answer = Use the newest code, from the right entry in the app. If it stays wrong, the clocks differ: let phone and computer set their time automatically.
help-wait = I have to wait
help-wait-answer = After several wrong tries Tweestap makes you wait, so that nobody can guess. The screen shows when you can go on. A recovery code works at once.
help-keys = Keys
help-key-lock = Lock
help-key-settings = Language and display
help-key-larger = Larger text
help-key-smaller = Smaller text
help-call = Whom to call
notices-heading = The work of others
notices-lead = Tweestap { $version } is free software (MIT or Apache 2.0). It is made with the work of many others; these are their licences.
notices-none = This copy was not installed from a package, so no list of licences came with it.
help-about = About Tweestap
help-version = Version { $version }
