# What happened to an account or to the organisation, as the security page and the log say it.

event-account_activated = First password chosen
event-password_recovered = New password after “Forgot password?”
event-password_code_mailed = Password code requested by mail
event-password_code_handed_out = Password code handed out
event-welcome_code_issued = Welcome code handed out
event-two_step_reset = Two-step reset
event-method_stopped = Codes from the phone stopped at once
event-reset_code_entered = Reset code entered
event-reset_ended = Reset finished
event-code_withdrawn = Code withdrawn
event-reset_refused = “I did not ask for this”
event-not_me = “This was not me”
event-account_edited = Account changed
event-address_changed = Address changed
event-role_changed = Role changed
event-account_deactivated = Account deactivated
event-account_reactivated = Account reactivated
event-account_removed = Account removed
event-client_assigned = Therapist added
event-client_released = Therapist removed
event-settings_changed = Settings of the organisation changed
event-delivery_changed = SMS gateway or mail server changed
event-people_imported = People imported
event-data_exported = Data exported
event-backup_made = Backup made
event-backup_restored = Data put back from a backup
event-backup_opened = Organisation opened from a backup
event-log_checked = Log checked
event-log_pruned = Old log lines removed
event-delivery_failed = Message not delivered
event-recovery_key_stood_in = Recovery key used in place of a second person

offer-open-code =
    { $code ->
        [reset] There is an open reset code for your account
        [password] There is an open password code for your account
       *[welcome] There is an open welcome code for your account
    }
offer-open-code-lead = Someone in your organisation made it on { STAMP($at) }. Did you ask for it?
offer-open-code-by = { $by } made it on { STAMP($at) }. Did you ask for it?
offer-open-code-what = Whoever has this code can take over a part of your account. Withdraw it if you did not ask for it. The help desk is then told.
offer-open-code-refuse = I did not ask for this
offer-open-code-mine = I asked for it
offer-refused = The code is withdrawn, and the help desk has been told. Choose a new password if you think someone knows yours.
offer-required-from = Two-step is required for you from { DATE($at) }
offer-required-from-lead =
    { $days ->
        [one] That is in { $days } day.
       *[other] That is in { $days } days.
    } Switch it on now: it takes about five minutes.
offer-happened = This happened since your last visit
offer-happened-lead = It stays on the security page for 30 days. Was it you, or did you know about it?
# Of a change that was made with a backup: when that was made.
change-backup_restored = Data put back from a backup of { DATE($at) }
change-backup_opened = Data put back on this computer from a backup of { DATE($at) }
change-backup_opened-advice = If you changed your password or phone after that day, the old ones are valid again: change them.
offer-from-backup = The data was put back from a backup of { DATE($at) }
offer-from-backup-lead = If you changed your password or phone after that day, the old ones are valid again. Change them on the security page.
offer-from-backup-codes = A recovery code that you used after that day would work again. So you are asked to make new ones.
offer-from-backup-security = Go to “Security”
not-me-do = This was not me
not-me-ends = Everyone else who is logged in with your account is logged out at once, and open codes are withdrawn.
not-me-ended = Everyone else has been logged out. Choose a new password now.
