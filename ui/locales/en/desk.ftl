# The signed-in desk: places, profile, security, and what is told after a log-in.

places = Sections
offers = After logging in
place-profile = Profile
place-security = Security
place-clients = Clients
place-people = People
place-organisation = Organisation
place-log = Log
place-training = Training
help = Help
lock = Lock
key-control = Ctrl
menu = Menu
change = Change
renew = Renew
idle-locks =
    Tweestap locks at { TIME($at) }, in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
idle-kept = What you typed here is kept.
idle-stay = Stay

profile-name = Name
profile-address = E-mail address
profile-role = Role
profile-since = Account since
profile-last = Previous log-in
profile-never = none
profile-two-step-on = Two-step authentication is on
profile-two-step-off = Two-step authentication is off
profile-wrong = Something not right here? Tell the help desk.
profile-language = Language
look-theme = Colours
look-theme-system = Like the computer
look-theme-light = Light
look-theme-dark = Dark
look-contrast = Contrast
look-contrast-system = Like the computer
look-contrast-more = High
look-scale = Text size

two-step-on = Two-step authentication is on
two-step-off = Two-step authentication is off
two-step-since = Since { DATE($at) }
two-step-required = Your organisation requires it.
two-step-off-text = Your password alone opens your account.
two-step-off-required =
    Your organisation requires it from { DATE($at) }, { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }.
two-step-required-now = Your organisation requires it: at your next log-in you switch it on.
two-step-not-available = Your organisation does not use it for your role.
switch-on = Switch on
switch-off = Switch off
app = Authenticator app
app-connected = Connected on { DATE($at) }
app-change = Change the authenticator app
recovery-codes = Recovery codes
codes-left = { $left } of { $of } left
codes-left-used = { $left } of { $of } left, last used on { DAY($at) }
codes-renew = Renew the recovery codes
password-change = Change the password
password-changed = Changed on { DATE($at) }
password-changed-never = Not changed yet
security-suspended = Codes from your app are stopped after too many wrong ones. Log in once with a recovery code, or connect another phone.
security-unconfirmed = You have not confirmed your recovery codes. Renew them, and save the new ones.
security-key-file = The key to the data is in a file on this computer, because there is no keyring.
security-key-file-practice = This is the practice organisation: its key is in a file, because there is nothing to protect.
last-changes = Last changes
last-changes-none = Nothing yet.
last-changes-all = See everything in your log
not-you = Not you?
not-you-about = Not you? { $what }, { STAMP($at) }
event-refused = refused
event-organisation_set_up = Organisation set up
event-account_created = Account made
event-logged_in = Logged in
event-logged_in_with_recovery_code = Logged in with a recovery code
event-log_in_failed = Log-in refused
event-code_failed = Wrong code
event-password_failed = Wrong password
event-logged_out = Logged out
event-locked = Locked
event-unlocked = Unlocked
event-password_changed = Password changed
event-two_step_switched_on = Two-step switched on
event-two_step_switched_off = Two-step switched off
event-two_step_changed = Another phone connected
event-recovery_codes_renewed = Recovery codes renewed
event-recovery_codes_confirmed = Recovery codes saved
event-recovery_code_used = Recovery code used
event-method_suspended = Codes from the app stopped
event-method_resumed = Codes from the app work again
event-recovery_key_used = Recovery key of the organisation used
event-recovery_key_renewed = Recovery key of the organisation renewed
event-recovery_key_confirmed = Recovery key of the organisation saved
event-automated = Window driven by a program

not-me-heading = Something you did not do?
not-me-lead = Then someone may know your password. Change it now: that also logs out everyone else who uses your account.
not-me-change = Change the password
not-me-call = Then call

offer-wrong-codes =
    { $count ->
        [one] There was { $count } wrong code since your last visit
       *[other] There were { $count } wrong codes since your last visit
    }
offer-wrong-codes-lead = Was that you?
offer-it-was-me = Yes, that was me
offer-not-me = No, that was not me
offer-save-codes = Your recovery codes are not saved yet
offer-save-codes-lead = Without them a lost phone locks you out. Make a new set and save it.
offer-no-codes = You have no recovery codes left
offer-no-codes-lead = Without them a lost phone locks you out. Make a new set now.
offer-few-codes =
    { $count ->
        [one] You have { $count } recovery code left
       *[other] You have { $count } recovery codes left
    }
offer-few-codes-lead = Make a new set before they are gone.
offer-new-phone = Do you have a new phone?
offer-new-phone-lead =
    You logged in with a recovery code. { $count ->
        [0] It was your last one.
        [one] You have { $count } left.
       *[other] You have { $count } left.
    } Connect your new phone now, or later on the security page.
offer-used-code = You logged in with a recovery code
offer-used-code-lead =
    { $count ->
        [one] You have { $count } left.
       *[other] You have { $count } left.
    }
offer-code-budget = Many wrong codes this year
offer-code-budget-lead = { $used } of 100 are used up. At 100, codes from your app stop working. Connect the app again, and the count starts from zero.
offer-recovery-key = The recovery key of your organisation is not confirmed
offer-recovery-key-lead = Someone has to check that the paper can be read. Until then, if this computer loses its key, the data is lost.
offer-new-phone-do = Connect the app
offer-renew-do = Make new codes
offer-key-do = Make a new key
offer-later = Later
offer-skip = Go on without codes
offer-sure = If you lose your phone now, only your organisation can let you in again.
training-lead = Practise with invented people. Nothing is real there.
training-text = Tweestap closes this organisation and starts again with the practice organisation. You are logged out here.
training-open = Open the practice organisation
