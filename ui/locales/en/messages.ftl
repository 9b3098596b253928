# What leaves the app: SMS, and mail as text and as HTML. Read on a phone, by someone who may not expect it.
# What goes into an SMS stays within 160 characters, with the name of the organisation.

# $day and $year are numbers, $month is 1 to 12, $time is like 14:42.
message-stamp = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } at { $time }

message-sms-code = { $organisation }: { $code } is your code { $purpose }. It works until { $time }. Never share it, not even with us.
message-sms-password = { $organisation }: { $code } is your one-time code for a new password. It works until { $time }. Never share it.
message-sms-happened = { $organisation }: { $what }. Not you? Call { $desk }
message-sms-test = { $organisation }: this is a test message from Tweestap. SMS works.

# Within: “418902 is your code …”
message-for-log-in = to log in
message-for-resume = to unlock Tweestap
message-for-password = to change your password
message-for-recover = for a new password
message-for-switch-on = to switch on two-step authentication
message-for-change = to change your two-step authentication
message-for-renew = for new recovery codes
message-for-switch-off = to switch off two-step authentication
message-for-reset = to reset someone’s two-step
message-for-hand-out = to hand out a password code
message-for-welcome = to hand out a welcome code
message-for-create = to make an account
message-for-deactivate = to deactivate an account
message-for-reactivate = to reactivate an account
message-for-remove = to remove an account
message-for-address = to change someone’s address
message-for-role = to change someone’s role
message-for-therapists = to change a client’s therapists
message-for-import = to import people
message-for-export = to export data
message-for-settings = to change the settings
message-for-new-key = for a new recovery key
message-for-use-key = to use the recovery key
message-for-restore = to put a backup back
message-for-other = to go on

message-code-subject = Your code from { $organisation }
message-code-lead = This is your code { $purpose } at { $organisation }:
message-code-until = It works until { $time }, once, and only for this.
message-password-subject = A code for a new password
message-password-lead = Someone asked for a new password for your account at { $organisation }. This is your one-time code:
message-password-how = It works until { $stamp }. In Tweestap choose “I have a welcome code or a password code” and type it there.
message-password-not-you = Did you not ask for this? Then you do not have to do anything: without this code your password stays as it is.
message-share = Never share the code. Nobody ever asks you for it, not even the help desk.
message-questions = Questions? Call { $desk }
message-foot = You get this mail because you have an account at { $organisation }. Nobody reads replies to it.
message-test-subject = Test message from Tweestap
message-test-lead = This is a test message from Tweestap at { $organisation }. Mail works.

message-happened = { $organisation }, { $stamp }: { $what }.
message-was-you = Was this you, or did you ask for it? Then you do not have to do anything.
message-not-you = Was this not you? Log in now, open “Security” and choose “Not you?”. If you cannot log in, call { $desk }
message-not-us = Does nobody at the help desk know about this? Then look in the log now, and renew the recovery key of your organisation.
message-call = Call this number yourself. Never use a number that a caller gives you. Nobody ever asks you for a code or a password, not even the help desk.

# What happened, and what it means or asks.
message-event-two_step_switched_on = Two-step authentication was switched on
message-event-two_step_switched_on-means = From now on you are asked for a code after your password.
message-event-two_step_switched_off = Two-step authentication was switched off
message-event-two_step_switched_off-means = From now on your password alone opens your account.
message-event-two_step_changed = Your two-step authentication was changed
message-event-two_step_changed-means = Codes now come from another phone or another app. The old codes do not work any more.
message-event-two_step_reset = A reset of your two-step authentication was started
message-event-two_step_reset-means = You get a reset code from the person who did it. Until you use it, your old phone keeps working.
message-event-recovery_code_used = A recovery code was used
message-event-recovery_code_used-means = Someone logged in with one of your recovery codes. It does not work a second time.
message-event-recovery_codes_renewed = Your recovery codes were renewed
message-event-recovery_codes_renewed-means = The old codes do not work any more.
message-event-password_changed = Your password was changed
message-event-password_changed-means = Whoever was logged in with the old password was logged out.
message-event-password_recovered = You have a new password
message-event-password_recovered-means = It was chosen with a one-time code. Whoever was logged in was logged out.
message-event-password_code_handed_out = A code for a new password was handed out
message-event-password_code_handed_out-means = Someone in your organisation made it for you, after checking who you are.
message-event-method_suspended = Your codes were stopped after too many wrong ones
message-event-method_suspended-means = Log in once with a recovery code: after that they work again.
message-event-method_stopped = Codes from your phone were stopped
message-event-method_stopped-means = Someone reported your phone as stolen. Codes from it do not work any more.
message-event-address_changed = The address you log in with was changed
message-event-address_changed-means = This mail goes to your old address. From now on you log in with the new one.
message-event-role_changed = Your role was changed
message-event-role_changed-means = You may see other pages the next time you log in.
message-event-recovery_key_used = The recovery key of the organisation was used
message-event-recovery_key_used-means = It opened the data of your organisation and made a new help-desk person.
message-event-recovery_key_renewed = The recovery key of the organisation was renewed
message-event-recovery_key_renewed-means = The old paper only opens old copies of the data. Destroy it when those are gone.
message-event-recovery_key_stood_in = The recovery key stood in for a second person
message-event-recovery_key_stood_in-means = With it one person of the help desk replaced both the password and the two-step of someone.
message-event-delivery_changed = The way messages are sent was changed
message-event-delivery_changed-means = Someone changed the SMS gateway or the mail server of your organisation.
message-event-backup_restored = Data was put back from a backup
message-event-backup_restored-means = Someone of the help desk put names, addresses, therapists and settings back as they were in a backup. Passwords and two-step stayed as they are.
message-event-not_me = Someone said “This was not me”
message-event-not_me-means = A person found something in their account that they did not do. Call them back on the number on file.
message-event-reset_refused = Someone refused a reset
message-event-reset_refused-means = A person said that they did not ask for the reset of their two-step. Find out who started it. The reset code does not work any more.
message-event-other = Something changed in your account
message-event-other-means = Log in to see what it was.
